import type { HistoryPage } from '../../shared/model/history.js';
import type { Settings } from '../../shared/model/settings.js';
import type { Database } from '../storage/database.js';
import { keyOfTime } from './exchange-key.js';
import { createHistorySearch } from './history-search.js';
import { createRemoveExchanges } from './remove-exchanges.js';
import { pauseMs, stepByStep } from './short-steps.js';
import { createTextIndex } from './text-index.js';

/** `null`: whatever the age, whatever the size. */
export interface Limits extends Pick<Settings, 'keepDays'> {
  readonly keepBytes: number | null;
}

export function limitsOf({ keepDays, keepMebibytes }: Settings): Limits {
  return { keepDays, keepBytes: keepMebibytes === null ? null : keepMebibytes * 1024 * 1024 };
}

const quietMs = 400;
/** So long a search may take words in before it looks for some. */
const catchUpMs = 120;
const dayMs = 86_400_000;
const mostRounds = 10;

export type HistoryWork = ReturnType<typeof createHistoryWork>;

/** What may take long, and so is done beside the rest of the program. */
export function createHistoryWork(database: Database) {
  const search = createHistorySearch(database);
  const remove = createRemoveExchanges(database);
  const texts = createTextIndex(database);
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  /** Where another process holds the database for long, later is early enough. */
  const tookIn = (whenRefused: boolean): boolean => {
    try {
      return search.takeIn();
    } catch {
      return whenRefused;
    }
  };
  const takeIn = (): void => {
    timer = undefined;
    if (!closed && !tookIn(false)) goOn();
  };
  const goOn = (): void => {
    timer ??= setTimeout(takeIn, pauseMs).unref();
  };

  const inSteps = (step: (done: number) => number) => stepByStep(step, () => closed);

  /** Erases what no exchange needs any more, and empties the log into the database's file: no removed text stays in either. */
  const settle = async (): Promise<void> => {
    await inSteps(texts.eraseSome);
    try {
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // Somebody reads it: the log is emptied another time.
    }
  };

  /** The oldest, at most so many, with their messages. What they give back shows only when the index is tidy. */
  const removeOldest = async (below: number, most = Number.MAX_SAFE_INTEGER): Promise<number> => {
    const removed = await inSteps((done) => remove.some({ kind: 'older', below }, most - done));
    await inSteps(texts.eraseSome);
    if (removed > 0) texts.beginTidying();
    if (removed > 0) await inSteps(texts.tidy);
    return removed;
  };

  /** A share of them goes, then it is looked again. */
  const removeUntil = async (keepBytes: number): Promise<number> => {
    let removed = 0;
    for (let round = 0; round < mostRounds && !closed; round++) {
      const { bytes, exchanges } = search.info();
      if (bytes <= keepBytes || exchanges === 0) break;
      const share = Math.ceil((exchanges * (bytes - keepBytes)) / bytes);
      removed += await removeOldest(Number.MAX_SAFE_INTEGER, share);
    }
    return removed;
  };

  return {
    info() {
      const info = search.info();
      // Where nothing is written meanwhile, who looks on sees it go on.
      if (info.unindexed > 0) goOn();
      return info;
    },
    page(page: HistoryPage) {
      const endMs = performance.now() + catchUpMs;
      while (page.text?.trim() && performance.now() < endMs && !tookIn(true));
      return search.page(page);
    },
    /** Something was written: its words are taken in when it has been quiet for a while. */
    wake() {
      clearTimeout(timer);
      timer = setTimeout(takeIn, quietMs).unref();
    },
    /** Removes what is too old or too much, the oldest first. Gives how many there were. */
    async retain({ keepDays, keepBytes }: Limits, nowMs: number): Promise<number> {
      const aged = keepDays === null ? 0 : await removeOldest(keyOfTime(nowMs - keepDays * dayMs));
      const crowded = keepBytes === null ? 0 : await removeUntil(keepBytes);
      if (aged + crowded > 0 || remove.areNoted()) await settle();
      return aged + crowded;
    },
    settle,
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
