import { describe, expect, it } from 'vitest';
import { probeEndpoint } from '../../../electron/calls/probe-endpoint.js';
import { describedService } from '../../../electron/calls/read-wsdl.js';
import type { WireAnswer } from '../../../shared/model/transmission.js';
import * as fake from './fake-service.js';

function answerWith(text: string, status = 200): WireAnswer {
  const body = new TextEncoder().encode(text);
  return { httpVersion: '1.1', status, statusText: '', headers: [], trailers: [], body, truncated: false };
}

const wsdl = (inside: string, namespace = 'http://www.sansejour.com/') =>
  `<?xml version="1.0"?><w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" targetNamespace="${namespace}">
   <w:portType name="AuthenticationSoap">${inside}</w:portType></w:definitions>`;

describe('the service description', () => {
  it('names the operations that we use', () => {
    const text = wsdl('<w:operation name="Logout"/><w:operation name="Login2"/><w:operation name="Login"/>');
    expect(describedService(answerWith(text))).toEqual({
      present: true,
      status: 200,
      operations: ['Logout', 'Login'],
      unread: 0,
    });
  });

  it.each([
    ['another service', wsdl('<w:operation name="Logout"/>', 'http://tempuri.org/')],
    ['an HTML page', '<html><body>Logout</body></html>'],
    ['a DOCTYPE', `<!DOCTYPE x>${wsdl('')}`],
    ['cut XML', wsdl('').slice(0, -10)],
  ])('is not there: %s', (_name, text) => {
    expect(describedService(answerWith(text)).present).toBe(false);
  });

  it('is not there where the host refuses it', () => {
    expect(describedService(answerWith(wsdl(''), 404))).toEqual({
      present: false,
      status: 404,
      operations: [],
      unread: 0,
    });
  });
});

describe('a probe', () => {
  it('asks CheckToken over four bindings, never a Logout, and says what each is', async () => {
    // The first requests are those for the description and the help page; the bindings follow in their order.
    const steps = [fake.notFound, fake.notFound, fake.out, fake.fault, fake.bindingOff, fake.notSent];
    const { deps, sent, recorded } = fake.fakeService(steps);
    const { report } = await probeEndpoint(deps, { target: fake.orderOf().target, actId: 'a' });
    expect(sent.join()).not.toContain('Logout');
    expect(sent.filter((line) => line.startsWith('CheckToken'))).toHaveLength(4);
    expect(report.bindings.map(({ binding, finding }) => [binding, finding])).toEqual([
      ['soap11', 'works'],
      ['soap12', 'failing'],
      ['get', 'off'],
      ['post', 'unreachable'],
    ]);
    expect(report).toMatchObject({ wsdl: { present: false, status: 404 }, tls: null, server: null });
    expect(new Set(recorded.map(({ summary }) => summary.origin))).toEqual(new Set(['probe']));
  });

  it('asks about tokens that it has just made up', async () => {
    const tokens: string[] = [];
    const { deps } = fake.fakeService((what, token) => {
      if (what.startsWith('CheckToken')) tokens.push(token);
      return fake.out;
    });
    await probeEndpoint(deps, { target: fake.orderOf().target, actId: 'a' });
    expect(new Set(tokens).size).toBe(4);
    for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it.each([
    ['html-login-page', 'unexpected', 200, 'needs-authentication'],
    ['wrong-root', 'unexpected', 200, 'not-this-service'],
    ['unauthorized', 'http-error', 401, 'needs-authentication'],
    ['wrong-content-type', 'http-error', 415, 'wrong-content-type'],
    ['not-found', 'http-error', 404, 'not-this-service'],
    ['unavailable', 'http-error', 503, 'failing'],
    ['timeout', 'unknown', 200, 'no-answer'],
  ] as const)('%s', async (cause, outcome, status, finding) => {
    const step = { verdict: { outcome, cause }, status };
    const { deps } = fake.fakeService([step, step, step, step, step, step]);
    const { report } = await probeEndpoint(deps, { target: fake.orderOf().target, actId: 'a' });
    // `unknown` has no answer, so its status is not told.
    expect(report.bindings[0]).toMatchObject({ finding, status: outcome === 'unknown' ? null : status });
  });
});
