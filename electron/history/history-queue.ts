import type { Notice } from '../../shared/model/app-info.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { RecordedExchange } from '../../shared/model/recorded-exchange.js';
import { problemText } from '../../shared/text/problems.js';
import type { RecentSecrets } from '../secrets/recent-secrets.js';
import type { Sealer } from '../secrets/vault.js';
import type { Database } from '../storage/database.js';
import { whyNotWritten } from '../storage/disk-refusal.js';
import type { StoreContext } from '../storage/tell.js';
import { inTransaction } from '../storage/transaction.js';
import { createExchangeWriter } from './exchange-writer.js';
import { type MaskedExchange, maskExchange } from './mask-exchange.js';

/** What waits to be written: many in one transaction, and nothing lost where the disk refuses for a while. */
interface HistoryQueue {
  record(exchange: RecordedExchange): void;
  /** Whether one that waits is so; nothing is written for it. */
  some(holds: (summary: ExchangeSummary) => boolean): boolean;
  /** Writes what waits, now. `last`: nobody tries again, so what the disk refuses is lost and said to be. */
  flush(last?: 'last'): void;
  onWritten(listener: () => void): void;
}

/** What waits longer than this is not worth the transactions it saves. */
const delayMs = 40;
const retryMs = 5000;
const bulkSize = 500;
/** Large answers are not held in memory for the sake of a few transactions. */
const mostBytes = 16 * 1024 * 1024;
/** Where the disk refuses, so many are held back for the next try. */
const mostQueued = 5000;

export function createHistoryQueue(
  database: Database,
  sealer: Sealer,
  context: StoreContext,
  recent: RecentSecrets,
): HistoryQueue {
  const writeExchanges = createExchangeWriter(database, sealer);
  let queue: MaskedExchange[] = [];
  let queuedBytes = 0;
  let timer: NodeJS.Timeout | null = null;
  let written = (): void => {};

  const write = (bulk: readonly MaskedExchange[]): void => {
    const open = inTransaction(database, () => writeExchanges(bulk));
    written();
    for (const { summary, secret } of open) if (secret !== null) recent.keep(summary.id, secret);
  };

  const flush = (last?: 'last'): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (queue.length === 0) return;
    const bulk = queue;
    queue = [];
    queuedBytes = 0;
    try {
      write(bulk);
    } catch (error) {
      const failed = bulk.filter((pending) => !isWritten(pending));
      tellOf(failed, !last && failed.length === bulk.length, error);
    }
  };

  /** One by one: an exchange that cannot be written must not keep the others from being written. */
  const isWritten = (pending: MaskedExchange): boolean => {
    try {
      write([pending]);
      return true;
    } catch {
      return false;
    }
  };

  /** If nothing could be written the reason is outside, and it is worth another try; otherwise it is in the exchange. */
  const tellOf = (failed: MaskedExchange[], isHeld: boolean, error: unknown): void => {
    if (failed.length === 0) return;
    if (isHeld) queue = [...failed, ...queue].slice(-mostQueued);
    if (queue.length > 0) timer ??= setTimeout(() => flush(), retryMs).unref();
    context.tell(notWritten(failed.length, isHeld, error, context.now()));
  };

  return {
    flush,
    some: (holds) => queue.some(({ summary }) => holds(summary)),
    record(exchange) {
      // Masked now and not when it is written: what waits here holds no secret but the tokens themselves.
      try {
        const masked = maskExchange(exchange);
        queue.push(masked);
        for (const message of masked.messages) queuedBytes += message?.bytes.length ?? 0;
      } catch (error) {
        context.tell(notWritten(1, false, error, context.now()));
        return;
      }
      if (queue.length === bulkSize || queuedBytes > mostBytes) flush();
      else timer ??= setTimeout(() => flush(), delayMs).unref();
    },
    onWritten(listener) {
      written = listener;
    },
  };
}

function notWritten(count: number, isHeld: boolean, error: unknown, at: string): Notice {
  const why = whyNotWritten(error);
  return {
    id: 'history-not-written',
    kind: 'error',
    code: 'history-not-written',
    ...problemText.historyNotWritten({ n: count, why, isHeld }),
    at,
  };
}
