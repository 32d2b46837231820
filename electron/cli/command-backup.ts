import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { backupText } from '../../shared/text/backup.js';
import { fileReason } from '../../shared/text/cli-problems.js';
import { audit } from '../admin/audit-in-force.js';
import { makeBackup, shortestPassphrase } from '../admin/backup.js';
import { rawKeys } from '../admin/backup-contents.js';
import { finishRestore } from '../admin/finish-restore.js';
import { tokensMay } from '../admin/policy-in-force.js';
import { adoptStaged, stageRestore } from '../admin/restore.js';
import { createDataKeys } from '../secrets/data-keys.js';
import { noCipher } from '../secrets/secret-cipher.js';
import { weakKeyFile } from '../secrets/vault.js';
import { databaseFile } from '../storage/database.js';
import type { CommandContext } from './command-context.js';
import { exitStatus } from './exit-status.js';
import { tellAudit } from './open-saved-data.js';
import { takePassphrase } from './option-values.js';
import { openOwnData, storeContext } from './own-data.js';
import { dataFolderOf } from './saved-environment.js';
import { UsageError } from './usage-error.js';

export interface BackupOptions {
  readonly passphraseStdin?: boolean;
  readonly withTokens?: boolean;
}

/** `backup FILE`: everything in one file; tokens only where the person says so. The window may be open. */
export async function commandBackup(
  context: CommandContext,
  path: string,
  options: BackupOptions,
): Promise<number> {
  const withTokens = options.withTokens === true;
  const may = withTokens ? tokensMay('export') : null;
  if (may !== null && !may.ok) throw new UsageError({ ...may.error, where: '--with-tokens' });
  const passphrase = await passphraseOf(context, options);
  if ([...passphrase].length < shortestPassphrase)
    throw new UsageError({ where: '--passphrase-stdin', ...backupText.short });
  const data = await openOwnData(context, null);
  try {
    const { folder, database } = data;
    const keyFile = join(folder, weakKeyFile);
    if (withTokens && !existsSync(keyFile))
      throw new UsageError({ where: '--with-tokens', ...backupText.vaultClosed });
    const keys = withTokens ? rawKeys(createDataKeys(database, noCipher, keyFile)) : null;
    tellAudit(context);
    await makeBackup({ folder, path, passphrase, keys }).catch((error: unknown) => {
      const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      throw new UsageError({ where: path, ...backupText.notWritten({ path, why: fileReason(why, why) }) });
    });
    audit({ what: 'backup', by: 'cli', environment: '', withToken: withTokens });
    context.printer.err(backupText.made({ path, tokens: withTokens }));
    return exitStatus.ok;
  } finally {
    data.close();
  }
}

/** `restore FILE`: what is here is set aside. Not beside an open window. */
export async function commandRestore(
  context: CommandContext,
  path: string,
  options: BackupOptions,
): Promise<number> {
  const passphrase = await passphraseOf(context, options);
  const folder = dataFolderOf(context.io);
  if (!existsSync(path)) throw new UsageError({ where: path, ...backupText.wrong.none({ path }) });
  // Looked at and let go again: the file itself is put aside.
  if (existsSync(join(folder, databaseFile))) (await openOwnData(context, backupText.inUse)).close();
  const keyFile = join(folder, weakKeyFile);
  const staged = await stageRestore({ folder, path, passphrase });
  if (!staged.ok) throw new UsageError({ ...staged.error, where: path });
  const adopted = await adoptStaged({
    ...{ folder, path, staged: staged.value, at: new Date().toISOString() },
    adopt(database, id, key) {
      if (!existsSync(keyFile)) return false;
      createDataKeys(database, noCipher, keyFile).adopt('weak-file', id, key);
      return true;
    },
  });
  if (!adopted.ok) throw new UsageError({ ...adopted.error, where: path });
  const unfinished = await finishRestore(folder, storeContext(context.printer));
  if (unfinished) throw new UsageError(unfinished);
  const { aside, tokens } = adopted.value;
  tellAudit(context);
  audit({ what: 'restore', by: 'cli', environment: '', withToken: tokens });
  context.printer.err(backupText.restored({ path, aside }));
  if (!tokens) context.printer.err(backupText.noTokens);
  return exitStatus.ok;
}

async function passphraseOf({ io }: CommandContext, options: BackupOptions): Promise<string> {
  if (options.passphraseStdin !== true)
    throw new UsageError({ where: '--passphrase-stdin', ...backupText.needed });
  return (await takePassphrase(io.stdin)).passphrase;
}
