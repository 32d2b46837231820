import type { ActOrder } from '../../../electron/calls/act-order.js';
import type { ExchangeDeps } from '../../../electron/calls/exchange-deps.js';
import { noTls, type SendOptions, type Transport } from '../../../electron/http/transport.js';
import type { RecordedExchange } from '../../../shared/model/recorded-exchange.js';
import { fail, ok } from '../../../shared/model/result.js';
import type { Transmission, WireRequest } from '../../../shared/model/transmission.js';
import type { Verdict } from '../../../shared/model/verdict.js';

export const token = 'c0ffee00-1234-4567-89ab-00000000631f';

/** What one exchange comes to, and what happens while it is under way. */
export interface Step {
  readonly verdict: Verdict;
  readonly status?: number;
  readonly headers?: readonly (readonly [name: string, value: string])[];
  readonly during?: (options: SendOptions) => void;
}

export const active: Step = { verdict: { outcome: 'accepted', cause: 'token-active', active: true } };
export const out: Step = { verdict: { outcome: 'accepted', cause: 'token-not-active', active: false } };
export const accepted: Step = { verdict: { outcome: 'accepted', cause: 'logout-answered' } };
export const unknown: Step = { verdict: { outcome: 'unknown', cause: 'reset' } };
export const notSent: Step = { verdict: { outcome: 'not-sent', cause: 'refused' } };
export const bindingOff: Step = { verdict: { outcome: 'binding-off', cause: 'http-binding-off' } };
export const fault: Step = {
  verdict: { outcome: 'fault', cause: 'fault-server', fault: { code: 'Server', reason: `no ${token}` } },
  status: 500,
};
export const gatewayTimeout: Step = {
  verdict: { outcome: 'http-error', cause: 'gateway-timeout' },
  status: 504,
};
export const notFound: Step = { verdict: { outcome: 'http-error', cause: 'not-found' }, status: 404 };
export const loginPage: Step = { verdict: { outcome: 'unexpected', cause: 'html-login-page' }, status: 200 };

export interface FakeService {
  readonly deps: ExchangeDeps;
  /** `POST Logout soap11`, in the order in which they left. */
  readonly sent: string[];
  readonly recorded: RecordedExchange[];
}

/** The steps in order, one more than planned fails the test; or what each request comes to, as `Logout soap11`. */
export type Play = readonly Step[] | ((what: string, token: string) => Step);

/** A transport that plays what was planned. */
export function fakeService(play: Play): FakeService {
  const sent: string[] = [];
  const recorded: RecordedExchange[] = [];
  const verdicts = new Map<Transmission, Verdict>();
  let clock = Date.UTC(2026, 0, 1);
  let ids = 0;
  const transport: Transport = {
    async send(request, options) {
      if ('bytes' in request) throw new Error('A raw request was not planned');
      const what = new TextDecoder().decode(request.body);
      const step =
        typeof play === 'function'
          ? play(what, request.url.slice(request.url.indexOf('?t=') + 3))
          : play[sent.length];
      sent.push(what);
      if (!step) throw new Error('One request more than planned');
      clock += 5;
      options.onPhase?.('connect');
      if (step.verdict.outcome !== 'not-sent') options.onPhase?.('send');
      step.during?.(options);
      const transmission = transmissionOf(request, step);
      verdicts.set(transmission, step.verdict);
      return transmission;
    },
    close() {},
  };
  const deps: ExchangeDeps = {
    transport,
    buildRequest(call, binding, { endpoint }) {
      if ('token' in call && call.token.includes('\0')) return fail({ message: `bad ${call.token}` });
      const body = new TextEncoder().encode(`${call.operation} ${binding}`);
      return ok({
        method: 'POST',
        url: `${endpoint}?t=${'token' in call ? call.token : token}`,
        headers: [],
        body,
      });
    },
    judge(_operation, _binding, transmission) {
      const verdict = verdicts.get(transmission);
      if (verdict) return verdict;
      return transmission.end.kind === 'cancelled'
        ? { outcome: 'cancelled', cause: 'cancelled-before-send' }
        : { outcome: 'unknown', cause: 'connection-failed' };
    },
    maskToken: (text) => `…${text.slice(-4)}`,
    maskText: (text, secrets) =>
      secrets.reduce((masked, secret) => masked.replaceAll(secret.text, '***'), text),
    fingerprint: (text) => `fp-${text.length}`,
    newId: () => `id-${++ids}`,
    now: () => clock,
    record: (finished) => {
      recorded.push(finished);
    },
  };
  return { deps, sent, recorded };
}

function transmissionOf(request: WireRequest, { verdict, status = 200, headers = [] }: Step): Transmission {
  const failed = verdict.outcome === 'unknown' || verdict.outcome === 'not-sent';
  const failure = { phase: 'wait', code: 'ECONNRESET', said: `reset ${token}` } as const;
  const none = verdict.outcome === 'not-sent' || verdict.outcome === 'cancelled';
  return {
    sent: none ? 'none' : 'whole',
    end: failed ? { kind: 'failed', failure } : { kind: 'complete' },
    requestBytes: request.body,
    answerBytes: new Uint8Array(0),
    answer: failed
      ? null
      : {
          httpVersion: '1.1',
          status,
          statusText: '',
          headers: [...headers],
          trailers: [],
          body: new Uint8Array(0),
          truncated: false,
        },
    timings: { endMs: 5 },
    connection: { reused: false },
  };
}

export function orderOf(changes: Partial<ActOrder> = {}): ActOrder {
  return {
    actId: 'act-1',
    origin: 'window',
    token,
    target: {
      endpoint: 'http://host.example/sws/Authentication.asmx',
      sendOptions: { deadlineMs: 1000, tls: noTls, proxy: null },
    },
    operation: 'Logout',
    binding: 'soap11',
    checkBinding: null,
    verify: true,
    evenIfOut: false,
    resolveUnknown: false,
    ...changes,
  };
}
