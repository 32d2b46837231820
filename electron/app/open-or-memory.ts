import { join } from 'node:path';
import type { AppError } from '../../shared/model/app-error.js';
import { fail } from '../../shared/model/result.js';
import { databaseNotOpened } from '../../shared/text/not-kept.js';
import type { WorkPlace } from '../history/history-service.js';
import { type Database, databaseFile, openDatabase } from '../storage/database.js';
import type { StoreContext } from '../storage/tell.js';

/** What is in memory only cannot be seen from another thread. */
export function placeOf(
  { folder, historyWorker }: { readonly folder: string; readonly historyWorker: string },
  database: Database,
): WorkPlace {
  const isInMemory = database.location() === null;
  return isInMemory
    ? { kind: 'here', database }
    : { kind: 'thread', script: historyWorker, path: join(folder, databaseFile) };
}

/** Where the database cannot be opened the program still works, and says that nothing will be kept. */
export async function openOrMemory(
  folder: string,
  context: StoreContext,
  unfinished: AppError | null = null,
): Promise<Database> {
  // What is in the midst of a restore is left as it is, for the next start.
  const opened = unfinished ? fail(unfinished) : await openDatabase(join(folder, databaseFile), context);
  if (opened.ok) return opened.value;
  context.tell(databaseNotOpened(opened.error, context.now()));
  const memory = await openDatabase(':memory:', context);
  if (!memory.ok) throw new Error(memory.error.message);
  return memory.value;
}
