import type { AppError } from '../../shared/model/app-error.js';
import type { ExchangeDetail, ExchangeSummary } from '../../shared/model/exchange.js';
import type { HistoryPage } from '../../shared/model/history.js';
import type { RecordedExchange } from '../../shared/model/recorded-exchange.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { problemText } from '../../shared/text/problems.js';
import { createRecentSecrets } from '../secrets/recent-secrets.js';
import type { Sealer } from '../secrets/vault.js';
import type { Database } from '../storage/database.js';
import { createSnapshots } from '../storage/snapshot.js';
import type { StoreContext } from '../storage/tell.js';
import { createExchangeDetails } from './exchange-detail.js';
import { summaryOf } from './exchange-row.js';
import { createHistoryQuery } from './history-query.js';
import { createHistoryQueue } from './history-queue.js';
import { createRemoveExchanges, type Removal } from './remove-exchanges.js';
import { createSeenActive, tellsThatActive } from './seen-active.js';

export interface History {
  /** Queues; written within a moment, many in one transaction. Give it each exchange once, when it is over. */
  record(exchange: RecordedExchange): void;
  /** Writes what is queued, now. */
  flush(): void;
  /** Newest first; quick whatever the filter, but for its text: see `HistorySearch`. */
  list(page: Omit<HistoryPage, 'text'>): ExchangeSummary[];
  /** With the secrets masked. */
  get(id: string): Result<ExchangeDetail, AppError>;
  /** With the tokens put back; an error where their bytes were not kept. */
  reveal(id: string): Result<ExchangeDetail, AppError>;
  /** Whether a check of this environment said that the token is active, or a login there gave it. */
  seenActive(environmentId: string, fingerprint: string): boolean;
  /** `listener` is called after each time something was written. */
  onWritten(listener: () => void): void;
  /** Some of these, for good, so that the rest of the program is not held up. Gives how many; 0 when none is left. */
  removeSome(removal: Removal): number;
  /** Whether text of what was removed is still to be erased: see `HistoryWork.settle`. */
  hasUnused(): boolean;
  /** Writes what is queued and stops. The database stays open. */
  close(): void;
}

export function createHistory(database: Database, sealer: Sealer, context: StoreContext): History {
  const recent = createRecentSecrets();
  const details = createExchangeDetails(database);
  const query = createHistoryQuery(database);
  const inSnapshot = createSnapshots(database);
  const remove = createRemoveExchanges(database);
  const queue = createHistoryQueue(database, sealer, context, recent);
  const { flush } = queue;
  const seenActive = createSeenActive(database);

  const find = (id: string) => {
    flush();
    const kept = details.find(id);
    if (kept === null) return null;
    const secret = kept.sealed === null ? recent.get(id) : sealer.open(kept.sealed);
    return { kept, secret };
  };

  return {
    record: queue.record,
    flush: () => flush(),
    close: () => flush('last'),
    list(page) {
      flush();
      return inSnapshot(() => query.rowsOf(query.newest(page, query.spanOf(page)))).map(summaryOf);
    },
    get(id) {
      const found = find(id);
      return found === null ? fail(gone()) : ok(found.kept.detail(null, found.secret !== null));
    },
    reveal(id) {
      const found = find(id);
      if (found === null) return fail(gone());
      return found.secret === null ? fail(notKept()) : ok(found.kept.detail(found.secret, true));
    },
    seenActive(environmentId, fingerprint) {
      // Asked in the midst of a run: what waits goes on waiting for the others of its transaction.
      const isQueued = queue.some((summary) => tellsThatActive(summary, environmentId, fingerprint));
      return isQueued || seenActive(environmentId, fingerprint);
    },
    onWritten: queue.onWritten,
    removeSome(removal) {
      flush();
      return remove.some(removal);
    },
    hasUnused: remove.areNoted,
  };
}

const gone = (): AppError => ({ code: 'exchange-gone', message: problemText.exchangeGone });

const notKept = (): AppError => ({ code: 'secret-not-kept', message: problemText.secretNotKept });
