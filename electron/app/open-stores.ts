import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lastKnownNotKept } from '../../shared/text/not-kept.js';
import { finishRestore } from '../admin/finish-restore.js';
import { managedEnvironmentStore, managedSettingsStore } from '../admin/managed-stores.js';
import { makeFirstRun, putBackDemoTokens } from '../sandbox/sandbox-sessions.js';
import { createKeyringCipher } from '../secrets/keyring-cipher.js';
import { createVault, weakKeyFile } from '../secrets/vault.js';
import { createElectronStoreFile } from '../settings/electron-store-file.js';
import { createEnvironmentStore, environmentsFile } from '../settings/environment-store.js';
import { guardedEnvironmentStore } from '../settings/guarded-environments.js';
import { createNotices } from '../settings/notices.js';
import { createSessionStore } from '../settings/session-store.js';
import { createSettingsStore, settingsFile } from '../settings/settings-store.js';
import { databaseFile } from '../storage/database.js';
import { whyNotWritten } from '../storage/disk-refusal.js';
import { newId } from '../storage/new-id.js';
import { olderBeside } from '../storage/older-database.js';
import { olderDatabaseNotice } from '../storage/tell.js';
import type { HostPorts } from './host-ports.js';
import { openOrMemory } from './open-or-memory.js';
import { tellBrokenPolicy } from './start-notices.js';

export type OpenStores = Awaited<ReturnType<typeof openStores>>;

/** Opens what is kept: all that the first screen shows. The app must be ready: the keyring is not before. */
export async function openStores({ folder, emit }: Pick<HostPorts, 'folder' | 'emit'>) {
  const now = () => new Date().toISOString();
  const newRecordId = () => newId(Date.now());
  const notices = createNotices((notice) => emit('noticeAdded', notice));
  const context = { now, tell: notices.add };
  tellBrokenPolicy(context);
  const unfinished = await finishRestore(folder, context);

  const settings = managedSettingsStore(
    createSettingsStore(createElectronStoreFile(join(folder, settingsFile)), context),
  );
  const ownEnvironments = createEnvironmentStore(
    createElectronStoreFile(join(folder, environmentsFile)),
    context,
  );
  const database = await openOrMemory(folder, context, unfinished);
  // At each start until it is erased: nothing but its mode protects what is in it.
  for (const aside of olderBeside(join(folder, databaseFile))) notices.add(olderDatabaseNotice(aside, now()));
  const cipher = createKeyringCipher();
  const keyFile = join(folder, weakKeyFile);
  const vault = createVault(database, cipher, {
    keyFile,
    withoutKeyring: settings.get().withoutKeyring,
  });
  const sessions = createSessionStore(database, vault, (error) =>
    notices.add(lastKnownNotKept(whyNotWritten(error), now())),
  );
  const environments = guardedEnvironmentStore(managedEnvironmentStore(ownEnvironments), { vault, sessions });
  try {
    putBackDemoTokens({ sessions, vault });
  } catch {
    // A busy or full disk: they show as lost, and all else is there.
  }
  const stores = { environments, sessions, vault, now, newId: newRecordId };
  // No file: a new folder, or one whose file has just been set aside.
  if (ownEnvironments.list().length === 0 && !existsSync(join(folder, environmentsFile)))
    makeFirstRun(stores);
  return { ...stores, settings, notices, context, database, cipher, keyFile };
}
