import type { AppError } from '../../shared/model/app-error.js';
import type { ExchangeDetail, ExchangeSummary } from '../../shared/model/exchange.js';
import type { HistoryPage } from '../../shared/model/history.js';
import type { RecordedExchange } from '../../shared/model/recorded-exchange.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { createRecentSecrets } from '../secrets/recent-secrets.js';
import type { Sealer } from '../secrets/vault.js';
import type { Database } from '../storage/database.js';
import type { StoreContext } from '../storage/tell.js';
import { createCondemnedKinds } from './condemned-kinds.js';
import { detailOf, type ExchangeRow, summaryOfRow } from './exchange-detail.js';
import { keyOfId, keysNear, tailOfId } from './exchange-key.js';
import { createHistoryQuery } from './history-query.js';
import { createHistoryQueue } from './history-queue.js';
import { ownPlaces } from './own-facts.js';
import { type Condemned, createRemoveExchanges } from './remove-exchanges.js';
import { createSeenActive } from './seen-active.js';

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
  removeSome(condemned: Condemned): number;
  /** Whether text of what was removed is still to be erased: see `HistoryWork.settle`. */
  hasCondemned(): boolean;
  /** Writes what is queued and stops. The database stays open. */
  close(): void;
}

export function createHistory(database: Database, sealer: Sealer, context: StoreContext): History {
  const recent = createRecentSecrets();
  const select = database.prepare(selectRow);
  const query = createHistoryQuery(database);
  const kinds = createCondemnedKinds(database);
  const remove = createRemoveExchanges(database, sealer, kinds);
  const queue = createHistoryQueue(database, sealer, context, recent);
  const { flush } = queue;
  const seenActive = createSeenActive(database);

  const rowOf = (id: string): ExchangeRow | null => {
    flush();
    const key = keyOfId(id);
    return (select.get(key, key + keysNear, tailOfId(id), id) as ExchangeRow | undefined) ?? null;
  };
  const secretOf = (id: string, row: ExchangeRow): Uint8Array | null => {
    if (row.sealed === null || row.secret_at === null) return recent.get(id);
    return sealer.open(row.sealed)?.subarray(row.secret_at) ?? null;
  };

  return {
    record: queue.record,
    flush,
    close: flush,
    list(page) {
      flush();
      return query.newestRows(page, query.spanOf(page)).map(summaryOfRow);
    },
    get(id) {
      const row = rowOf(id);
      return row === null ? fail(gone) : ok(detailOf(row, null, secretOf(id, row) !== null));
    },
    reveal(id) {
      const row = rowOf(id);
      if (row === null) return fail(gone);
      const secret = secretOf(id, row);
      return secret === null ? fail(notKept) : ok(detailOf(row, secret, true));
    },
    seenActive(environmentId, fingerprint) {
      flush();
      return seenActive(environmentId, fingerprint);
    },
    onWritten: queue.onWritten,
    removeSome(condemned) {
      flush();
      queue.forget();
      return remove.some(condemned);
    },
    hasCondemned: kinds.areThere,
  };
}

const selectRow = `SELECT e.seq, e.act_key, e.session_id, e.own, e.secret_at,
  k.summary, k.facts, k.slots, k.request, k.answer, k.body,
  (SELECT chain FROM certificate_chain WHERE id = k.chain_id) AS chain,
  (SELECT sealed FROM exchange_secrets WHERE id = e.secrets_id) AS sealed
  FROM exchange AS e JOIN exchange_kind AS k ON k.id = e.kind_id 
  WHERE e.seq BETWEEN ? AND ? AND e.own ->> ${ownPlaces.idTail} IN (?, ?)`;

const gone: AppError = { code: 'exchange-gone', message: 'This exchange is not in the history any more.' };

const notKept: AppError = {
  code: 'secret-not-kept',
  message: 'What stood in the masked places was not kept, or the key to it is gone.',
};
