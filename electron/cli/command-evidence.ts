import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { evidenceText } from '../../shared/text/evidence.js';
import { operatorName } from '../admin/operator-name.js';
import { secretsForHandover } from '../calls/target-secrets.js';
import { evidenceSigner } from '../evidence/evidence-key.js';
import { exchangesOf } from '../evidence/exchanges-of.js';
import { evidenceHtml, tellOfEvidence } from '../evidence/save-evidence.js';
import { writeFileFor } from '../evidence/write-file-for.js';
import { noCipher } from '../secrets/secret-cipher.js';
import { createVault, weakKeyFile } from '../secrets/vault.js';
import { withoutSaved } from '../secrets/without-saved.js';
import { createSessionStore } from '../settings/session-store.js';
import type { CommandContext } from './command-context.js';
import { exitStatus } from './exit-status.js';
import { tellAudit } from './open-saved-data.js';
import { programVersion } from './program-version.js';
import { dataFolderOf, savedEnvironments } from './saved-environment.js';
import { savedHistory } from './saved-history.js';
import { UsageError } from './usage-error.js';

export interface EvidenceOptions {
  readonly exchange?: string;
  readonly reason?: string;
  readonly operator?: string;
  readonly ticket?: string;
  readonly act?: boolean;
  readonly out?: string;
}

const { wrong } = evidenceText;

/** Makes the file of an exchange that the app recorded. */
export async function commandEvidence(
  { io, printer, stop }: CommandContext,
  { exchange, reason, operator, ticket, act, out }: EvidenceOptions,
): Promise<number> {
  if (!exchange)
    throw new UsageError({ where: '--exchange', message: wrong.noExchangeGiven, todo: wrong.noExchangeTodo });
  if (!reason?.trim()) throw new UsageError({ where: '--reason', message: wrong.noReason });
  if (!out) throw new UsageError({ where: '--out', message: wrong.noOut });
  const folder = dataFolderOf(io);
  const saved = await savedHistory(folder, (line) => printer.err(line));
  if (!saved.ok) throw new UsageError(saved.error);
  if (saved.value === null) throw new UsageError({ message: wrong.noHistory });
  const { database, history, close } = saved.value;
  // Without the system's keyring only a key file that the person allowed opens the vault.
  const vault = createVault(database, noCipher, {
    keyFile: join(folder, weakKeyFile),
    withoutKeyring: existsSync(join(folder, weakKeyFile)) ? 'weak-file' : 'memory',
  });
  // A vault that stays closed gives none: the masks of the history are all there is then.
  const secretsOf = (one: ExchangeSummary) => secretsForHandover(vault, one);
  const stores = {
    vault,
    sessions: createSessionStore(database, vault),
    environments: savedEnvironments(io, () => {}),
  };
  try {
    const html = evidenceHtml(
      {
        history,
        database,
        secretsOf,
        withoutSaved: (text) => withoutSaved(stores, text),
        signer: () => evidenceSigner(vault, folder),
        version: programVersion,
        now: () => new Date().toISOString(),
      },
      {
        ids: [exchange],
        wholeAct: act === true,
        operator: operatorName(operator ?? ''),
        reason,
        ticket: ticket ?? '',
      },
    );
    if (!html.ok) throw new UsageError({ where: '--exchange', ...html.error });
    const written = writeFileFor(out, html.value);
    if (!written.ok) throw new UsageError({ where: '--out', ...written.error });
    tellAudit({ io, printer, stop });
    const made = exchangesOf(history, { ids: [exchange], wholeAct: act === true });
    if (made.ok) tellOfEvidence({ secretsOf }, made.value, reason, 'cli');
    printer.err(evidenceText.dialog.saved({ path: out }));
    return exitStatus.ok;
  } finally {
    close();
  }
}
