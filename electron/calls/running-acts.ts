import { setMaxListeners } from 'node:events';
import type { AppError } from '../../shared/model/app-error.js';
import { fail, type Result } from '../../shared/model/result.js';
import { problemText } from '../../shared/text/problems.js';

/** The calls that are under way, so that a person can stop each by the id they gave it. */
export interface RunningActs {
  /** Runs what a person can stop by its id; the second of two with the same id is refused: a double press must not send twice. */
  run<Value>(
    id: string,
    work: (signal: AbortSignal) => Promise<Result<Value, AppError>>,
  ): Promise<Result<Value, AppError>>;
  cancel(id: string): void;
  cancelAll(): void;
}

export function createRunningActs(): RunningActs {
  const running = new Map<string, AbortController>();
  return {
    async run(id, work) {
      if (running.has(id)) return fail({ code: 'already-running', message: problemText.alreadyRunning });
      const controller = new AbortController();
      // A probe and a check of all have several requests under way, each with its listener.
      setMaxListeners(0, controller.signal);
      running.set(id, controller);
      try {
        return await work(controller.signal);
      } finally {
        running.delete(id);
      }
    },
    cancel: (id) => running.get(id)?.abort(),
    cancelAll() {
      for (const controller of running.values()) controller.abort();
    },
  };
}
