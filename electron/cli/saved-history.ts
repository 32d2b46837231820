import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AppError } from '../../shared/model/app-error.js';
import type { Notice } from '../../shared/model/app-info.js';
import { ok, type Result } from '../../shared/model/result.js';
import { cliText } from '../../shared/text/cli.js';
import { createHistory, type History } from '../history/history.js';
import { type Database, databaseFile, openDatabase } from '../storage/database.js';

interface SavedHistory {
  readonly database: Database;
  /** Its secrets stay sealed: the key is the app's. */
  readonly history: History;
  close(): void;
}

/** The history that the app keeps in its data folder; null where there is none. */
export async function savedHistory(
  folder: string,
  tell: (line: string) => void,
): Promise<Result<SavedHistory | null, AppError>> {
  const path = join(folder, databaseFile);
  if (!existsSync(path)) return ok(null);
  const context = {
    now: () => new Date().toISOString(),
    tell: ({ message }: Notice) => tell(cliText.problem({ message: message })),
  };
  const opened = await openDatabase(path, context);
  if (!opened.ok) return opened;
  const database = opened.value;
  const history = createHistory(database, { seal: () => null, open: () => null }, context);
  return ok({
    database,
    history,
    close() {
      history.close();
      database.close();
    },
  });
}
