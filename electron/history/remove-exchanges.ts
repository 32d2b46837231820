import type { Sealer } from '../secrets/vault.js';
import type { Database } from '../storage/database.js';
import { inTransaction } from '../storage/migrations.js';
import type { CondemnedKinds } from './condemned-kinds.js';
import { idOf, keyOfId, keysNear, tailOfId } from './exchange-key.js';
import { type PartSlots, tokenSlots } from './exchange-row.js';
import { ownPlaces } from './own-facts.js';
import { createTokenIndex, tokenKey } from './token-index.js';

/** Which exchanges go. */
export type Condemned =
  | { readonly kind: 'session'; readonly sessionId: string }
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  /** Those that carried this token. */
  | { readonly kind: 'token'; readonly fingerprint: string }
  /** Started before, as a number of `exchange-key.ts`. */
  | { readonly kind: 'older'; readonly below: number };

export interface RemoveExchanges {
  /**
   * Some of them, in one transaction, with their secrets; what they shared with others and no exchange needs any more is
   * condemned. Gives how many there were; 0 when none is left.
   */
  some(condemned: Condemned, most?: number): number;
}

const atOnce = 100;
/** Others wait: to write, or for the main process. */
const forMs = 12;

export function createRemoveExchanges(
  database: Database,
  sealer: Sealer,
  kinds: CondemnedKinds,
): RemoveExchanges {
  const tokens = createTokenIndex(database);
  const columns = `seq, kind_id, secrets_id, own ->> ${ownPlaces.fingerprint} AS fingerprint,
    own ->> ${ownPlaces.idTail} AS id_tail`;
  const ofSession = database.prepare(`SELECT ${columns} FROM exchange WHERE session_id = ? LIMIT ${atOnce}`);
  const ofId = database.prepare(
    `SELECT ${columns} FROM exchange WHERE seq BETWEEN ? AND ? AND own ->> ${ownPlaces.idTail} IN (?, ?)`,
  );
  const ofKey = database.prepare(`SELECT ${columns} FROM exchange WHERE seq = ?`);
  const older = database.prepare(
    `SELECT ${columns} FROM exchange WHERE seq < ? ORDER BY seq LIMIT ${atOnce}`,
  );
  const erase = database.prepare('DELETE FROM exchange WHERE seq = ?');
  // Its digest stays, so that the chain still holds; without the salt it tells nothing.
  const unchain = database.prepare(
    'UPDATE chain_link SET exchange_id = NULL, salt = NULL WHERE exchange_id = ?',
  );
  const eraseToken = database.prepare('DELETE FROM exchange_token WHERE token = ? AND seq = ?');

  const rowsOf = (condemned: Condemned): CondemnedRow[] => {
    if (condemned.kind === 'session') return ofSession.all(condemned.sessionId);
    if (condemned.kind === 'older') return older.all(condemned.below);
    if (condemned.kind === 'token')
      return tokens
        .find(condemned.fingerprint)
        .slice(0, atOnce)
        .map((seq) => ofKey.get(seq));
    const rows: CondemnedRow[] = [];
    for (const id of condemned.ids) {
      const row: CondemnedRow | undefined = ofId.get(keyOfId(id), keyOfId(id) + keysNear, tailOfId(id), id);
      if (row !== undefined && rows.push(row) === atOnce) break;
    }
    return rows;
  };

  const removeOne = ({ seq, kind_id, fingerprint, id_tail }: CondemnedRow): void => {
    erase.run(seq);
    unchain.run(idOf(seq, id_tail));
    if (fingerprint !== null) eraseToken.run(tokenKey(fingerprint), seq);
    kinds.condemn(kind_id);
  };

  return {
    some: (condemned, most = atOnce) =>
      inTransaction(database, () => {
        const endMs = performance.now() + forMs;
        const secrets = new Set<number>();
        let removed = 0;
        for (const row of rowsOf(condemned).slice(0, most)) {
          removeOne(row);
          removed++;
          if (row.secrets_id !== null) secrets.add(row.secrets_id);
          if (performance.now() > endMs) break;
        }
        cutSecrets(database, sealer, [...secrets]);
        return removed;
      }),
  };
}

interface CondemnedRow {
  readonly seq: number;
  readonly kind_id: number;
  readonly secrets_id: number | null;
  readonly fingerprint: string | null;
  readonly id_tail: string;
}

/** What is sealed together with others' secrets is blanked; what is sealed for nobody goes as a whole. */
function cutSecrets(database: Database, sealer: Sealer, ids: readonly number[]): void {
  const needed = database.prepare(`SELECT e.secret_at AS at, k.slots
    FROM exchange_secrets AS s JOIN exchange AS e ON e.seq BETWEEN s.low AND s.high AND e.secrets_id = s.id
      JOIN exchange_kind AS k ON k.id = e.kind_id WHERE s.id = ?`);
  const select = database.prepare('SELECT sealed FROM exchange_secrets WHERE id = ?');
  const update = database.prepare('UPDATE exchange_secrets SET sealed = ? WHERE id = ?');
  const erase = database.prepare('DELETE FROM exchange_secrets WHERE id = ?');
  for (const id of ids) {
    const ranges: { at: number; slots: string | null }[] = needed.all(id);
    if (ranges.length === 0) {
      erase.run(id);
      continue;
    }
    // Without its key nobody can read it; the keyring may come back for the others. The next removal blanks this too.
    const open = sealer.open(select.get(id)?.sealed ?? new Uint8Array(0));
    if (open === null) continue;
    const kept = new Uint8Array(open.length);
    for (const { at, slots } of ranges) kept.set(open.subarray(at, at + secretSize(slots)), at);
    const sealed = sealer.seal(kept);
    if (sealed !== null) update.run(sealed, id);
  }
}

/** How many bytes the tokens of a kind's exchanges take: they are sealed one after the other. */
function secretSize(slots: string | null): number {
  const parts: PartSlots = slots === null ? {} : JSON.parse(slots);
  return [parts.request, parts.answer, parts.body]
    .flatMap(tokenSlots)
    .reduce((sum, { length }) => sum + length, 0);
}
