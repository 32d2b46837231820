import { createHash } from 'node:crypto';
import type { CertificateFacts } from '../../shared/protocol/transmission.js';
import type { Database } from './database.js';
import { createFacets } from './exchange-facets.js';
import { keyOfId, keysNear } from './exchange-key.js';
import type { MaskedExchange } from './exchange-row.js';
import { joinSecrets } from './join-secrets.js';
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

/** One call into SQLite for so many rows: the call costs as much as the row. */
const rowsAtOnce = 25;
const columns = 11;

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
  const insertSecrets = database.prepare('INSERT INTO exchange_secrets (sealed, low, high) VALUES (?, ?, ?)');
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

  /** Rows one after the other, their values flat. */
  const writeRows = (values: readonly Value[], simple: boolean): void => {
    const many = columns * rowsAtOnce;
    let at = 0;
    for (; simple && at + many <= values.length; at += many) insertMany.run(...values.slice(at, at + many));
    for (; at < values.length; at += columns) {
      const [seq, id, ...rest] = values.slice(at, at + columns);
      insertOne.run(simple ? seq : freeKey(Number(seq), String(id)), id, ...rest);
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
      const { keys, low, high, inOrder } = keysOf(batch);
      // Another process may have taken some: then each goes to the next free number.
      const simple = inOrder && isTaken.get(low, high) === undefined;
      const end = simple ? high : high + keysNear;
      const joined = joinSecrets(batch);
      const sealed = joined.length === 0 ? null : seal(joined);
      const secretsId = sealed === null ? null : Number(insertSecrets.run(sealed, low, end).lastInsertRowid);
      let at = 0;
      const values: Value[] = [];
      for (const [index, { masked, kind }] of batch.entries()) {
        const { id, actId, sessionId, startedAt, own, secret } = masked;
        const size = secret?.length ?? 0;
        const isKept = secretsId !== null && size > 0;
        writeKind(kind);
        values.push(keys[index] ?? 0, id, kind.id, kind.facetId, actId, sessionId, startedAt, own);
        values.push(isKept ? secretsId : null, isKept ? at : null, isKept ? size : null);
        at += size;
      }
      insertStretch.run(low, end);
      writeRows(values, simple);
    },
  };
}

/** The numbers of a batch, the lowest and the highest of them, and whether they rise from one to the next. */
function keysOf(batch: readonly Pending[]): { keys: number[]; low: number; high: number; inOrder: boolean } {
  const keys = batch.map(({ masked }) => keyOfId(masked.id));
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let inOrder = true;
  for (const key of keys) {
    inOrder &&= key > high;
    if (key < low) low = key;
    if (key > high) high = key;
  }
  return { keys, low, high, inOrder };
}

/** Hosts show the same few certificates thousands of times. */
function chainId(chain: readonly CertificateFacts[]): string {
  if (chain.length === 1) return chain[0]?.sha256 ?? '';
  return createHash('sha256')
    .update(chain.map((one) => one.sha256).join(' '))
    .digest('hex');
}
