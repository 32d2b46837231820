import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { Database } from '../storage/database.js';
import { createStatements } from '../storage/statements.js';
import { createActVerdicts, mayJudge } from './act-verdicts.js';
import { keyOfId, keysNear } from './exchange-key.js';
import { inShortSteps, mostAtOnce } from './short-steps.js';

/** Which exchanges go. */
export type Removal =
  | { readonly kind: 'session'; readonly sessionId: string }
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  /** Those that carried this token. */
  | { readonly kind: 'token'; readonly fingerprint: string }
  /** Started before, as a number of `exchange-key.ts`. */
  | { readonly kind: 'older'; readonly below: number };

type Found = Pick<ExchangeSummary, 'actId' | 'origin' | 'operation'> & { readonly seq: number };

const ofToken = 'seq IN (SELECT rowid FROM exchange_token WHERE exchange_token MATCH ?)';

/** What goes with the exchanges of these numbers, and at last they themselves. */
const steps = [
  `INSERT OR IGNORE INTO message_unused (id) SELECT m.value FROM exchange AS e
    CROSS JOIN json_each(json_array(request_id, answer_id, body_id, summary_id, facts_id)) AS m
    WHERE e.seq IN (SELECT value FROM json_each(?)) AND m.value IS NOT NULL`,
  `INSERT INTO exchange_token (exchange_token, rowid, fingerprint)
    SELECT 'delete', seq, token_fingerprint FROM exchange WHERE seq IN (SELECT value FROM json_each(?)) AND token_fingerprint IS NOT NULL`,
  // Its digest stays, so that the chain still holds; without the salt it tells nothing.
  `UPDATE chain_link SET exchange_id = NULL, salt = NULL
    WHERE exchange_id IN (SELECT id FROM exchange WHERE seq IN (SELECT value FROM json_each(?)))`,
  'DELETE FROM exchange WHERE seq IN (SELECT value FROM json_each(?))',
];

export function createRemoveExchanges(database: Database) {
  const prepared = createStatements(database);
  const writeVerdicts = createActVerdicts(database);
  const inSteps = inShortSteps(database);

  const where = (condition: string, ...values: (string | number)[]): Found[] =>
    prepared(`SELECT seq, act_id AS actId, origin, nullif(operation, '') AS operation FROM exchange
      WHERE ${condition} LIMIT ${mostAtOnce}`).all(...values);

  const foundBy = (removal: Removal): Found[] => {
    switch (removal.kind) {
      case 'session':
        return where('session_id = ?', removal.sessionId);
      case 'token':
        return where(ofToken, `"${removal.fingerprint.replaceAll('"', '')}"`);
      case 'older':
        return where('seq < ? ORDER BY seq', removal.below);
      case 'ids':
        return removal.ids.flatMap((id) =>
          where('seq BETWEEN ? AND ? AND id = ?', keyOfId(id), keyOfId(id) + keysNear, id),
        );
    }
  };

  return {
    /** Whether messages are noted, and so still to be erased. */
    areNoted: () => prepared('SELECT 1 FROM message_unused LIMIT 1').get() !== undefined,
    /**
     * Some of them, in one transaction, with their secrets; their messages are noted, to be erased where no other exchange
     * needs them. Gives how many there were; 0 when none is left.
     */
    some: (removal: Removal, most = mostAtOnce): number =>
      inSteps((fitting) => {
        const found = foundBy(removal).slice(0, Math.min(most, fitting));
        if (found.length === 0) return 0;
        const keys = JSON.stringify(found.map(({ seq }) => seq));
        for (const step of steps) prepared(step).run(keys);
        writeVerdicts(new Set(found.filter(mayJudge).map(({ actId }) => actId)));
        return found.length;
      }),
  };
}
