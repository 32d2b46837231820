import type { Secret } from '../../shared/model/secret-slots.js';
import type { Transmission } from '../../shared/model/transmission.js';
import type { Verdict } from '../../shared/model/verdict.js';
import { secretsOf, tokenIn } from '../../shared/protocol/operation-call.js';
import type { ExchangeOrder } from './act-order.js';
import { answerSecrets } from './answer-secrets.js';
import type { ExchangeDeps, FinishedExchange } from './exchange-deps.js';
import { finishExchange } from './finish-exchange.js';
import { nothingHappened } from './nothing-happened.js';
import { proxySecrets } from './proxy-secrets.js';
import { sendSafely } from './send-safely.js';

/**
 * One request, sent at most once: built, sent, judged, recorded. Never throws and never rejects; whatever goes wrong
 * is in the verdict. A request that cannot be built is `not-sent` with the cause `request-problem`.
 */
export async function exchangeOnce(deps: ExchangeDeps, order: ExchangeOrder): Promise<FinishedExchange> {
  const startedMs = deps.now();
  const { call, binding, target } = order;
  const { operation } = call;
  const token = tokenIn(call);
  const built = deps.buildRequest(call, binding, target);
  const callSecrets = secretsOf(call).filter(({ text }) => text !== '');
  if (!built.ok) {
    const message = deps.maskText(built.error.message, callSecrets);
    const method = binding === 'get' ? 'GET' : 'POST';
    return finishExchange(deps, order, {
      ...{ startedMs, operation, binding, method, url: target.endpoint, token, request: null },
      transmission: nothingHappened({ code: 'request-problem', said: message }),
      verdict: { outcome: 'not-sent', cause: 'request-problem', quote: message.slice(0, 300) },
      secrets: callSecrets,
    });
  }
  const request = built.value;
  const { method, url } = request;
  const transmission = await sendSafely(deps.transport, order, request);
  const verdict = judgeSafely(deps, order, transmission);
  const secrets: readonly Secret[] = [
    ...callSecrets,
    ...proxySecrets(target.sendOptions.proxy),
    ...answerSecrets(operation, transmission, verdict),
  ];
  const over = { startedMs, operation, binding, method, url, token, request, transmission, verdict, secrets };
  return finishExchange(deps, order, over);
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
