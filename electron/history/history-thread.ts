import { Worker } from 'node:worker_threads';
import type { Result } from '../../shared/model/result.js';
import { type Language, spokenLanguage } from '../../shared/text/language.js';
import { problemText } from '../../shared/text/problems.js';
import type { HistoryWork } from './history-work.js';

type Called = Exclude<keyof HistoryWork, 'close'>;

/** A call of `HistoryWork`, as it goes to its thread; `language`: of what it may have to say. */
export type ThreadCall = readonly [number: number, language: Language, name: Called, given: unknown[]];
/** What the call gave, or why it gave nothing. */
export type ThreadAnswer = Result<unknown, string> & { readonly number: number };

/**
 * The same work, done in a thread with its own connection. The thread is started by the first question, not with the
 * program, and again where it broke.
 */
export function workBeside(script: string, path: string) {
  const waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>();
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
    started.on('message', (answer: ThreadAnswer) => {
      const asked = waiting.get(answer.number);
      waiting.delete(answer.number);
      if (answer.ok) asked?.resolve(answer.value as never);
      else asked?.reject(new Error(answer.error));
    });
    // Of one that was replaced meanwhile nobody waits for anything.
    const ended = (error: Error) => worker === started && broke(error);
    started.on('error', ended);
    started.on('exit', () => ended(new Error(problemText.threadEnded)));
    return started;
  };
  const call =
    <Name extends Called>(name: Name) =>
    (...given: Parameters<HistoryWork[Name]>): Promise<Awaited<ReturnType<HistoryWork[Name]>>> => {
      worker ??= start();
      worker.postMessage([++number, spokenLanguage(), name, given] satisfies ThreadCall);
      return new Promise((resolve, reject) => waiting.set(number, { resolve, reject }));
    };

  return {
    page: call('page'),
    info: call('info'),
    wake: call('wake'),
    retain: call('retain'),
    settle: call('settle'),
    close: () => void worker?.terminate(),
  };
}
