import type { HistoryPage } from '../../shared/model/history.js';
import { createRecentSecrets } from '../secrets/recent-secrets.js';
import type { Sealer } from '../secrets/vault.js';
import type { Database } from '../storage/database.js';
import type { StoreContext } from '../storage/tell.js';
import { createExchangeDetails } from './exchange-detail.js';
import { createHistoryQuery } from './history-query.js';
import { createHistoryQueue } from './history-queue.js';
import { createRemoveExchanges, type Removal } from './remove-exchanges.js';
import { createSeenActive, tellsThatActive } from './seen-active.js';

export type History = ReturnType<typeof createHistory>;

/** What was sent and answered, as it is kept. Each of these is quick: see `HistoryService` for what may take long. */
export function createHistory(database: Database, sealer: Sealer, context: StoreContext) {
  const recent = createRecentSecrets();
  const queue = createHistoryQueue(database, sealer, context, recent);
  const query = createHistoryQuery(database);
  const detail = createExchangeDetails(database, sealer, recent);
  const remove = createRemoveExchanges(database);
  const seenActive = createSeenActive(database);
  const { flush } = queue;
  /** Asked when all that waits is written. */
  const afterAll =
    <Given, Value>(ask: (given: Given) => Value) =>
    (given: Given): Value => {
      flush();
      return ask(given);
    };
  return {
    /** Queues; written within a moment, many in one transaction. Give it each exchange once, when it is over. */
    record: queue.record,
    /** Writes what is queued, now. */
    flush: () => flush(),
    /** Writes what is queued and stops. The database stays open. */
    close: () => flush('last'),
    /** `listener` is called after each time something was written. */
    onWritten: queue.onWritten,
    /** Newest first; quick whatever the filter, but for its text: see `createHistorySearch`. */
    list: afterAll((page: Omit<HistoryPage, 'text'>) => query.page(page)),
    /** With the secrets masked. */
    get: afterAll((id: string) => detail(id, false)),
    /** With the tokens put back; an error where their bytes were not kept. */
    reveal: afterAll((id: string) => detail(id, true)),
    /** Whether a check of this environment said that the token is active, a login there gave it, or a session is known so. */
    seenActive(environmentId: string, fingerprint: string): boolean {
      // Asked in the midst of a run: what waits goes on waiting for the others of its transaction.
      const isQueued = queue.some((summary) => tellsThatActive(summary, environmentId, fingerprint));
      return isQueued || seenActive(environmentId, fingerprint);
    },
    /** Some of these, for good, so that the rest of the program is not held up. Gives how many; 0 when none is left. */
    removeSome: afterAll((removal: Removal) => remove.some(removal)),
    /** Whether text of what was removed is still to be erased. */
    hasUnused: remove.areNoted,
  };
}
