import type { ActResult, CallProgress } from '../../shared/model/act.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { instantOf } from '../../shared/model/instant.js';
import { type ActOperation, endsSession, wellKnown } from '../../shared/model/operations.js';
import type { ActOrder } from './act-order.js';
import { auditAct, auditedAct } from './audit-act.js';
import type { ExchangeDeps } from './exchange-deps.js';
import { exchangeOnce } from './exchange-once.js';

/** What decided, in the words of the result. */
export type Ending = Pick<ActResult, 'outcome' | 'fate' | 'cause' | 'decidedBy'>;

/** One act while it runs: its exchanges so far, and the only place from which its steps are sent. */
export class ActRun {
  readonly #deps: ExchangeDeps;
  readonly #order: ActOrder;
  readonly #startedMs: number;
  readonly #exchanges: ExchangeSummary[] = [];
  #logoutLeft = false;
  readonly #audited: ((ended: Parameters<typeof auditAct>[0]['ended']) => void) | null;

  constructor(deps: ExchangeDeps, order: ActOrder) {
    this.#deps = deps;
    this.#order = order;
    this.#startedMs = deps.now();
    const { operation, tokenFingerprint = deps.fingerprint(order.token) } = order;
    this.#audited = order.journaled
      ? null
      : auditedAct({ ...auditFactsOf(order), operation, tokenFingerprint });
  }

  get cancelled(): boolean {
    return this.#order.signal?.aborted ?? false;
  }

  check(step: 'check-before' | 'check-after' | 'check'): Promise<ExchangeSummary> {
    const around = endsSession(this.#order.operation);
    return this.#step(step, wellKnown.check, around);
  }

  /** Throws on a second call: one act never sends two Logouts, whatever else goes wrong. */
  logout(): Promise<ExchangeSummary> {
    if (this.#exchanges.some(({ operation }) => endsSession(operation))) {
      throw new Error('An act sends its Logout once.');
    }
    return this.#step('logout', wellKnown.logOut, false);
  }

  end(ending: Ending): ActResult {
    this.#audit(ending);
    return {
      actId: this.#order.actId,
      operation: this.#order.operation,
      outcome: ending.outcome,
      fate: ending.fate,
      cause: ending.cause,
      exchanges: this.#exchanges,
      decidedBy: ending.decidedBy,
      startedAt: instantOf(this.#startedMs),
      totalMs: Math.max(0, this.#deps.now() - this.#startedMs),
    };
  }

  #audit({ outcome, cause }: Ending): void {
    const tokenFingerprint = this.#exchanges[0]?.tokenFingerprint ?? this.#order.tokenFingerprint ?? null;
    const ended = { operation: this.#order.operation, outcome, cause, tokenFingerprint };
    if (this.#audited === null) auditAct({ ...auditFactsOf(this.#order), ended });
    else this.#audited(ended);
  }

  #step(
    step: CallProgress['step'],
    operation: ActOperation,
    overCheckBinding: boolean,
  ): Promise<ExchangeSummary> {
    const { actId, binding, checkBinding, token, onProgress, onExchange } = this.#order;
    const { origin, environment, sessionId, tokenFingerprint, target, signal } = this.#order;
    // Named one by one: a run does this thousands of times a second, and a spread costs a hundred times as much.
    return exchangeOnce(this.#deps, {
      actId,
      origin,
      environment,
      sessionId,
      tokenFingerprint,
      target,
      signal,
      seenActive: this.#exchanges.some(({ active }) => active === true),
      call: { operation, token },
      binding: overCheckBinding ? (checkBinding ?? binding) : binding,
      onPhase: (phase) => {
        const left = phase === 'send' || phase === 'wait' || phase === 'receive';
        if (step === 'logout' && left) this.#logoutLeft = true;
        onProgress?.({ actId, step, phase, sent: this.#logoutLeft });
      },
    }).then((finished) => {
      const { summary } = finished;
      this.#exchanges.push(summary);
      onExchange?.(finished);
      return summary;
    });
  }
}

function auditFactsOf({ actId: id, origin: by, environment, target, token, reason }: ActOrder) {
  return { what: 'act', by, environment, endpoint: target.endpoint, token, reason, id } as const;
}
