import { instantOf } from '../../shared/model/instant.js';
import type { RecordedExchange } from '../../shared/model/recorded-exchange.js';
import type { Secret } from '../../shared/model/secret-slots.js';
import type { RawRequest, Transmission, WireRequest } from '../../shared/model/transmission.js';
import type { Verdict } from '../../shared/model/verdict.js';
import type { Operation } from '../../shared/model/words.js';
import { secretsOf, tokenIn } from '../../shared/protocol/operation-call.js';
import { type Asked, summaryOf } from '../../shared/protocol/summary-of.js';
import { notSent } from '../http/not-sent.js';
import type { ExchangeOrder } from './act-order.js';
import { answerSecrets } from './answer-secrets.js';
import type { ExchangeDeps } from './exchange-deps.js';
import { proxySecrets } from './proxy-secrets.js';

/** Whose exchange it is, an act's or a person's own, and where it goes. */
type Ordered = Omit<ExchangeOrder, 'call' | 'binding'>;

/** What is known of an exchange before it leaves. */
interface Unsent extends Pick<Asked, 'operation' | 'binding' | 'method' | 'url' | 'token'> {
  readonly startedMs: number;
  readonly secrets: readonly Secret[];
}

/** A request, and how its answer is read. */
interface Sendable extends Unsent {
  readonly request: WireRequest | RawRequest;
  /** What the answer may be of: a token that it gives is a secret. */
  readonly answers: Operation;
  judge(transmission: Transmission): Verdict;
}

/**
 * One request of an operation, built and sent at most once. Never throws and never rejects; whatever goes wrong is in the
 * summary. A request that cannot be built is `not-sent` with the cause `request-problem`.
 */
export function exchangeOnce(deps: ExchangeDeps, order: ExchangeOrder): Promise<RecordedExchange> {
  const startedMs = deps.now();
  const { call, binding, target } = order;
  const { operation } = call;
  const token = tokenIn(call);
  const built = deps.buildRequest(call, binding, target);
  const secrets = secretsOf(call).filter(({ text }) => text !== '');
  if (built.ok) {
    const { method, url } = built.value;
    return sendOnce(deps, order, {
      startedMs,
      operation,
      binding,
      method,
      url,
      token,
      secrets,
      request: built.value,
      answers: operation,
      judge: (transmission) => deps.judge(operation, binding, transmission),
    });
  }
  const message = deps.maskText(built.error.message, secrets);
  const method = binding === 'get' ? 'GET' : 'POST';
  const unsent = { startedMs, operation, binding, method, url: target.endpoint, token, secrets };
  const failure = { phase: 'dns', code: 'request-problem', said: message } as const;
  const transmission = notSent({ kind: 'failed', failure });
  const verdict = { outcome: 'not-sent', cause: 'request-problem', quote: message.slice(0, 300) } as const;
  return Promise.resolve(finish(deps, order, unsent, transmission, verdict, secrets));
}

/** Any request, sent at most once: sent, judged, recorded. Never rejects; whatever goes wrong is in the summary. */
export async function sendOnce(
  deps: ExchangeDeps,
  order: Ordered,
  sendable: Sendable,
): Promise<RecordedExchange> {
  const { target, signal, onPhase } = order;
  const { deadlineMs, tls, proxy } = target.sendOptions;
  let transmission = notSent({ kind: 'cancelled', phase: 'dns' });
  try {
    // Named one by one: a spread costs more than all the rest of an exchange's bookkeeping.
    const options = { deadlineMs, tls, proxy, signal, onPhase };
    if (!signal?.aborted) transmission = await deps.transport.send(sendable.request, options);
  } catch {
    transmission = failedInside();
  }
  const verdict = judgeSafely(sendable, transmission);
  const secrets: readonly Secret[] = [
    ...sendable.secrets,
    ...proxySecrets(proxy),
    ...answerSecrets(sendable.answers, transmission, verdict),
  ];
  return finish(deps, order, sendable, transmission, verdict, secrets);
}

/** The transport promises not to reject. If it does, bytes may have left: never claim that they did not. */
function failedInside(): Transmission {
  const failure = { phase: 'send', code: 'INTERNAL' } as const;
  return { ...notSent({ kind: 'failed', failure }), sent: 'part' };
}

function judgeSafely(sendable: Sendable, transmission: Transmission): Verdict {
  try {
    return sendable.judge(transmission);
  } catch {
    // An answer that breaks the reader proves nothing about the session.
    const { sent, end } = transmission;
    if (sent === 'none')
      return end.kind === 'cancelled'
        ? { outcome: 'cancelled', cause: 'cancelled-before-send' }
        : { outcome: 'not-sent', cause: 'send-failed' };
    return { outcome: end.kind === 'complete' ? 'unexpected' : 'unknown', cause: 'reader-failed' };
  }
}

/** Sums up an exchange and hands it to whoever keeps it. Never throws. */
function finish(
  deps: ExchangeDeps,
  order: Ordered,
  unsent: Unsent,
  transmission: Transmission,
  verdict: Verdict,
  secrets: readonly Secret[],
): RecordedExchange {
  const { maskToken, fingerprint } = deps;
  const mask = (text: string): string => deps.maskText(text, secrets);
  // Named one by one: a run does this thousands of times a second.
  const asked: Asked = {
    id: deps.newId(unsent.startedMs),
    actId: order.actId,
    origin: order.origin,
    startedAt: instantOf(unsent.startedMs),
    environment: order.environment,
    sessionId: order.sessionId ?? null,
    operation: unsent.operation,
    binding: unsent.binding,
    method: order.origin === 'raw' ? mask(unsent.method) : unsent.method,
    url: unsent.url,
    token: unsent.token,
    tokenFingerprint: order.tokenFingerprint,
  };
  const summary = summaryOf(asked, transmission, verdict, { mask, maskToken, fingerprint });
  if (verdict.active === false && wasSeenActive(deps, order, summary.tokenFingerprint))
    summary.seenActive = true;
  const finished: RecordedExchange = { summary, transmission, login: verdict.login, secrets };
  try {
    deps.record(finished);
    deps.added?.(summary);
  } catch {
    // Said in ExchangeDeps: keeping the exchange must not change what it means.
  }
  return finished;
}

function wasSeenActive(deps: ExchangeDeps, order: Ordered, fingerprint: string | null): boolean {
  if (order.seenActive === true) return true;
  if (order.environment === undefined || fingerprint === null) return false;
  try {
    return deps.seenActive?.(order.environment.id, fingerprint) ?? false;
  } catch {
    // A history that cannot be read has seen nothing: less is claimed, and the exchange keeps its end.
    return false;
  }
}
