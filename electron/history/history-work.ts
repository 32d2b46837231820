import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { HistoryInfo, HistoryPage } from '../../shared/model/history.js';
import type { Database } from '../storage/database.js';
import { createMessageEraser } from './erase-messages.js';
import { keyOfTime } from './exchange-key.js';
import { createHistorySearch } from './history-search.js';
import { createRemoveExchanges } from './remove-exchanges.js';
import { createTextIndex } from './text-index.js';

/** What may take long, and so is done beside the rest of the program. */
export interface HistoryWork {
  page(page: HistoryPage): ExchangeSummary[];
  info(): HistoryInfo;
  /** Something was written: its words are taken in when it has been quiet for a while. */
  wake(): void;
  /** Removes what is too old or too much, the oldest first. Gives how many there were. */
  retain(limits: Limits, nowMs: number): Promise<number>;
  /** Erases what no exchange needs any more, and empties the log into the database's file, so that no removed text stays in either. */
  settle(): Promise<void>;
  close(): void;
}

export interface Limits {
  /** `null`: whatever the age. */
  readonly keepDays: number | null;
  /** `null`: whatever the size. */
  readonly keepBytes: number | null;
}

const quietMs = 400;
/** Between two steps, so that who waits to write gets its turn. */
const pauseMs = 10;
/** So long a search may take words in before it looks for some. */
const catchUpMs = 120;
const dayMs = 86_400_000;
const mostRounds = 10;
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, pauseMs));

export function createHistoryWork(database: Database): HistoryWork {
  const search = createHistorySearch(database);
  const remove = createRemoveExchanges(database);
  const eraseSome = createMessageEraser(database);
  const texts = createTextIndex(database);
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  const step = (): void => {
    timer = null;
    if (closed) return;
    // Where another process holds the database for long, later is early enough.
    const done = tryTo(() => search.takeIn()) ?? false;
    if (!done) timer = setTimeout(step, pauseMs).unref();
  };

  const catchUp = (): void => {
    const endMs = performance.now() + catchUpMs;
    while (performance.now() < endMs && !(tryTo(() => search.takeIn()) ?? true));
  };

  const eraseUnused = async (): Promise<void> => {
    while (!closed && eraseSome()) await pause();
  };

  const settle = async (): Promise<void> => {
    await eraseUnused();
    tryTo(() => database.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
  };

  /** The oldest, at most so many. */
  const removeOldest = async (below: number, most: number): Promise<number> => {
    let removed = 0;
    while (removed < most && !closed) {
      const some = remove.some({ kind: 'older', below }, most - removed);
      if (some === 0) break;
      removed += some;
      await pause();
      await eraseUnused();
    }
    return removed;
  };

  const tidy = async (): Promise<void> => {
    for (let done = texts.tidy(true); !done && !closed; done = texts.tidy(false)) await pause();
  };

  /** What a removed exchange gives back shows only when the index is tidy: a share of them goes, then it is looked again. */
  const removeUntil = async (keepBytes: number): Promise<number> => {
    let removed = 0;
    for (let round = 0; round < mostRounds && !closed; round++) {
      const { bytes, exchanges } = search.info();
      if (bytes <= keepBytes || exchanges === 0) break;
      const share = Math.ceil((exchanges * (bytes - keepBytes)) / bytes);
      removed += await removeOldest(Number.MAX_SAFE_INTEGER, share);
      await tidy();
    }
    return removed;
  };

  return {
    info: search.info,
    page(page) {
      if (page.text !== undefined && page.text.trim() !== '') catchUp();
      return search.page(page);
    },
    wake() {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(step, quietMs).unref();
    },
    async retain({ keepDays, keepBytes }, nowMs) {
      const aged =
        keepDays === null
          ? 0
          : await removeOldest(keyOfTime(nowMs - keepDays * dayMs), Number.POSITIVE_INFINITY);
      if (aged > 0) await tidy();
      const crowded = keepBytes === null ? 0 : await removeUntil(keepBytes);
      if (aged + crowded > 0 || remove.areNoted()) await settle();
      return aged + crowded;
    },
    settle,
    close() {
      closed = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}

function tryTo<Value>(action: () => Value): Value | null {
  try {
    return action();
  } catch {
    return null;
  }
}
