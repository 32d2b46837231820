import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { Outcome } from '../../shared/model/words.js';
import type { Database } from '../storage/database.js';

const ofOneSeenActive: readonly Outcome[] = ['confirmed', 'already-out', 'still-active'];

/** What is kept says: exchanges, and what is known of saved sessions, which outlives the exchanges that taught it. */
export function createSeenActive(database: Database) {
  const find =
    database.prepare(`SELECT 1 FROM session WHERE token_fingerprint = :token AND environment_id = :place
      AND (last_known ->> 'state' = 'active' OR last_known ->> 'outcome' IN ('${ofOneSeenActive.join("', '")}'))
    UNION ALL SELECT 1 FROM exchange_token AS f CROSS JOIN exchange AS e ON e.seq = f.rowid
      WHERE f.exchange_token MATCH '"' || :token || '"' AND e.environment_id = :place
      AND (e.active = 1 OR e.operation = 'Login') LIMIT 1`);
  return (place: string, token: string): boolean => find.get({ place, token }) !== undefined;
}

/** The same of one that waits to be written. */
export function tellsThatActive(summary: ExchangeSummary, environmentId: string, token: string): boolean {
  const isOfIt = summary.tokenFingerprint === token && summary.environmentId === environmentId;
  return isOfIt && (summary.active === true || summary.operation === 'Login');
}
