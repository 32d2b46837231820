import type { LastKnown } from '../../shared/model/session.js';
import type { Outcome } from '../../shared/model/words.js';
import type { Database } from '../storage/database.js';
import type { History } from './history.js';
import { ownPlaces } from './own-facts.js';
import { tokenKey } from './token-index.js';

export type SeenActive = (environmentId: string, fingerprint: string) => boolean;

/** What the exchanges that are kept say; those that no index knows yet are gone through one by one. */
export function createSeenActive(database: Database): SeenActive {
  const seen = `JOIN exchange_kind AS k ON k.id = e.kind_id
    WHERE e.own ->> ${ownPlaces.fingerprint} = ?2 AND k.summary ->> 'environmentId' = ?3
      AND (k.summary ->> 'active' = 1 OR k.summary ->> 'operation' = 'Login')`;
  const find = database.prepare(`SELECT
    EXISTS (SELECT 1 FROM exchange_token AS t CROSS JOIN exchange AS e ON e.seq = t.seq ${seen} AND t.token = ?1)
    OR EXISTS (SELECT 1 FROM token_unindexed AS u CROSS JOIN exchange AS e ON e.seq BETWEEN u.low AND u.high ${seen})
    AS seen`);
  return (environmentId, fingerprint) =>
    find.get(tokenKey(fingerprint), fingerprint, environmentId)?.seen === 1;
}

/** The same, and what is known of saved sessions: it outlives the exchanges that taught it. */
export function seenActiveIn(database: Database, history: Pick<History, 'seenActive'>): SeenActive {
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
