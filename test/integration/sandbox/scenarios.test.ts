import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../../electron/sandbox/sandbox.js';
import { type Scenario, scenarios, serviceNamespace } from '../../../shared/model/words.js';
import { until } from '../../set-up/until.js';
import { envelope, envelope12, tokenBody } from './messages.js';
import { exchangeBytes, type RawAnswer, readAnswer, requestBytes } from './raw-client.js';

const token = 'B81D40E7-52A6-4C93-A0F4-19E6D7305C2B';
const path = '/sws/Authentication.asmx';
const logouts: readonly (readonly [string, Buffer])[] = [
  ['soap11', soap11('Logout')],
  ['soap12', soap12()],
  ['get', requestBytes(`GET ${path}/Logout?token=${token}`, [])],
  [
    'post',
    requestBytes(
      `POST ${path}/Logout`,
      [['Content-Type', 'application/x-www-form-urlencoded']],
      `token=${token}`,
    ),
  ],
];

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ slowMs: 10 });
});
afterEach(() => sandbox.close());
const ask = async (bytes: Buffer): Promise<RawAnswer> => readAnswer(await exchangeBytes(sandbox.port, bytes));

describe.each(logouts)('Logout over %s', (binding, bytes) => {
  test('reset-before: no byte of an answer, and the session lives', async () => {
    sandbox.setScenario('reset-before');
    await expect(exchangeBytes(sandbox.port, bytes)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(sandbox.isActive(token)).toBe(true);
    expect(sandbox.requests()).toBe(1);
  });

  test('reset-after: no byte of an answer, and the session is out', async () => {
    sandbox.setScenario('reset-after');
    await expect(exchangeBytes(sandbox.port, bytes)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(sandbox.isActive(token)).toBe(false);
  });

  test('cut-answer: fewer bytes than Content-Length says, and the session is out', async () => {
    sandbox.setScenario('cut-answer');
    const answer = await ask(bytes);
    expect(answer.status).toBe(200);
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(answer.body.byteLength);
    expect(sandbox.isActive(token)).toBe(false);
  });

  test('slow: has run at once, is answered late', async () => {
    sandbox.setScenario('slow');
    expect((await ask(bytes)).status).toBe(200);
    const never = await startSandbox({ scenario: 'slow', slowMs: 3_600_000 });
    const call = exchangeBytes(never.port, bytes).catch(() => 'broken');
    await until(() => !never.isActive(token));
    await never.close();
    expect(['broken', Buffer.alloc(0)]).toContainEqual(await call);
  });

  test('still-active: the very answer of a success, and the session lives', async () => {
    const normal = await ask(bytes);
    const token2 = sandbox.login();
    sandbox.setScenario('still-active');
    const answer = await ask(Buffer.from(bytes.toString('latin1').replace(token, token2), 'latin1'));
    expect(answer.body).toEqual(normal.body);
    expect(answer.status).toBe(200);
    expect(sandbox.isActive(token2)).toBe(true);
  });

  test.each<readonly [Scenario, number]>([
    ['fault', 500],
    ['soap-exception', 500],
    ['html-login-page', 200],
    ['busy', 503],
    ['needs-authentication', 401],
    ['redirect', 302],
  ])('%s: status %i, and the session lives', async (scenario, status) => {
    sandbox.setScenario(scenario);
    const answer = await ask(bytes);
    expect(answer.status).toBe(status);
    expect(sandbox.isActive(token)).toBe(true);
    expect(answer.headers.get('retry-after')).toBe(scenario === 'busy' ? '30' : undefined);
    expect(answer.headers.get('www-authenticate')).toBe(
      scenario === 'needs-authentication' ? 'Basic realm="sws"' : undefined,
    );
    expect(answer.headers.get('location') ?? '').not.toContain(token);
    expect(answer.headers.has('location')).toBe(scenario === 'redirect');
    if (scenario === 'html-login-page') expect(answer.body.toString()).toMatch(/<title>Sign in to continue</);
  });

  test('soap-only: SOAP works, GET and POST say why not', async () => {
    sandbox.setScenario('soap-only');
    const answer = await ask(bytes);
    if (binding.startsWith('soap')) expect(answer.status).toBe(200);
    else {
      expect(answer.status).toBe(500);
      expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
      expect(answer.body.toString()).toContain(
        'Request format is unrecognized for URL unexpectedly ending in &#39;/Logout&#39;.',
      );
    }
    expect(sandbox.isActive(token)).toBe(!binding.startsWith('soap'));
  });

  test('soap12-off: a 1.1 fault for 1.2, all others work', async () => {
    sandbox.setScenario('soap12-off');
    const answer = await ask(bytes);
    expect(answer.status).toBe(binding === 'soap12' ? 500 : 200);
    expect(sandbox.isActive(token)).toBe(binding === 'soap12');
    if (binding === 'soap12') expect(answer.body.toString()).toContain('<faultcode>soap:');
  });
});

test('soap12-off with a SOAPAction: version mismatch, without an offer to upgrade', async () => {
  sandbox.setScenario('soap12-off');
  const answer = await ask(soap11('Logout', envelope12(tokenBody('Logout', token))));
  expect(answer.body.toString()).toContain('<faultcode>soap:VersionMismatch</faultcode>');
  expect(answer.body.toString()).not.toContain('Upgrade');
});

test.each(['soap-only', 'soap12-off'] as const)(
  '%s: the WSDL lists only what is offered',
  async (scenario) => {
    sandbox.setScenario(scenario);
    const wsdl = (await ask(requestBytes(`GET ${path}?WSDL`, []))).body.toString();
    expect(wsdl.includes('AuthenticationHttpGet')).toBe(scenario !== 'soap-only');
    expect(wsdl.includes('AuthenticationSoap12')).toBe(scenario !== 'soap12-off');
  },
);

test.each(scenarios)('%s: help page and WSDL never break the connection', async (scenario) => {
  sandbox.setScenario(scenario);
  const answer = await ask(requestBytes(`GET ${path}`, []));
  expect(answer.body.byteLength).toBe(Number(answer.headers.get('content-length')));
  expect(sandbox.scenario()).toBe(scenario);
});

function soap11(operation: string, body = envelope(tokenBody(operation, token))): Buffer {
  const headers = [
    ['Content-Type', 'text/xml; charset=utf-8'],
    ['SOAPAction', `"${serviceNamespace}${operation}"`],
  ] as const;
  return requestBytes(`POST ${path}`, headers, body);
}

function soap12(): Buffer {
  const headers = [['Content-Type', 'application/soap+xml; charset=utf-8']] as const;
  return requestBytes(`POST ${path}`, headers, envelope12(tokenBody('Logout', token)));
}
