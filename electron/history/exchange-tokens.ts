import type { Database } from '../storage/database.js';
import type { ExchangeRow } from './exchange-row.js';

/**
 * Which exchange carried which token. Within a transaction. Not by triggers: FTS5 would write its words to the database
 * for each row, and not for each transaction.
 */
export function createExchangeTokens(database: Database) {
  const insert = database.prepare('INSERT INTO exchange_token (rowid, fingerprint) VALUES (?, ?)');
  const remove = database.prepare(
    `INSERT INTO exchange_token (exchange_token, rowid, fingerprint) VALUES ('delete', ?, ?)`,
  );
  return {
    add({ token_fingerprint: token }: Pick<ExchangeRow, 'token_fingerprint'>, seq: number): void {
      if (token !== null) insert.run(seq, token);
    },
    erase({ token_fingerprint: token, seq }: Pick<ExchangeRow, 'token_fingerprint' | 'seq'>): void {
      if (token !== null) remove.run(seq, token);
    },
  };
}
