import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { LastKnown } from '../../shared/model/session.js';
import type { Outcome } from '../../shared/model/words.js';
import type { Database } from '../storage/database.js';

type SeenActive = (environmentId: string, fingerprint: string) => boolean;

/** The same of one that waits to be written. */
export function tellsThatActive(summary: ExchangeSummary, environmentId: string, token: string): boolean {
  const isOfIt = summary.tokenFingerprint === token && summary.environmentId === environmentId;
  return isOfIt && (summary.active === true || summary.operation === 'Login');
}

/** What the exchanges that are kept say. */
export function createSeenActive(database: Database): SeenActive {
  const find = database.prepare(`SELECT 1 FROM exchange_token AS f CROSS JOIN exchange AS e ON e.seq = f.rowid
    WHERE f.exchange_token MATCH ? AND e.environment_id = ? AND (e.active = 1 OR e.operation = 'Login') LIMIT 1`);
  return (environmentId, fingerprint) => find.get(`"${fingerprint}"`, environmentId) !== undefined;
}

/** The same, and what is known of saved sessions: it outlives the exchanges that taught it. */
export function seenActiveIn(database: Database, history: { readonly seenActive: SeenActive }): SeenActive {
  const known = database.prepare(
    'SELECT last_known FROM session WHERE token_fingerprint = ? AND environment_id = ? AND last_known IS NOT NULL',
  );
  return (environmentId, fingerprint) => {
    const rows: { last_known: string }[] = known.all(fingerprint, environmentId);
    return (
      rows.some((row) => tellsOfActive(JSON.parse(row.last_known))) ||
      history.seenActive(environmentId, fingerprint)
    );
  };
}

const ofOneSeenActive: readonly Outcome[] = ['confirmed', 'already-out', 'still-active'];

function tellsOfActive({ state, outcome }: LastKnown): boolean {
  return state === 'active' || ofOneSeenActive.includes(outcome);
}
