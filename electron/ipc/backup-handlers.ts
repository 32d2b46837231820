import { fail, ok } from '../../shared/model/result.js';
import { backupText } from '../../shared/text/backup.js';
import { fileReason } from '../../shared/text/cli-problems.js';
import { audit } from '../admin/audit-in-force.js';
import { shortestPassphrase } from '../admin/backup.js';
import { rawKeys } from '../admin/backup-contents.js';
import { tokensMay } from '../admin/policy-in-force.js';
import { adoptStaged } from '../admin/restore.js';
import type { AreaHandlers } from './area-handlers.js';
import type { Services } from './services.js';

export type BackupServices = Pick<
  Services,
  | 'folder'
  | 'history'
  | 'bulk'
  | 'vault'
  | 'dataKeys'
  | 'backUp'
  | 'chooseSave'
  | 'chooseOpen'
  | 'now'
  | 'restart'
>;

/** Saving everything and bringing it back. All but a few rows is done by another thread. */
export function backupHandlers(services: BackupServices): AreaHandlers<'backup'> {
  const { folder, vault } = services;
  let chosen: string | null = null;
  return {
    async make({ passphrase, withTokens }) {
      const may = withTokens ? tokensMay('export') : ok(undefined);
      if (!may.ok) return may;
      if ([...passphrase].length < shortestPassphrase)
        return fail({ code: 'invalid-input', where: 'passphrase', ...backupText.short });
      const path = await services.chooseSave(backupText.fileName);
      if (path === null) return ok(null);
      services.history.flush();
      const keys = withTokens ? rawKeys(services.dataKeys()) : null;
      const answer = await services.backUp({ kind: 'make', folder, path, passphrase, keys });
      if (answer.kind === 'failed') {
        const why = fileReason(answer.why, answer.why);
        return fail({ code: 'file-not-written', ...backupText.notWritten({ path, why }) });
      }
      audit({ what: 'backup', by: 'window', environment: '', withToken: withTokens });
      return ok({ path });
    },
    async choose() {
      chosen = await services.chooseOpen('backup');
      return ok(chosen === null ? null : { path: chosen });
    },
    async restore({ passphrase }) {
      const path = chosen ?? '';
      if (services.bulk.list().some(({ progress }) => progress.state === 'running'))
        return fail({ code: 'not-restored', ...backupText.running });
      const answer = await services.backUp({ kind: 'stage', folder, path, passphrase });
      if (answer.kind !== 'staged') {
        const why = answer.kind === 'failed' ? fileReason(answer.why, answer.why) : '';
        return fail({ code: 'not-restored', ...backupText.notRestored({ path, why }) });
      }
      if (!answer.result.ok) return answer.result;
      const { mode } = vault.status();
      const staged = answer.result.value;
      const adopted = await adoptStaged({
        ...{ folder, path, staged, at: services.now() },
        adopt(database, id, key) {
          if (mode === 'memory') return false;
          services.dataKeys(database).adopt(mode, id, key);
          return true;
        },
      });
      if (!adopted.ok) return adopted;
      audit({ what: 'restore', by: 'window', environment: '', withToken: adopted.value.tokens });
      services.restart();
      return ok(undefined);
    },
  };
}
