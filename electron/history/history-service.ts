import type { AppError } from '../../shared/model/app-error.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { HistoryPage, Removed } from '../../shared/model/history.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { problemText } from '../../shared/text/problems.js';
import type { Database } from '../storage/database.js';
import { whyNotWritten } from '../storage/disk-refusal.js';
import type { History } from './history.js';
import { workBeside } from './history-thread.js';
import { createHistoryWork, type Limits } from './history-work.js';
import type { Removal } from './remove-exchanges.js';
import { stepByStep } from './short-steps.js';

/** Where the work is done: a thread with its own connection, or here, where the database is in memory only. */
export type WorkPlace =
  | { readonly kind: 'thread'; readonly script: string; readonly path: string }
  | { readonly kind: 'here'; readonly database: Database };

export type HistoryService = ReturnType<typeof createHistoryService>;

/** The history as the window asks for it: nothing here holds the main thread up for longer than a moment. */
export function createHistoryService(history: History, place: WorkPlace) {
  const work =
    place.kind === 'here' ? createHistoryWork(place.database) : workBeside(place.script, place.path);
  const asked = async <Value>(ask: () => Value | Promise<Value>): Promise<Result<Value, AppError>> => {
    try {
      return ok(await ask());
    } catch (error) {
      return fail({ code: 'history-not-read', ...problemText.history({ why: whyNotWritten(error) }) });
    }
  };
  history.onWritten(() => void asked(() => work.wake()));

  return {
    async page(page: HistoryPage): Promise<Result<ExchangeSummary[], AppError>> {
      // Without words to be looked for it is quicker to ask than to send the question to a thread.
      if (!page.text?.trim()) return ok(history.list(page));
      history.flush();
      return asked(() => work.page(page));
    },
    info() {
      history.flush();
      return asked(() => work.info());
    },
    /** Removes for good, from the words that can be found and from the log too. */
    async remove(removal: Removal): Promise<Removed> {
      const exchanges = await stepByStep(() => history.removeSome(removal));
      return { exchanges, notErased: await work.settle().then(() => null, whyNotWritten) };
    },
    /** Removes what is beyond the limits, and whatever an earlier removal could not finish. */
    async retain(limits: Limits): Promise<Result<number, AppError>> {
      const isBounded = limits.keepDays !== null || limits.keepBytes !== null;
      if (!isBounded && !history.hasUnused()) return ok(0);
      return asked(() => work.retain(limits, Date.now()));
    },
    close: () => work.close(),
  };
}
