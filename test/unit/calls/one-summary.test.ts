import { expect, it } from 'vitest';
import type { ExchangeDeps } from '../../../electron/calls/exchange-deps.js';
import { exchangeOnce } from '../../../electron/calls/exchange-once.js';
import { sendRaw } from '../../../electron/calls/send-raw.js';
import { exchangeDeps } from '../../../electron/calls/wiring.js';
import { recordedFrom } from '../../../electron/evidence/recorded-from-har.js';
import type { Transmission, WireRequest } from '../../../shared/model/transmission.js';
import { complete } from '../protocol/answers.js';
import { orderOf, token } from './fake-service.js';

const fault = (reason: string) =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Server</faultcode><faultstring>${reason}</faultstring></s:Fault></s:Body></s:Envelope>`;

/** Answers whose lines need each of the optional members. */
const answers: Record<string, Transmission> = {
  'a fault that repeats the token': complete({ status: 500, type: 'text/xml', body: fault(`no ${token}`) }),
  'a page of who stands between': complete({
    status: 502,
    type: 'text/html',
    headers: [
      ['Server', 'cloudflare'],
      ['CF-RAY', '8a1b2c3d4e5f6a7b-FRA'],
    ],
    body: '<html><title>host.example | 502: Bad gateway</title><body>cloudflare</body></html>',
  }),
  'a quote of what is no answer of ours': complete({ type: 'text/plain', body: `hello ${token}` }),
};

it.each(Object.entries(answers))(
  'sums up %s alike, whether it was sent, written by hand or imported',
  async (_, answer) => {
    let left: WireRequest | null = null;
    const deps: ExchangeDeps = exchangeDeps({
      transport: {
        async send(request) {
          if ('body' in request) left = request;
          return { ...answer, requestBytes: new Uint8Array(7) };
        },
        close() {},
      },
      record() {},
    });
    const { actId, origin, target } = orderOf();
    const call = { operation: 'Logout', token } as const;
    const sent = await exchangeOnce(deps, { actId, origin, target, call, binding: 'soap11' });
    const request = left as WireRequest | null;
    if (!request || !answer.answer) throw new Error('nothing was sent');
    const environment = { id: 'e', name: 'E' };
    const secrets = [{ kind: 'token', text: token }] as const;
    const recognised = { operation: 'Logout', binding: 'soap11' } as const;
    const raw = await sendRaw(deps, {
      ...{ recognised, token, secrets, target, actId, environment, sessionId: null },
      request: { method: 'POST', url: request.url, bytes: new Uint8Array(7) },
    });
    const imported = recordedFrom(
      {
        ...{ startedAt: null, totalMs: answer.timings.endMs, request, requestBytes: new Uint8Array(7) },
        ...{ answer: answer.answer, answerBytes: answer.answerBytes },
      },
      { ...recognised, sent: { token } as never },
      { id: 'i', actId, now: '2026-01-01T00:00:00.000Z' },
    );
    const own = {
      id: '',
      origin: '',
      startedAt: '',
      environmentId: '',
      environmentName: '',
    };
    expect({ ...raw.summary, ...own }).toEqual({ ...sent.summary, ...own });
    expect({ ...imported.summary, ...own }).toEqual({ ...sent.summary, ...own });
    expect(JSON.stringify([sent.summary, raw.summary, imported.summary])).not.toContain(token);
    expect(sent.summary.fault ?? sent.summary.causeFacts ?? sent.summary.quote).toBeDefined();
  },
);
