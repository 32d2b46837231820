import { setMaxListeners } from 'node:events';
import type { CliIo } from './cli-io.js';
import type { Printer } from './printer.js';

/** What a command gets: its world, when to stop, and where to leave its exit status. */
export interface CommandContext {
  readonly io: CliIo;
  readonly printer: Printer;
  /** Aborted at Ctrl-C and when nobody reads the results any more: begin nothing new. */
  readonly stop: AbortSignal;
}

/** Aborts with the first of the signals. `AbortSignal.any` is newer than the oldest runtime we run on. */
export function firstOf(signals: readonly (AbortSignal | undefined)[]): AbortSignal {
  const controller = new AbortController();
  // One listener for each request under way is no leak.
  setMaxListeners(0, controller.signal);
  for (const signal of signals) {
    if (signal?.aborted) controller.abort();
    signal?.addEventListener('abort', () => controller.abort(), { once: true });
  }
  return controller.signal;
}

/** Resolves when the signal is aborted. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
