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

/** What waits longer than this is not worth the transactions it saves. */
const delayMs = 40;
const retryMs = 5000;
const bulkSize = 500;
/** Large answers are not held in memory for the sake of a few transactions. */
const mostBytes = 16 * 1024 * 1024;
/** Where the disk refuses, so many are held back for the next try. */
const mostQueued = 5000;

/** What waits to be written: many in one transaction, and nothing lost where the disk refuses for a while. */
export function createHistoryQueue(
  database: Database,
  sealer: Sealer,
  context: StoreContext,
  recent: RecentSecrets,
) {
  const writeExchanges = createExchangeWriter(database, sealer);
  let queue: MaskedExchange[] = [];
  let queuedBytes = 0;
  let timer: NodeJS.Timeout | undefined;
  let written = (): void => {};

  /** Gives what was thrown where it could not; else null. */
  const write = (bulk: readonly MaskedExchange[]): unknown => {
    try {
      const open = inTransaction(database, () => writeExchanges(bulk));
      written();
      for (const { summary, secret } of open) if (secret !== null) recent.keep(summary.id, secret);
      return null;
    } catch (error) {
      return error;
    }
  };

  const flushIn = (ms: number): void => {
    timer ??= setTimeout(() => flush(), ms).unref();
  };

  const flush = (last?: 'last'): void => {
    clearTimeout(timer);
    timer = undefined;
    if (queue.length === 0) return;
    const bulk = queue;
    queue = [];
    queuedBytes = 0;
    const error = write(bulk);
    if (error === null) return;
    // One by one: an exchange that cannot be written must not keep the others from being written.
    const failed = bulk.filter((pending) => write([pending]) !== null);
    if (failed.length === 0) return;
    // If nothing could be written the reason is outside, and it is worth another try; otherwise it is in the exchange.
    const isHeld = !last && failed.length === bulk.length;
    if (isHeld) queue = [...failed, ...queue].slice(-mostQueued);
    if (queue.length > 0) flushIn(retryMs);
    tellOf(failed.length, isHeld, error);
  };

  const tellOf = (n: number, isHeld: boolean, error: unknown): void =>
    context.tell({
      ...{ id: 'history-not-written', kind: 'error', code: 'history-not-written' },
      ...problemText.historyNotWritten({ n, why: whyNotWritten(error), isHeld }),
      at: context.now(),
    });

  return {
    /** Writes what waits, now. `last`: nobody tries again, so what the disk refuses is lost and said to be. */
    flush,
    /** Whether one that waits is so; nothing is written for it. */
    some: (holds: (summary: ExchangeSummary) => boolean) => queue.some(({ summary }) => holds(summary)),
    record(exchange: RecordedExchange): void {
      // Masked now and not when it is written: what waits here holds no secret but the tokens themselves.
      try {
        const masked = maskExchange(exchange);
        queue.push(masked);
        for (const message of masked.messages) queuedBytes += message?.bytes.length ?? 0;
      } catch (error) {
        tellOf(1, false, error);
        return;
      }
      if (queue.length === bulkSize || queuedBytes > mostBytes) flush();
      else flushIn(delayMs);
    },
    onWritten(listener: () => void): void {
      written = listener;
    },
  };
}
