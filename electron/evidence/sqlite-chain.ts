import type { ChainLink } from '../../shared/evidence/chain.js';
import type { Database } from '../storage/database.js';
import { inTransaction } from '../storage/transaction.js';
import type { ChainStore } from './chain-store.js';

interface LinkRow {
  readonly position: number;
  readonly exchange_id: string | null;
  readonly digest: Uint8Array;
  readonly salt: Uint8Array | null;
  readonly link: Uint8Array;
}

/** The chain in the database, in the table of `storage/schema.ts`. */
export function createSqliteChain(database: Database): ChainStore {
  const columns = 'SELECT position, exchange_id, digest, salt, link FROM chain_link';
  const insert = database.prepare(
    'INSERT INTO chain_link (position, exchange_id, digest, salt, link) VALUES (?, ?, ?, ?, ?)',
  );
  const range = database.prepare(`${columns} WHERE position BETWEEN ? AND ? ORDER BY position`);
  const ofExchange = database.prepare(`${columns} WHERE exchange_id = ?`);
  const head = database.prepare(`${columns} ORDER BY position DESC LIMIT 1`);
  const removed = database.prepare('SELECT count(*) AS n FROM chain_link WHERE exchange_id IS NULL');
  const forget = database.prepare(
    'UPDATE chain_link SET exchange_id = NULL, salt = NULL WHERE exchange_id = ?',
  );
  return {
    append(links) {
      inTransaction(database, () => {
        for (const { position, exchangeId, digest, salt, link } of links)
          insert.run(position, exchangeId, digest, salt, link);
      });
    },
    range: (first, last) => (range.all(first, last) as unknown as LinkRow[]).map(linkOfRow),
    ofExchange(exchangeId) {
      const row = ofExchange.get(exchangeId) as unknown as LinkRow | undefined;
      return row ? linkOfRow(row) : null;
    },
    head() {
      const row = head.get() as unknown as LinkRow | undefined;
      return row ? linkOfRow(row) : null;
    },
    removed: () => Number((removed.get() as { n?: number } | undefined)?.n ?? 0),
    forget(exchangeIds) {
      inTransaction(database, () => {
        for (const id of exchangeIds) forget.run(id);
      });
    },
    transaction: (action) => inTransaction(database, action),
  };
}

function linkOfRow(row: LinkRow): ChainLink {
  return {
    position: row.position,
    exchangeId: row.exchange_id,
    digest: new Uint8Array(row.digest),
    salt: row.salt === null ? null : new Uint8Array(row.salt),
    link: new Uint8Array(row.link),
  };
}
