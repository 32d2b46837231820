import { createHash } from 'node:crypto';
import type { CertificateFacts } from '../../shared/model/transmission.js';
import type { Database } from '../storage/database.js';
import { prepareRows, type Value } from '../storage/insert-rows.js';
import { createFacets } from './exchange-facets.js';
import { idOf, keysNear } from './exchange-key.js';
import type { MaskedExchange } from './exchange-row.js';
import { joinSecrets } from './join-secrets.js';
import type { KnownKind } from './known-kinds.js';
import { movedTo, ownPlaces } from './own-facts.js';

/** An exchange that waits to be written. */
export interface Pending {
  readonly masked: MaskedExchange;
  readonly kind: KnownKind;
}

/** Writes exchanges, within a transaction. `seal` gives null where their secrets cannot be kept. */
export type InsertExchanges = (
  bulk: readonly Pending[],
  seal: (secrets: Uint8Array) => Uint8Array | null,
) => void;

export interface ExchangeInsert {
  readonly insert: InsertExchanges;
  /** To be called where a transaction was rolled back, or kinds were removed: what was written is not there any more. */
  forget(): void;
}

const same = ['kind_id', 'facet_id', 'session_id', 'secrets_id'];
const own = ['seq', 'act_key', 'own', 'secret_at'];

interface Row {
  readonly pending: Pending;
  readonly secretsId: number | null;
  readonly secretAt: number | null;
}

export function prepareInsert(database: Database): ExchangeInsert {
  const writeRows = prepareRows(database, 'exchange', same, own);
  const replaceOne = database.prepare(
    `INSERT OR REPLACE INTO exchange (${[...same, ...own].join(', ')}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const facets = createFacets(database);
  const insertKind = database.prepare(`INSERT INTO exchange_kind
    (facet_id, summary, facts, slots, request, answer, body, chain_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  const insertUnindexed = database.prepare('INSERT INTO kind_unindexed (id) VALUES (?)');
  const insertStretch = database.prepare('INSERT INTO token_unindexed (low, high) VALUES (?, ?)');
  const isTaken = database.prepare('SELECT 1 FROM exchange WHERE seq BETWEEN ? AND ? LIMIT 1');
  const tailAt = database.prepare(`SELECT own ->> ${ownPlaces.idTail} AS tail FROM exchange WHERE seq = ?`);
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

  const sameOf = ({ pending: { kind, masked }, secretsId }: Row): Value[] => [
    kind.id,
    kind.facetId,
    masked.sessionId,
    secretsId,
  ];

  /** Another process may have taken a number; the one of the same id is written anew. */
  const writeApart = (row: Row): void => {
    const { masked } = row.pending;
    for (let { key } = masked; ; key++) {
      const there: { tail: string } | undefined = tailAt.get(key);
      if (there !== undefined && idOf(key, there.tail) !== masked.id) continue;
      const facts = key === masked.key ? masked.own : movedTo(key, masked.id, masked.own);
      replaceOne.run(...sameOf(row), key, masked.actKey, facts, row.secretAt);
      return;
    }
  };

  /** In stretches of rows that have most of their columns in common. */
  const writeInOrder = (rows: readonly Row[]): void => {
    let [first] = rows;
    let values: Value[] = [];
    for (const row of rows) {
      if (first !== undefined && !isAlike(first, row)) {
        writeRows(sameOf(first), values);
        [first, values] = [row, []];
      }
      const { key, actKey, own: facts } = row.pending.masked;
      values.push(key, actKey, facts, row.secretAt);
    }
    if (first !== undefined) writeRows(sameOf(first), values);
  };

  return {
    forget() {
      generation++;
    },
    insert(bulk, seal) {
      // Another process may have removed what this one wrote.
      const { data_version: version }: { data_version?: number } = dataVersion.get() ?? {};
      if (version !== seen) generation++;
      seen = version;
      const { low, high, inOrder } = spanOf(bulk);
      // Another process may have taken some: then each goes to the next free number.
      const simple = inOrder && isTaken.get(low, high) === undefined;
      const end = simple ? high : high + keysNear;
      const joined = joinSecrets(bulk);
      const sealed = joined.length === 0 ? null : seal(joined);
      const secretsId = sealed === null ? null : Number(insertSecrets.run(sealed, low, end).lastInsertRowid);
      let at = 0;
      const rows: Row[] = [];
      for (const pending of bulk) {
        const { secret } = pending.masked;
        const isKept = secretsId !== null && secret !== null;
        writeKind(pending.kind);
        rows.push({ pending, secretsId: isKept ? secretsId : null, secretAt: isKept ? at : null });
        at += secret?.length ?? 0;
      }
      insertStretch.run(low, end);
      if (simple) writeInOrder(rows);
      else for (const row of rows) writeApart(row);
    },
  };
}

function isAlike(one: Row, other: Row): boolean {
  return (
    one.pending.kind === other.pending.kind &&
    one.pending.masked.sessionId === other.pending.masked.sessionId &&
    one.secretsId === other.secretsId
  );
}

/** The lowest and the highest number of a run, and whether they rise from one to the next. */
function spanOf(bulk: readonly Pending[]): { low: number; high: number; inOrder: boolean } {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let inOrder = true;
  for (const { masked } of bulk) {
    const { key } = masked;
    inOrder &&= key > high;
    if (key < low) low = key;
    if (key > high) high = key;
  }
  return { low, high, inOrder };
}

/** Hosts show the same few certificates thousands of times. */
function chainId(chain: readonly CertificateFacts[]): string {
  if (chain.length === 1) return chain[0]?.sha256 ?? '';
  return createHash('sha256')
    .update(chain.map((one) => one.sha256).join(' '))
    .digest('hex');
}
