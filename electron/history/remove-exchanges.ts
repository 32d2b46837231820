import type { Database } from '../storage/database.js';
import { inTransaction } from '../storage/transaction.js';
import { createActVerdicts, mayJudge } from './act-verdicts.js';
import { keyOfId, keysNear } from './exchange-key.js';
import type { ExchangeRow } from './exchange-row.js';
import { createExchangeTokens } from './exchange-tokens.js';

/** Which exchanges go. */
export type Removal =
  | { readonly kind: 'session'; readonly sessionId: string }
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  /** Those that carried this token. */
  | { readonly kind: 'token'; readonly fingerprint: string }
  /** Started before, as a number of `exchange-key.ts`. */
  | { readonly kind: 'older'; readonly below: number };

interface RemoveExchanges {
  /**
   * Some of them, in one transaction, with their secrets; their messages are noted, to be erased where no other exchange
   * needs them. Gives how many there were; 0 when none is left.
   */
  some(removal: Removal, most?: number): number;
  /** Whether messages are noted, and so still to be erased. */
  areNoted(): boolean;
}

const atOnce = 100;
/** Others wait: to write, or for the main process. */
const forMs = 12;

export function createRemoveExchanges(database: Database): RemoveExchanges {
  const select = (where: string) =>
    database.prepare(`SELECT seq, id, act_id, origin, operation, token_fingerprint, request_id, answer_id, body_id, summary_id, facts_id
      FROM exchange WHERE ${where} LIMIT ${atOnce}`);
  const ofSession = select('session_id = ?');
  const ofToken = select('seq IN (SELECT rowid FROM exchange_token WHERE exchange_token MATCH ?)');
  const ofId = select('seq BETWEEN ? AND ? AND id = ?');
  const older = select('seq < ? ORDER BY seq');
  const erase = database.prepare('DELETE FROM exchange WHERE seq = ?');
  // Its digest stays, so that the chain still holds; without the salt it tells nothing.
  const unchain = database.prepare(
    'UPDATE chain_link SET exchange_id = NULL, salt = NULL WHERE exchange_id = ?',
  );
  const note = database.prepare('INSERT OR IGNORE INTO message_unused (id) VALUES (?)');
  const tokens = createExchangeTokens(database);
  const writeVerdicts = createActVerdicts(database);
  const noted = database.prepare('SELECT 1 FROM message_unused LIMIT 1');

  const rowsOf = (removal: Removal): RemovedRow[] => {
    switch (removal.kind) {
      case 'session':
        return ofSession.all(removal.sessionId);
      case 'token':
        return ofToken.all(`"${removal.fingerprint.replaceAll('"', '')}"`);
      case 'older':
        return older.all(removal.below);
      case 'ids':
        return removal.ids.flatMap((id) => ofId.all(keyOfId(id), keyOfId(id) + keysNear, id));
    }
  };

  return {
    areNoted: () => noted.get() !== undefined,
    some: (removal, most = atOnce) =>
      inTransaction(database, () => {
        const endMs = performance.now() + forMs;
        let removed = 0;
        const judged = new Set<string>();
        for (const { id, act_id, origin, operation, seq, token_fingerprint, ...messages } of rowsOf(
          removal,
        ).slice(0, most)) {
          erase.run(seq);
          tokens.erase({ seq, token_fingerprint });
          unchain.run(id);
          for (const message of Object.values(messages)) if (message !== null) note.run(message);
          if (mayJudge({ origin, operation })) judged.add(act_id);
          removed++;
          if (performance.now() > endMs) break;
        }
        writeVerdicts(judged);
        return removed;
      }),
  };
}

interface RemovedRow
  extends Pick<ExchangeRow, 'seq' | 'id' | 'act_id' | 'origin' | 'operation' | 'token_fingerprint'> {
  readonly request_id: number;
  readonly answer_id: number;
  readonly body_id: number | null;
  readonly summary_id: number;
  readonly facts_id: number;
}
