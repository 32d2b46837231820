import { createHash } from 'node:crypto';
import type { CertificateFacts } from '../../shared/protocol/transmission.js';
import type { Database } from './database.js';
import { createFacets } from './exchange-facets.js';
import { keyOfId, keysNear } from './exchange-key.js';
import type { MaskedExchange } from './exchange-row.js';
import type { KnownKind } from './known-kinds.js';

/** An exchange that waits to be written. */
export interface Pending {
  readonly masked: MaskedExchange;
  readonly kind: KnownKind;
}

/** Writes exchanges, within a transaction. `seal` gives null where their secrets cannot be kept. */
export type InsertExchanges = (
  batch: readonly Pending[],
  seal: (secrets: Uint8Array) => Uint8Array | null,
) => void;

export interface ExchangeInsert {
  readonly insert: InsertExchanges;
  /** To be called where a transaction was rolled back, or kinds were removed: what was written is not there any more. */
  forget(): void;
}

type Value = string | number | null;
type Secrets = readonly [id: number | null, at: number | null, size: number | null];

/** One call into SQLite for so many rows: the call costs as much as the row. */
const rowsAtOnce = 25;
const columns = 11;
const notKept: Secrets = [null, null, null];

function insertRows(count: number): string {
  const row = `(${Array(columns).fill('?').join(', ')})`;
  return `INSERT OR REPLACE INTO exchange (seq, id, kind_id, facet_id, act_id, session_id, started_at, own,
    secrets_id, secret_at, secret_size) VALUES ${Array(count).fill(row).join(', ')}`;
}

export function prepareInsert(database: Database): ExchangeInsert {
  const insertOne = database.prepare(insertRows(1));
  const insertMany = database.prepare(insertRows(rowsAtOnce));
  const facets = createFacets(database);
  const insertKind = database.prepare(`INSERT INTO exchange_kind
    (facet_id, summary, facts, slots, request, answer, body, chain_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  const insertUnindexed = database.prepare('INSERT INTO kind_unindexed (id) VALUES (?)');
  const insertStretch = database.prepare('INSERT INTO token_unindexed (low, high) VALUES (?, ?)');
  const isTaken = database.prepare('SELECT 1 FROM exchange WHERE seq BETWEEN ? AND ? LIMIT 1');
  const idAt = database.prepare('SELECT id FROM exchange WHERE seq = ?');
  const insertSecrets = database.prepare('INSERT INTO exchange_secrets (sealed) VALUES (?)');
  const insertChain = database.prepare('INSERT OR IGNORE INTO certificate_chain (id, chain) VALUES (?, ?)');
  const dataVersion = database.prepare('PRAGMA data_version');
  let generation = 1;
  let seen: unknown;

  const keepChain = (chain: readonly CertificateFacts[]): string | null => {
    if (chain.length === 0) return null;
    const id = chainId(chain);
    insertChain.run(id, JSON.stringify(chain));
    return id;
  };

  const writeKind = (known: KnownKind): void => {
    if (known.writtenIn === generation) return;
    const { summary, facts, slots, request, answer, body, chain } = known.kind;
    known.facetId = facets.idOf(summary);
    const { lastInsertRowid } = insertKind.run(
      known.facetId,
      JSON.stringify(summary),
      JSON.stringify(facts),
      slots === null ? null : JSON.stringify(slots),
      request,
      answer,
      body,
      keepChain(chain),
    );
    known.id = Number(lastInsertRowid);
    insertUnindexed.run(known.id);
    known.writtenIn = generation;
  };

  /** Another process may have taken a number; the one of the same id is written anew. */
  const freeKey = (key: number, id: string): number => {
    for (let free = key; ; free++) {
      const there: { id: string } | undefined = idAt.get(free);
      if (there === undefined || there.id === id) return free;
    }
  };

  const writeOneByOne = (rows: readonly Value[][]): void => {
    for (const [seq, id, ...rest] of rows) insertOne.run(freeKey(Number(seq), String(id)), id, ...rest);
  };

  const writeRows = (rows: readonly Value[][]): void => {
    const keys = rows.map(([seq]) => Number(seq));
    const low = Math.min(...keys);
    const high = Math.max(...keys);
    const inOrder = keys.every((key, index) => index === 0 || key > (keys[index - 1] ?? key));
    const mixed = !inOrder || isTaken.get(low, high) !== undefined;
    insertStretch.run(low, high + (mixed ? keysNear : 0));
    if (mixed) {
      writeOneByOne(rows);
      return;
    }
    for (let at = 0; at < rows.length; ) {
      const some = rows.length - at >= rowsAtOnce ? rowsAtOnce : 1;
      (some === 1 ? insertOne : insertMany).run(...rows.slice(at, at + some).flat());
      at += some;
    }
  };

  return {
    forget() {
      generation++;
    },
    insert(batch, seal) {
      // Another process may have removed what this one wrote.
      const { data_version: version }: { data_version?: number } = dataVersion.get() ?? {};
      if (version !== seen) generation++;
      seen = version;
      const joined = joinSecrets(batch);
      const sealed = joined.length === 0 ? null : seal(joined);
      const secretsId = sealed === null ? null : Number(insertSecrets.run(sealed).lastInsertRowid);
      let at = 0;
      const rows: Value[][] = [];
      for (const { masked, kind } of batch) {
        const { id, actId, sessionId, startedAt, own, secret } = masked;
        const size = secret?.length ?? 0;
        const secrets: Secrets = secretsId === null || size === 0 ? notKept : [secretsId, at, size];
        writeKind(kind);
        rows.push([keyOfId(id), id, kind.id, kind.facetId, actId, sessionId, startedAt, own, ...secrets]);
        at += size;
      }
      writeRows(rows);
    },
  };
}

/** Sealed together: a cipher of its own for each would cost more than all the rest. */
function joinSecrets(batch: readonly Pending[]): Uint8Array {
  let size = 0;
  for (const { masked } of batch) size += masked.secret?.length ?? 0;
  const joined = new Uint8Array(size);
  let at = 0;
  for (const { masked } of batch) {
    if (masked.secret === null) continue;
    joined.set(masked.secret, at);
    at += masked.secret.length;
  }
  return joined;
}

/** Hosts show the same few certificates thousands of times. */
function chainId(chain: readonly CertificateFacts[]): string {
  if (chain.length === 1) return chain[0]?.sha256 ?? '';
  return createHash('sha256')
    .update(chain.map((one) => one.sha256).join(' '))
    .digest('hex');
}
