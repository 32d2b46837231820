import type { Database } from '../storage/database.js';
import { inTransaction } from '../storage/transaction.js';

/** So long others may have to wait: to write, or for the main process. */
const wantedMs = 40;
export const mostAtOnce = 200;

/**
 * Does a part of some work in one transaction: of at most so many things, and gives of how many. What they cost shows
 * only when all is over, so the next time it is as many as fit.
 */
export function inShortSteps(database: Database): (work: (most: number) => number) => number {
  let most = 1;
  return (work) => {
    let startMs = 0;
    const done = inTransaction(database, () => {
      // From here on others wait, and no longer this one for them.
      startMs = performance.now();
      return work(most);
    });
    const fitting = Math.floor((wantedMs * done) / Math.max(performance.now() - startMs, 1));
    most = Math.max(1, Math.min(2 * most, fitting, mostAtOnce));
    return done;
  };
}

/** Between two steps, so that who waits to write gets its turn. */
export const pauseMs = 10;

/** Step by step until one did nothing, or it is closed; gives what all of them did, as each of them is told it so far. */
export async function stepByStep(step: (done: number) => number, isClosed = () => false): Promise<number> {
  for (let done = 0; ; ) {
    const some = isClosed() ? 0 : step(done);
    if (some === 0) return done;
    done += some;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
