import { Worker } from 'node:worker_threads';
import { spokenLanguage } from '../../shared/text/language.js';
import { type HarOutcome, openHar } from './har-outcomes.js';
import type { HarMessage, HarTask } from './har-worker.js';

/** Reads a HAR and tells what becomes of each entry, in order. Resolves with how many there are; null: it is no HAR. */
export type ReadHar = (
  task: HarTask,
  onSome: (outcomes: readonly HarOutcome[], total: number) => void,
  signal?: AbortSignal,
) => Promise<number | null>;

/** Here and at once: for the command line, which has no window to hold up. */
export const readHarHere: ReadHar = async ({ bytes, endpoints }, onSome) => {
  const har = openHar(bytes, endpoints);
  if (har === null) return null;
  for (const outcome of har.outcomes()) onSome([outcome], har.total);
  return har.total;
};

/** In a thread of its own, which ends with the reading or when the signal is aborted. */
export function readHarBeside(script: string): ReadHar {
  return (task, onSome, signal) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script, { workerData: { ...task, language: spokenLanguage() } });
      let total: number | null = null;
      const stop = (): void => {
        void worker.terminate();
        resolve(total);
      };
      signal?.addEventListener('abort', stop, { once: true });
      worker.on('error', reject);
      worker.on('message', (message: HarMessage) => {
        if (signal?.aborted) return;
        if (message.kind === 'begun') total = message.total;
        else if (message.kind === 'some') onSome(message.outcomes, total ?? 0);
        else stop();
      });
    });
}
