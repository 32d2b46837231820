import type { AppError } from '../../shared/contract/app-error.js';
import type { Notice } from '../../shared/contract/app-info.js';
import type { ExchangeDetail, ExchangeSummary } from '../../shared/exchange/exchange.js';
import type { RecordedExchange } from '../../shared/exchange/recorded-exchange.js';
import { fail, ok, type Result } from '../../shared/result.js';
import type { Database } from './database.js';
import { detailOf, type ExchangeRow } from './exchange-detail.js';
import { prepareInsert } from './exchange-insert.js';
import { maskExchange } from './exchange-row.js';
import { inTransaction } from './migrations.js';
import { createRecentSecrets } from './recent-secrets.js';
import type { StoreContext } from './tell.js';
import type { Sealer } from './vault.js';

export interface HistoryFilter {
  readonly sessionId?: string | undefined;
  readonly environmentId?: string | undefined;
  readonly actId?: string | undefined;
  /** The id that the last page ended with. */
  readonly before?: string | undefined;
  readonly limit: number;
}

export interface History {
  /** Queues; written within a moment, many in one transaction. Give it each exchange once, when it is over. */
  record(exchange: RecordedExchange): void;
  /** Writes what is queued, now. */
  flush(): void;
  /** Newest first. */
  list(filter: HistoryFilter): ExchangeSummary[];
  /** With the secrets masked. */
  get(id: string): Result<ExchangeDetail, AppError>;
  /** With the tokens put back; an error where their bytes were not kept. */
  reveal(id: string): Result<ExchangeDetail, AppError>;
  /** For good. Gives how many there were. */
  removeSession(sessionId: string): number;
  /** Writes what is queued and stops. The database stays open. */
  close(): void;
}

/** What waits longer than this is not worth the transactions it saves. */
const delayMs = 40;
const retryMs = 5000;
const batchSize = 500;
/** Where the disk refuses, so many are held back for the next try. */
const mostQueued = 5000;

export function createHistory(database: Database, sealer: Sealer, context: StoreContext): History {
  const insert = prepareInsert(database);
  const recent = createRecentSecrets();
  const select = database.prepare(`SELECT summary, facts, request, answer, body, slots, sealed,
    (SELECT chain FROM certificate_chain WHERE id = chain_id) AS chain FROM exchange WHERE id = ?`);
  let queue: RecordedExchange[] = [];
  let timer: NodeJS.Timeout | null = null;

  const write = (recorded: RecordedExchange): void => {
    const masked = maskExchange(recorded);
    const sealed = masked.secret === null ? null : sealer.seal(masked.secret);
    if (masked.secret !== null && sealed === null) recent.keep(recorded.summary.id, masked.secret);
    insert(masked, sealed);
  };

  const flush = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (queue.length === 0) return;
    const batch = queue;
    queue = [];
    try {
      inTransaction(database, () => batch.forEach(write));
    } catch (error) {
      holdBack(
        batch.filter((recorded) => !isWritten(recorded)),
        batch.length,
        error,
      );
    }
  };

  /** One by one: an exchange that cannot be written must not keep the others from being written. */
  const isWritten = (recorded: RecordedExchange): boolean => {
    try {
      inTransaction(database, () => write(recorded));
      return true;
    } catch {
      return false;
    }
  };

  /** If nothing could be written the reason is outside, and it is worth another try; otherwise it is in the exchange. */
  const holdBack = (failed: RecordedExchange[], of: number, error: unknown): void => {
    if (failed.length === 0) return;
    const held = failed.length === of ? failed : [];
    queue = [...held, ...queue].slice(-mostQueued);
    if (queue.length > 0) timer ??= setTimeout(flush, retryMs).unref();
    context.tell(notWritten(failed.length, held.length > 0, error, context.now()));
  };

  const rowOf = (id: string): ExchangeRow | null => {
    flush();
    return (select.get(id) as ExchangeRow | undefined) ?? null;
  };
  const secretOf = (id: string, row: ExchangeRow): Uint8Array | null =>
    row.sealed === null ? recent.get(id) : sealer.open(row.sealed);

  return {
    flush,
    close: flush,
    record(exchange) {
      queue.push(exchange);
      if (queue.length === batchSize) flush();
      else timer ??= setTimeout(flush, delayMs).unref();
    },
    list(filter) {
      flush();
      const { where, values } = conditions(filter);
      const rows = database
        .prepare(`SELECT summary FROM exchange ${where} ORDER BY id DESC LIMIT ?`)
        .all(...values, filter.limit);
      return rows.map((row) => JSON.parse(row.summary));
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
    removeSession(sessionId) {
      flush();
      return database.prepare('DELETE FROM exchange WHERE session_id = ?').run(sessionId).changes;
    },
  };
}

function conditions(filter: HistoryFilter): { where: string; values: string[] } {
  const given = (
    [
      ['session_id = ?', filter.sessionId],
      ['environment_id = ?', filter.environmentId],
      ['act_id = ?', filter.actId],
      ['id < ?', filter.before],
    ] as const
  ).filter((condition): condition is readonly [(typeof condition)[0], string] => condition[1] !== undefined);
  const where = given.length === 0 ? '' : `WHERE ${given.map(([text]) => text).join(' AND ')}`;
  return { where, values: given.map(([, value]) => value) };
}

const gone: AppError = { code: 'exchange-gone', message: 'This exchange is not in the history any more.' };

const notKept: AppError = {
  code: 'secret-not-kept',
  message: 'What stood in the masked places was not kept, or the key to it is gone.',
};

function notWritten(count: number, isHeld: boolean, error: unknown, at: string): Notice {
  const reason = error instanceof Error ? error.message : 'unknown reason';
  const fate = isHeld ? 'held back and tried again' : 'lost';
  return {
    id: 'history-not-written',
    kind: 'error',
    code: 'history-not-written',
    message: `${count} exchanges could not be written to the history (${reason}). They are ${fate}.`,
    todo: 'Check that the disk is not full and that the data folder can be written to.',
    at,
  };
}
