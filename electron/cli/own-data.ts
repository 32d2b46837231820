import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AppError } from '../../shared/model/app-error.js';
import { cliText } from '../../shared/text/cli.js';
import { managedEnvironmentStore } from '../admin/managed-stores.js';
import type { SavedStores } from '../calls/saved-stores.js';
import { noCipher } from '../secrets/secret-cipher.js';
import { createVault, weakKeyFile } from '../secrets/vault.js';
import { createEnvironmentStore, environmentsFile } from '../settings/environment-store.js';
import { guardedEnvironmentStore } from '../settings/guarded-environments.js';
import { createJsonFile } from '../settings/json-file.js';
import { createSessionStore } from '../settings/session-store.js';
import { type Database, databaseFile, openDatabase } from '../storage/database.js';
import { takeAlone } from '../storage/take-alone.js';
import type { StoreContext } from '../storage/tell.js';
import type { CommandContext } from './command-context.js';
import { dataFolderOf } from './saved-environment.js';
import { UsageError } from './usage-error.js';

interface OwnData extends SavedStores {
  readonly folder: string;
  readonly database: Database;
  close(): void;
}

/**
 * What the app saved, to be changed by the command line. `alone`: what is said where a window has it open, which would write
 * over what is changed here; null: it may be open.
 */
export async function openOwnData(
  { io, printer }: CommandContext,
  alone: Omit<AppError, 'code'> | null,
): Promise<OwnData> {
  const folder = dataFolderOf(io);
  const context = storeContext(printer);
  const opened = await openDatabase(join(folder, databaseFile), context);
  if (!opened.ok) throw new UsageError(opened.error);
  const database = opened.value;
  if (alone !== null && !takeAlone(database)) {
    database.close();
    throw new UsageError(alone);
  }
  // Without the system's keyring only a key file that the person allowed opens the vault.
  const keyFile = join(folder, weakKeyFile);
  const vault = createVault(database, noCipher, {
    keyFile,
    withoutKeyring: existsSync(keyFile) ? 'weak-file' : 'memory',
  });
  const sessions = createSessionStore(database, vault);
  const own = createEnvironmentStore(createJsonFile(join(folder, environmentsFile)), context);
  return {
    ...{ folder, database, vault, sessions },
    environments: guardedEnvironmentStore(managedEnvironmentStore(own), { vault, sessions }),
    close: () => database.close(),
  };
}

/** A problem is a line on stderr. */
export function storeContext(printer: CommandContext['printer']): StoreContext {
  return {
    now: () => new Date().toISOString(),
    tell: ({ message }) => printer.err(cliText.problem({ message })),
  };
}
