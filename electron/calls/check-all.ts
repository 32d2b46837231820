import type { CheckAllProgress } from '../../shared/model/check-all.js';
import type { Environment } from '../../shared/model/environment.js';
import { wellKnown } from '../../shared/model/operations.js';
import type { LastKnown } from '../../shared/model/session.js';
import type { ExchangeDeps } from './exchange-deps.js';
import { inParallel } from './in-parallel.js';
import { knownAfter, lastKnownOf } from './last-known.js';
import { runAct } from './run-act.js';
import type { Target } from './target.js';
import { throttle } from './throttle.js';

/** Most requests at a time: it is somebody's production service. */
const concurrency = 6;
const progressEveryMs = 100;

interface CheckAllOrder {
  /** Is the `actId` of its exchanges too. */
  readonly runId: string;
  readonly environment: Pick<Environment, 'id' | 'name' | 'defaultBinding' | 'checkBinding'>;
  readonly target: Target;
  /** A token is null where it is lost. */
  readonly sessions: readonly {
    readonly sessionId: string;
    readonly token: string | null;
    readonly lastKnown: LastKnown | null;
  }[];
  readonly signal?: AbortSignal | undefined;
  /** What a check taught about a session; not told where it taught nothing. */
  readonly onKnown: (sessionId: string, known: LastKnown) => void;
  /** At most ten times a second, and once more at the end. */
  readonly onProgress?: ((progress: CheckAllProgress) => void) | undefined;
}

type Answered = 'active' | 'out' | 'notActive' | 'unanswered';

/** As the list has it: one word for one token in both. */
const answeredAs: Record<LastKnown['state'], Answered> = {
  active: 'active',
  out: 'out',
  'not-active': 'notActive',
  accepted: 'unanswered',
  unknown: 'unanswered',
  asked: 'unanswered',
};

/** Asks CheckToken about every session, each once, and never sends a Logout. Never rejects. */
export async function checkAll(deps: ExchangeDeps, order: CheckAllOrder): Promise<CheckAllProgress> {
  const { runId, environment, target, sessions, signal } = order;
  const count = { done: 0, asked: 0, active: 0, out: 0, notActive: 0, unanswered: 0 };
  let ended: CheckAllProgress['ended'] = 'no';
  const progress = (): CheckAllProgress => ({
    runId,
    environmentId: environment.id,
    total: sessions.length,
    ...count,
    ended,
  });
  const tell = throttle(progressEveryMs, () => order.onProgress?.(progress()));
  const counted = (what: Answered): void => {
    count[what] += 1;
    count.done += 1;
    tell.soon();
  };

  tell.now();
  await inParallel(sessions, concurrency, signal, async ({ sessionId, token, lastKnown }) => {
    if (token === null) return counted('unanswered');
    const result = await runAct(deps, {
      actId: runId,
      origin: 'window',
      environment,
      sessionId,
      token,
      target,
      operation: wellKnown.check,
      binding: environment.checkBinding ?? environment.defaultBinding,
      checkBinding: null,
      verify: false,
      evenIfOut: false,
      resolveUnknown: false,
      signal,
    });
    const known = knownAfter(lastKnown, result);
    if (result.exchanges.some(({ sent }) => sent !== 'none')) count.asked += 1;
    if (known) order.onKnown(sessionId, known);
    // Stopped before it was asked: it is as if its turn had not come.
    if (result.outcome === 'cancelled') return;
    counted(answeredAs[lastKnownOf(result)?.state ?? 'unknown']);
  });
  ended = count.done < sessions.length ? 'cancelled' : 'complete';
  tell.now();
  return progress();
}
