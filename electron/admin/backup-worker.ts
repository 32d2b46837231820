import { parentPort, workerData } from 'node:worker_threads';
import type { AppError } from '../../shared/model/app-error.js';
import type { Language } from '../../shared/model/language.js';
import type { Result } from '../../shared/model/result.js';
import { learnAndSpeak } from '../../shared/text/language.js';
import { type BackupOrder, makeBackup } from './backup.js';
import { type Staged, type StageOrder, stageRestore } from './restore.js';

export interface BackupTask {
  readonly order: ({ readonly kind: 'make' } & BackupOrder) | ({ readonly kind: 'stage' } & StageOrder);
  readonly language: Language;
}

/** What came of it; `failed`: Node's code where a file could not be read or written, else what was said. */
export type BackupAnswer =
  | { readonly kind: 'made' }
  | { readonly kind: 'staged'; readonly result: Result<Staged, AppError> }
  | { readonly kind: 'failed'; readonly why: string };

// The thread's own script: to copy, seal and unpack a large history takes seconds.
const { order, language }: BackupTask = workerData;

async function work(): Promise<BackupAnswer> {
  await learnAndSpeak(language);
  if (order.kind === 'stage') return { kind: 'staged', result: await stageRestore(order) };
  await makeBackup(order);
  return { kind: 'made' };
}

work().then(
  (answer) => parentPort?.postMessage(answer),
  (error: unknown) => parentPort?.postMessage({ kind: 'failed', why: whyOf(error) } satisfies BackupAnswer),
);

function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? String(error.code) : error.message;
}
