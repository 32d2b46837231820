import { Worker } from 'node:worker_threads';
import type { AppError } from '../../shared/contract/app-error.js';
import type { HistoryInfo, HistoryPage } from '../../shared/contract/history.js';
import type { ExchangeSummary } from '../../shared/exchange/exchange.js';
import { fail, ok, type Result } from '../../shared/result.js';
import type { Database } from './database.js';
import type { History } from './history.js';
import { doTask, type HistoryTask, type TaskAnswer } from './history-task.js';
import { createHistoryWork, type HistoryWork, type Limits } from './history-work.js';
import type { Condemned } from './remove-exchanges.js';

/** The history as the window asks for it: nothing here holds the main thread up for longer than a moment. */
export interface HistoryDesk {
  page(page: HistoryPage): Promise<Result<ExchangeSummary[], AppError>>;
  info(): Promise<Result<HistoryInfo, AppError>>;
  /** Removes for good, from the words that can be found and from the log too. Gives how many there were. */
  remove(condemned: Condemned): Promise<Result<number, AppError>>;
  /** Removes what is beyond the limits, and whatever an earlier removal could not finish. */
  retain(limits: Limits): Promise<Result<number, AppError>>;
  close(): void;
}

/** Where the work is done: a thread with its own connection, or here, where the database is in memory only. */
export type WorkPlace =
  | { readonly kind: 'thread'; readonly script: string; readonly path: string }
  | { readonly kind: 'here'; readonly database: Database };

const pauseMs = 5;

export function createHistoryDesk(history: History, place: WorkPlace): HistoryDesk {
  const ask = place.kind === 'here' ? askHere(createHistoryWork(place.database)) : askThread(place);
  const asked = async <Value>(task: HistoryTask): Promise<Result<Value, AppError>> => {
    try {
      return ok((await ask.run(task)) as Value);
    } catch (error) {
      return fail(notAnswered(error));
    }
  };
  history.onWritten(() => void asked({ kind: 'wake' }));

  return {
    async page(page) {
      // Without words to be looked for it is quicker to ask than to send the question to a thread.
      if (page.text === undefined || page.text.trim() === '') return ok(history.list(page));
      history.flush();
      return asked({ kind: 'page', page });
    },
    info() {
      history.flush();
      return asked({ kind: 'info' });
    },
    async remove(condemned) {
      let removed = 0;
      for (let some = -1; some !== 0; removed += Math.max(some, 0)) {
        some = history.removeSome(condemned);
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
      const settled = await asked<void>({ kind: 'settle' });
      return settled.ok ? ok(removed) : fail(notErased(removed, settled.error));
    },
    async retain(limits) {
      const isBounded = limits.keepDays !== null || limits.keepBytes !== null;
      if (!isBounded && !history.hasCondemned()) return ok(0);
      return asked({ kind: 'retain', limits, nowMs: Date.now() });
    },
    close: ask.close,
  };
}

interface Ask {
  run(task: HistoryTask): Promise<unknown>;
  close(): void;
}

function askHere(work: HistoryWork): Ask {
  return { run: (task) => doTask(work, task), close: work.close };
}

/** The thread is started by the first question, not with the program, and again where it broke. */
function askThread({ script, path }: Extract<WorkPlace, { kind: 'thread' }>): Ask {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let worker: Worker | null = null;
  let number = 0;

  const broke = (error: Error): void => {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(script, { workerData: path });
    started.unref();
    started.on('message', (answer: TaskAnswer) => {
      const asked = waiting.get(answer.number);
      waiting.delete(answer.number);
      if (answer.ok) asked?.resolve(answer.value);
      else asked?.reject(new Error(answer.message));
    });
    started.on('error', broke);
    started.on('exit', () => broke(new Error('the thread has ended')));
    return started;
  };

  return {
    run(task) {
      worker ??= start();
      const thread = worker;
      const asked = ++number;
      return new Promise((resolve, reject) => {
        waiting.set(asked, { resolve, reject });
        thread.postMessage({ number: asked, task });
      });
    },
    close: () => void worker?.terminate(),
  };
}

/** They are gone from every list and nothing can bring them back, but a person must not believe that the file is clean. */
function notErased(removed: number, { message }: AppError): AppError {
  return {
    code: 'HISTORY_NOT_ERASED',
    message: `${removed} exchanges were removed, but their text is still in the database file: ${message}`,
    todo: 'It is erased when Session Desk starts the next time. Restart it.',
  };
}

function notAnswered(error: unknown): AppError {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: 'HISTORY_NOT_READ',
    message: `The history could not be read: ${reason}.`,
    todo: 'Try once more. If it stays so, restart Session Desk.',
  };
}
