import { wellKnown } from '../../shared/model/operations.js';
import type { Recognised } from '../../shared/model/raw-request.js';
import type { Secret } from '../../shared/model/secret-slots.js';
import type { RawRequest, Transmission } from '../../shared/model/transmission.js';
import type { Verdict } from '../../shared/model/verdict.js';
import { judgeRaw } from '../../shared/protocol/judge-raw.js';
import type { ExchangeOrder } from './act-order.js';
import { answerSecrets } from './answer-secrets.js';
import { auditedAct } from './audit-act.js';
import type { ExchangeDeps, FinishedExchange } from './exchange-deps.js';
import { finishExchange } from './finish-exchange.js';
import { proxySecrets } from './proxy-secrets.js';
import { sendSafely } from './send-safely.js';

interface RawOrder
  extends Pick<ExchangeOrder, 'target' | 'actId' | 'sessionId' | 'environment' | 'signal' | 'onPhase'> {
  readonly request: RawRequest;
  /** Null: it is judged by its status alone. */
  readonly recognised: Recognised;
  /** The token that it is about, as far as one is in it. */
  readonly token: string | null;
  /** Every text in it that must not be kept in the clear. */
  readonly secrets: readonly Secret[];
}

/** A person's own bytes, sent at most once, judged as far as it is known what they are, and recorded. Never rejects. */
export async function sendRaw(deps: ExchangeDeps, order: RawOrder): Promise<FinishedExchange> {
  const startedMs = deps.now();
  const { environment, token, actId, sessionId } = order;
  const { method, url } = order.request;
  const about = { what: 'raw', by: 'raw', environment, endpoint: url, token, id: actId } as const;
  const operation = order.recognised?.operation ?? null;
  const tokenFingerprint = token === null ? null : deps.fingerprint(token);
  const audited = auditedAct({ ...about, operation, tokenFingerprint });
  const transmission = await sendSafely(deps.transport, order, order.request);
  const verdict = judgeSafely(deps, order.recognised, transmission);
  // Whatever it was: an answer that holds a token must not be kept in the clear.
  const secrets = [
    ...order.secrets,
    ...proxySecrets(order.target.sendOptions.proxy),
    ...answerSecrets(wellKnown.logIn, transmission, verdict),
  ];
  const binding = order.recognised?.binding ?? null;
  const over = { startedMs, operation, binding, url, token, request: null, transmission, verdict, secrets };
  const finished = finishExchange(
    deps,
    { actId, sessionId, environment, origin: 'raw' },
    { ...over, method: deps.maskText(method, secrets) },
  );
  audited(finished.summary);
  return finished;
}

function judgeSafely(deps: ExchangeDeps, recognised: Recognised, transmission: Transmission): Verdict {
  try {
    return recognised === null
      ? judgeRaw(transmission)
      : deps.judge(recognised.operation, recognised.binding, transmission);
  } catch {
    const { sent } = transmission;
    if (sent === 'none') return { outcome: 'not-sent', cause: 'send-failed' };
    return { outcome: 'unknown', cause: 'reader-failed' };
  }
}
