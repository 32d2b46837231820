import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { Secret } from '../../shared/model/secret-slots.js';
import type { Transmission, WireRequest } from '../../shared/model/transmission.js';
import type { Verdict } from '../../shared/model/verdict.js';
import type { Binding, Phase } from '../../shared/model/words.js';
import { type OperationCall, secretsOf, tokenIn } from '../../shared/protocol/operation-call.js';
import { answerSecrets } from './answer-secrets.js';
import type { ExchangeDeps, FinishedExchange } from './exchange-deps.js';
import { finishExchange, type Over } from './finish-exchange.js';
import { nothingHappened } from './nothing-happened.js';
import { proxySecrets } from './proxy-secrets.js';
import { sendSafely } from './send-safely.js';
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
  const built = deps.buildRequest(call, binding, target);
  const callSecrets = secretsOf(call).filter(({ text }) => text !== '');
  if (!built.ok) {
    const message = deps.maskText(built.error.message, callSecrets);
    const verdict: Verdict = { outcome: 'not-sent', cause: 'request-problem', quote: message.slice(0, 300) };
    const transmission = nothingHappened({ code: 'request-problem', said: message });
    return finishExchange(deps, over(order, startedMs, null, transmission, verdict, callSecrets));
  }
  const request = built.value;
  const transmission = await sendSafely(deps.transport, order, request);
  const verdict = judgeSafely(deps, order, transmission);
  const secrets: readonly Secret[] = [
    ...callSecrets,
    ...proxySecrets(target.sendOptions.proxy),
    ...answerSecrets(call.operation, transmission, verdict),
  ];
  return finishExchange(deps, over(order, startedMs, request, transmission, verdict, secrets));
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

/** `request`: null where none could be built. */
function over(
  order: ExchangeOrder,
  startedMs: number,
  request: WireRequest | null,
  transmission: Transmission,
  verdict: Verdict,
  secrets: readonly Secret[],
): Over {
  const { call, binding } = order;
  // Named one by one: a spread costs as much as all the rest of it.
  return {
    startedMs,
    actId: order.actId,
    origin: order.origin,
    environment: order.environment,
    sessionId: order.sessionId,
    operation: call.operation,
    binding,
    method: request?.method ?? (binding === 'get' ? 'GET' : 'POST'),
    url: request?.url ?? order.target.endpoint,
    token: tokenIn(call),
    tokenFingerprint: order.tokenFingerprint,
    seenActive: order.seenActive,
    request,
    transmission,
    verdict,
    secrets,
  };
}
