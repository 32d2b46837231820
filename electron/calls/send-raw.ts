import { wellKnown } from '../../shared/model/operations.js';
import type { Recognised } from '../../shared/model/raw-request.js';
import type { Secret } from '../../shared/model/secret-slots.js';
import type { RawRequest, Transmission } from '../../shared/model/transmission.js';
import type { Verdict } from '../../shared/model/verdict.js';
import type { Phase } from '../../shared/model/words.js';
import { judgeRaw } from '../../shared/protocol/judge-raw.js';
import { answerSecrets } from './answer-secrets.js';
import { auditedAct } from './audit-act.js';
import type { ExchangeDeps, FinishedExchange } from './exchange-deps.js';
import { finishExchange } from './finish-exchange.js';
import { proxySecrets } from './proxy-secrets.js';
import { sendSafely } from './send-safely.js';
import type { Target } from './target.js';

export interface RawOrder {
  readonly request: RawRequest;
  /** Null: it is judged by its status alone. */
  readonly recognised: Recognised;
  /** The token that it is about, as far as one is in it. */
  readonly token: string | null;
  /** Every text in it that must not be kept in the clear. */
  readonly secrets: readonly Secret[];
  readonly target: Target;
  readonly actId: string;
  readonly environment: { readonly id: string; readonly name: string };
  readonly sessionId: string | null;
  readonly signal?: AbortSignal | undefined;
  readonly onPhase?: ((phase: Phase) => void) | undefined;
}

/** A person's own bytes, sent at most once, judged as far as it is known what they are, and recorded. Never rejects. */
export async function sendRaw(deps: ExchangeDeps, order: RawOrder): Promise<FinishedExchange> {
  const startedMs = deps.now();
  const { environment, token, actId: id } = order;
  const about = { what: 'raw', by: 'raw', environment, endpoint: order.request.url, token, id } as const;
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
  const finished = finishExchange(deps, {
    startedMs,
    actId: order.actId,
    origin: 'raw',
    environment: order.environment,
    sessionId: order.sessionId,
    operation: order.recognised?.operation ?? null,
    binding: order.recognised?.binding ?? null,
    method: deps.maskText(order.request.method, secrets),
    url: order.request.url,
    token: order.token,
    request: null,
    transmission,
    verdict,
    secrets,
  });
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
