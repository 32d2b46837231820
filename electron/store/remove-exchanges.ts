import type { Database } from './database.js';
import type { Sealer } from './vault.js';

/**
 * Removes a session's exchanges, and of what they shared with others whatever no exchange needs any more; to be called
 * within a transaction. Gives how many exchanges there were.
 */
export function removeExchanges(database: Database, sealer: Sealer, sessionId: string): number {
  const listOf = (column: 'kind_id' | 'secrets_id'): string => {
    const rows = database
      .prepare(`SELECT DISTINCT ${column} AS id FROM exchange WHERE session_id = ?`)
      .all(sessionId);
    return JSON.stringify(rows.map((row) => row.id).filter((id) => id !== null));
  };
  const kinds = listOf('kind_id');
  const secrets = listOf('secrets_id');
  const removed = database.prepare('DELETE FROM exchange WHERE session_id = ?').run(sessionId).changes;
  if (removed === 0) return 0;
  database
    .prepare(
      `DELETE FROM exchange_kind WHERE id IN (SELECT value FROM json_each(?)) AND id NOT IN (SELECT kind_id FROM exchange)`,
    )
    .run(kinds);
  database.exec(`DELETE FROM certificate_chain
    WHERE id NOT IN (SELECT chain_id FROM exchange_kind WHERE chain_id IS NOT NULL)`);
  cutSecrets(database, sealer, secrets);
  return Number(removed);
}

/** What is sealed together with others' secrets is blanked; what is sealed for nobody goes as a whole. */
function cutSecrets(database: Database, sealer: Sealer, ids: string): void {
  const needed = new Map<number, [at: number, size: number][]>();
  const rows = database.prepare(`SELECT secrets_id AS id, secret_at AS at, secret_size AS size FROM exchange
    WHERE secrets_id IN (SELECT value FROM json_each(?))`);
  for (const { id, at, size } of rows.all(ids)) {
    const ranges = needed.get(id) ?? [];
    ranges.push([at, size]);
    needed.set(id, ranges);
  }
  const select = database.prepare('SELECT sealed FROM exchange_secrets WHERE id = ?');
  const update = database.prepare('UPDATE exchange_secrets SET sealed = ? WHERE id = ?');
  const erase = database.prepare('DELETE FROM exchange_secrets WHERE id = ?');
  for (const id of JSON.parse(ids) as number[]) {
    const ranges = needed.get(id);
    if (ranges === undefined) {
      erase.run(id);
      continue;
    }
    // Without its key nobody can read it; the keyring may come back for the others. The next removal blanks this too.
    const open = sealer.open(select.get(id)?.sealed ?? new Uint8Array(0));
    if (open === null) continue;
    const kept = new Uint8Array(open.length);
    for (const [at, size] of ranges) kept.set(open.subarray(at, at + size), at);
    const sealed = sealer.seal(kept);
    if (sealed !== null) update.run(sealed, id);
  }
}
