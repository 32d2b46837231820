import { Worker } from 'node:worker_threads';
import type { AppError } from '../../shared/model/app-error.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { HistoryInfo, HistoryPage, Removed } from '../../shared/model/history.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { spokenLanguage } from '../../shared/text/language.js';
import { problemText } from '../../shared/text/problems.js';
import type { Database } from '../storage/database.js';
import type { History } from './history.js';
import { type Answered, type Called, doTask, type HistoryTask, type TaskAnswer } from './history-task.js';
import { createHistoryWork, type HistoryWork, type Limits } from './history-work.js';
import type { Removal } from './remove-exchanges.js';

/** The history as the window asks for it: nothing here holds the main thread up for longer than a moment. */
export interface HistoryService {
  page(page: HistoryPage): Promise<Result<ExchangeSummary[], AppError>>;
  info(): Promise<Result<HistoryInfo, AppError>>;
  /** Removes for good, from the words that can be found and from the log too. */
  remove(removal: Removal): Promise<Removed>;
  /** Removes what is beyond the limits, and whatever an earlier removal could not finish. */
  retain(limits: Limits): Promise<Result<number, AppError>>;
  close(): void;
}

/** Where the work is done: a thread with its own connection, or here, where the database is in memory only. */
export type WorkPlace =
  | { readonly kind: 'thread'; readonly script: string; readonly path: string }
  | { readonly kind: 'here'; readonly database: Database };

const pauseMs = 5;

export function createHistoryService(history: History, place: WorkPlace): HistoryService {
  const ask = place.kind === 'here' ? askHere(createHistoryWork(place.database)) : askThread(place);
  const asked = async <Name extends Called>(name: Name, ...given: HistoryTask<Name>['given']) => {
    try {
      return ok((await ask.run({ name, given })) as Answered<Name>);
    } catch (error) {
      return fail({ code: 'history-not-read', ...problemText.history({ why: reasonOf(error) }) } as const);
    }
  };
  history.onWritten(() => void asked('wake'));

  return {
    async page(page) {
      // Without words to be looked for it is quicker to ask than to send the question to a thread.
      if (page.text === undefined || page.text.trim() === '') return ok(history.list(page));
      history.flush();
      return asked('page', page);
    },
    info() {
      history.flush();
      return asked('info');
    },
    async remove(removal) {
      let exchanges = 0;
      for (let some = -1; some !== 0; exchanges += Math.max(some, 0)) {
        some = history.removeSome(removal);
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
      try {
        await ask.run({ name: 'settle', given: [] });
        return { exchanges, notErased: null };
      } catch (error) {
        return { exchanges, notErased: reasonOf(error) };
      }
    },
    async retain(limits) {
      const isBounded = limits.keepDays !== null || limits.keepBytes !== null;
      if (!isBounded && !history.hasUnused()) return ok(0);
      return asked('retain', limits, Date.now());
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
    started.on('exit', () => broke(new Error(problemText.threadEnded)));
    return started;
  };

  return {
    run(task) {
      worker ??= start();
      const thread = worker;
      const asked = ++number;
      return new Promise((resolve, reject) => {
        waiting.set(asked, { resolve, reject });
        thread.postMessage({ number: asked, task, language: spokenLanguage() });
      });
    },
    close: () => void worker?.terminate(),
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
