import { Worker } from 'node:worker_threads';
import { spokenLanguage } from '../../shared/text/language.js';
import type { BackupAnswer, BackupTask } from './backup-worker.js';

/** Makes or unpacks a backup in a thread of its own, which ends with it. */
export type BackUp = (order: BackupTask['order']) => Promise<BackupAnswer>;

export function backUpBeside(script: string): BackUp {
  return (order) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script, {
        workerData: { order, language: spokenLanguage() } satisfies BackupTask,
      });
      worker.on('error', reject);
      worker.on('message', (answer: BackupAnswer) => {
        void worker.terminate();
        resolve(answer);
      });
    });
}
