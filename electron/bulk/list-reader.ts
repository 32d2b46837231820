import { Worker } from 'node:worker_threads';
import { type ListFacts, type OnListRow, readList } from '../../shared/formats/list/read-list.js';
import type { BulkReading } from '../../shared/model/bulk.js';
import type { NoList } from '../../shared/model/no-list.js';
import type { Result } from '../../shared/model/result.js';
import { spokenLanguage } from '../../shared/text/language.js';
import { type ListBytes, sourceOf } from './byte-source.js';
import type { ListMessage, ListTask } from './list-worker.js';

/** How a reading is followed and ended. */
export interface ReadWatch {
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress: (part: number) => void;
}

/** Reads a list and tells each row, in order. Null where the signal ended it before its end. */
export type ReadList = (
  bytes: ListBytes,
  reading: BulkReading | undefined,
  onRow: OnListRow,
  watch?: ReadWatch,
) => Promise<Result<ListFacts, NoList> | null>;

/** Here, between other work: for what has no window to hold up. */
export const readListHere: ReadList = (bytes, reading, onRow) => readList(sourceOf(bytes), reading, onRow);

/** In a thread of its own, which ends with the reading or when the signal is aborted. */
export function readListBeside(script: string): ReadList {
  return (bytes, reading, onRow, watch) =>
    new Promise((resolve, reject) => {
      const task: ListTask = { bytes, reading, language: spokenLanguage() };
      const worker = new Worker(script, { workerData: task });
      const end = (result: Result<ListFacts, NoList> | null): void => {
        void worker.terminate();
        resolve(result);
      };
      const stop = (): void => end(null);
      watch?.signal.addEventListener('abort', stop, { once: true });
      worker.on('error', reject);
      worker.on('message', (message: ListMessage) => {
        if (watch?.signal.aborted) return;
        switch (message.kind) {
          case 'progress':
            watch?.onProgress(message.part);
            break;
          case 'rows':
            for (const [row, line] of message.rows) onRow(row, line);
            // Only now are more sent: what waits here would be dealt with in one go.
            worker.postMessage(null);
            break;
          case 'end':
            end(message.result);
            break;
          case 'failed':
            void worker.terminate();
            reject(Object.assign(new Error(message.code), { code: message.code }));
        }
      });
    });
}
