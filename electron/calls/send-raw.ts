import { wellKnown } from '../../shared/model/operations.js';
import type { Recognised } from '../../shared/model/raw-request.js';
import type { RecordedExchange } from '../../shared/model/recorded-exchange.js';
import type { Secret } from '../../shared/model/secret-slots.js';
import type { RawRequest } from '../../shared/model/transmission.js';
import { judgeRaw } from '../../shared/protocol/judge-raw.js';
import type { ExchangeOrder } from './act-order.js';
import { auditedAct } from './audit-act.js';
import type { ExchangeDeps } from './exchange-deps.js';
import { sendOnce } from './exchange-once.js';

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
export async function sendRaw(deps: ExchangeDeps, order: RawOrder): Promise<RecordedExchange> {
  const startedMs = deps.now();
  const { environment, token, actId } = order;
  const { method, url } = order.request;
  const about = { what: 'raw', by: 'raw', environment, endpoint: url, token, id: actId } as const;
  const operation = order.recognised?.operation ?? null;
  const tokenFingerprint = token === null ? null : deps.fingerprint(token);
  const audited = auditedAct({ ...about, operation, tokenFingerprint });
  const finished = await sendOnce(
    deps,
    { ...order, origin: 'raw' },
    {
      ...{ startedMs, operation, binding: order.recognised?.binding ?? null, method, url, token },
      ...{ secrets: order.secrets, request: order.request },
      // Whatever it was: an answer that holds a token must not be kept in the clear.
      answers: wellKnown.logIn,
      judge: (transmission) =>
        order.recognised === null
          ? judgeRaw(transmission)
          : deps.judge(order.recognised.operation, order.recognised.binding, transmission),
    },
  );
  audited(finished.summary);
  return finished;
}
