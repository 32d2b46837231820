import type { Database } from '../storage/database.js';
import { facetColumns } from './exchange-facets.js';
import { keyOfId, msOfKey, tailOfId } from './exchange-key.js';

/**
 * Version 3: the history can be searched.
 *
 * - `exchange.seq` is the number of `exchange-key.ts`: rows lie in order of time.
 * - A facet is what exchanges are filtered by (environment, outcome, …). There are few, each has its own stretch of an
 *   index in order of time, and the newest of any filter are found by merging those.
 * - `exchange_secrets.low` and `high` say between which numbers the exchanges are whose secrets were sealed together.
 * - `exchange_text` holds the words of each kind, `exchange_token` which exchanges carried a token. Both are filled when
 *   the program is idle: `kind_unindexed` and `token_unindexed` (stretches of `seq`) say what is still to do.
 */
export function makeHistoryTables(database: Database): void {
  database.exec(`
    CREATE TABLE exchange_facet (id INTEGER PRIMARY KEY, ${facetColumns.join(', ')});
    ALTER TABLE exchange_kind ADD COLUMN facet_id INTEGER;
    ALTER TABLE exchange_secrets ADD COLUMN low INTEGER;
    ALTER TABLE exchange_secrets ADD COLUMN high INTEGER;
    ALTER TABLE exchange RENAME TO old_exchange;
    DROP INDEX exchange_by_act;
    DROP INDEX exchange_by_session;
    DROP INDEX exchange_kind_by_environment;
    CREATE TABLE exchange (
      seq INTEGER PRIMARY KEY, kind_id INTEGER NOT NULL, facet_id INTEGER NOT NULL, act_key INTEGER NOT NULL,
      session_id TEXT, own TEXT NOT NULL, secrets_id INTEGER, secret_at INTEGER
    );
    CREATE TABLE kind_unindexed (id INTEGER PRIMARY KEY);
    CREATE TABLE token_unindexed (low INTEGER NOT NULL, high INTEGER NOT NULL);
    CREATE TABLE exchange_token (token INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (token, seq)) WITHOUT ROWID;
    CREATE VIRTUAL TABLE exchange_text USING fts5 (
      request, answer, note, content = '', tokenize = "unicode61 remove_diacritics 2"
    );
    INSERT INTO exchange_text (exchange_text, rank) VALUES ('secure-delete', 1);
  `);
  moveExchanges(database);
  database.exec(`
    DROP TABLE old_exchange;
    ALTER TABLE exchange_kind DROP COLUMN environment_id;
    ALTER TABLE exchange_kind DROP COLUMN operation;
    ALTER TABLE exchange_kind DROP COLUMN binding;
    ALTER TABLE exchange_kind DROP COLUMN outcome;
    ALTER TABLE exchange_kind DROP COLUMN status;
    CREATE INDEX exchange_by_facet ON exchange (facet_id);
    CREATE INDEX exchange_by_kind ON exchange (kind_id);
    CREATE INDEX exchange_by_act ON exchange (act_key);
    CREATE INDEX exchange_by_session ON exchange (session_id, seq, facet_id) WHERE session_id IS NOT NULL;
  `);
}

interface OldExchange {
  readonly id: string;
  readonly act_id: string;
  readonly started_at: string;
  readonly own: string;
}

function moveExchanges(database: Database): void {
  database.exec(`
    INSERT INTO exchange_facet (environment_id, origin, operation, binding, outcome, status)
      SELECT DISTINCT environment_id, summary ->> 'origin', operation, binding, outcome, status FROM exchange_kind;
    UPDATE exchange_kind AS k SET facet_id = (SELECT f.id FROM exchange_facet AS f
      WHERE f.environment_id IS k.environment_id AND f.origin IS k.summary ->> 'origin'
        AND f.operation IS k.operation AND f.binding IS k.binding AND f.outcome IS k.outcome AND f.status IS k.status);
    INSERT INTO kind_unindexed SELECT id FROM exchange_kind;
  `);
  const insert = database.prepare(`INSERT INTO exchange
    SELECT ?, e.kind_id, k.facet_id, ?, e.session_id, ?, e.secrets_id, e.secret_at
    FROM old_exchange AS e JOIN exchange_kind AS k ON k.id = e.kind_id WHERE e.id = ?`);
  const lastOf = database.prepare('SELECT max(seq) AS seq FROM exchange');
  const old: OldExchange[] = database
    .prepare('SELECT id, act_id, started_at, own FROM old_exchange ORDER BY id')
    .all();
  for (const { id, act_id, started_at, own } of old) {
    const last: number | null = lastOf.get().seq;
    const key = last === null ? keyOfId(id) : Math.max(keyOfId(id), last + 1);
    const [mask, fingerprint, url, tails, totalUs, ...times] = JSON.parse(own);
    const before = msOfKey(key) - Date.parse(started_at);
    const idTail = key === keyOfId(id) ? tailOfId(id) : id;
    const facts = [mask, fingerprint, url, tails, totalUs, idTail, tailOfId(act_id), before, ...times];
    insert.run(key, keyOfId(act_id), JSON.stringify(facts), id);
  }
  database.exec(`UPDATE exchange_secrets SET low = e.low, high = e.high
    FROM (SELECT secrets_id, min(seq) AS low, max(seq) AS high FROM exchange GROUP BY secrets_id) AS e
    WHERE exchange_secrets.id = e.secrets_id`);
  database.exec(
    'INSERT INTO token_unindexed SELECT min(seq), max(seq) FROM exchange HAVING max(seq) IS NOT NULL',
  );
}
