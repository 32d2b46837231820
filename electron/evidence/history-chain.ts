import { chainTables } from '../history/chain-tables.js';
import type { History } from '../history/history.js';
import type { Database } from '../storage/database.js';
import type { ChainStore } from './chain-store.js';
import type { ChainSource } from './extend-chain.js';
import { createSqliteChain } from './sqlite-chain.js';

/** The history as the chain reads it. */
export function chainSource(history: Pick<History, 'list' | 'get'>): ChainSource {
  return {
    newest: (before, limit) =>
      history.list({ limit, ...(before === null ? {} : { before }) }).map(({ id }) => id),
    detail(id) {
      const detail = history.get(id);
      return detail.ok ? detail.value : null;
    },
  };
}

/** The chain of this database; its tables are made where an older version of the program left none. */
export function openChain(database: Database): ChainStore {
  if (!hasChain(database)) database.exec(chainTables);
  return createSqliteChain(database);
}

export function hasChain(database: Database): boolean {
  return (
    database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'chain_link'").get() !==
    undefined
  );
}
