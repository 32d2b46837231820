import { secretsOf, tokenIn } from '../../shared/protocol/operation-call.js';
import type { ExchangeOrder } from './act-order.js';
import type { ExchangeDeps, FinishedExchange } from './exchange-deps.js';
import { nothingHappened } from './nothing-happened.js';
import { finishExchange, sendOnce } from './send-once.js';

/**
 * One request of an operation, built and sent at most once. Never throws and never rejects; whatever goes wrong is in the
 * verdict. A request that cannot be built is `not-sent` with the cause `request-problem`.
 */
export function exchangeOnce(deps: ExchangeDeps, order: ExchangeOrder): Promise<FinishedExchange> {
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
  const finished = finishExchange(deps, order, unsent, {
    transmission: nothingHappened({ code: 'request-problem', said: message }),
    verdict: { outcome: 'not-sent', cause: 'request-problem', quote: message.slice(0, 300) },
    secrets,
  });
  return Promise.resolve(finished);
}
