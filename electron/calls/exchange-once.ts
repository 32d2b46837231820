import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { Secret } from '../../shared/model/secret-slots.js';
import type { Transmission, WireRequest } from '../../shared/model/transmission.js';
import type { Verdict } from '../../shared/model/verdict.js';
import type { Binding, Phase } from '../../shared/model/words.js';
import { type OperationCall, secretsOf } from '../../shared/protocol/operation-call.js';
import { answerSecrets } from './answer-secrets.js';
import type { ExchangeDeps, FinishedExchange } from './exchange-deps.js';
import { nothingHappened } from './nothing-happened.js';
import { proxySecrets } from './proxy-secrets.js';
import { sendSafely } from './send-safely.js';
import { summaryOf } from './summary-of.js';
import type { Target } from './target.js';

export interface ExchangeOrder {
  readonly call: OperationCall;
  /** Where it is known already. */
  readonly tokenFingerprint?: string | undefined;
  /** An earlier exchange of this act said that the token is active. */
  readonly seenActive?: boolean | undefined;
  readonly binding: Binding;
  readonly target: Target;
  readonly actId: string;
  readonly origin: ExchangeSummary['origin'];
  readonly environment?: { readonly id: string; readonly name: string } | undefined;
  readonly sessionId?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onPhase?: ((phase: Phase) => void) | undefined;
}

/**
 * One request, sent at most once: built, sent, judged, recorded. Never throws and never rejects; whatever goes wrong
 * is in the verdict. A request that cannot be built is `not-sent` with the cause `request-problem`.
 */
export async function exchangeOnce(deps: ExchangeDeps, order: ExchangeOrder): Promise<FinishedExchange> {
  const startedMs = deps.now();
  const { call, binding, target } = order;
  const built = deps.buildRequest(call, binding, target.endpoint);
  const callSecrets = secretsOf(call).filter(({ text }) => text !== '');
  if (!built.ok) {
    const message = deps.maskText(built.error.message, callSecrets);
    const verdict: Verdict = { outcome: 'not-sent', cause: 'request-problem', quote: message.slice(0, 300) };
    const transmission = nothingHappened({ code: 'REQUEST_PROBLEM', message });
    return finish(deps, order, { startedMs, request: null, transmission, verdict, secrets: callSecrets });
  }
  const request = built.value;
  const transmission = await sendSafely(deps.transport, order, request);
  const verdict = judgeSafely(deps, order, transmission);
  const secrets: readonly Secret[] = [
    ...callSecrets,
    ...proxySecrets(target.sendOptions.proxy),
    ...answerSecrets(call.operation, transmission, verdict),
  ];
  return finish(deps, order, { startedMs, request, transmission, verdict, secrets });
}

function judgeSafely(deps: ExchangeDeps, order: ExchangeOrder, transmission: Transmission): Verdict {
  try {
    return deps.judge(order.call.operation, order.binding, transmission);
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

interface Parts {
  readonly startedMs: number;
  readonly request: WireRequest | null;
  readonly transmission: Transmission;
  readonly verdict: Verdict;
  readonly secrets: readonly Secret[];
}

function finish(deps: ExchangeDeps, order: ExchangeOrder, parts: Parts): FinishedExchange {
  const { request, transmission, verdict, secrets } = parts;
  const summary = summaryOf(deps, order, parts);
  const finished: FinishedExchange = { summary, request, transmission, verdict, secrets };
  try {
    deps.record(finished);
  } catch {
    // Said in ExchangeDeps: keeping the exchange must not change what it means.
  }
  return finished;
}
