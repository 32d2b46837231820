import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { endsSession, operations, tellsActive } from '../../shared/model/operations.js';
import { verdictOf } from '../../shared/protocol/verdict-of.js';
import type { Database } from '../storage/database.js';
import { type SummaryRow, selectSummary, summaryOf, withSummary } from './exchange-row.js';

const ends = operations.filter(endsSession).map((name) => `'${name}'`);

/**
 * Writes the verdicts of acts anew, within a transaction. Of each exchange the column `verdict` is what `verdictOf` makes
 * of it, so that it can be filtered by.
 */
export function createActVerdicts(database: Database) {
  const isOpen = database.prepare(`SELECT 1 FROM exchange WHERE act_id = ?
    AND +operation IN (${ends.join(', ')}) AND +outcome IN ('accepted', 'unknown') LIMIT 1`);
  const exchanges = database.prepare(`${selectSummary} FROM exchange AS e ${withSummary} WHERE e.act_id = ?`);
  const write = database.prepare('UPDATE exchange SET verdict = ? WHERE seq = ?');
  return (actIds: Iterable<string>): void => {
    for (const actId of actIds) {
      if (isOpen.get(actId) === undefined) continue;
      const rows: SummaryRow[] = exchanges.all(actId);
      const act = rows.map(summaryOf);
      for (const [index, { seq, verdict }] of rows.entries()) {
        const { outcome } = verdictOf(act[index] as ExchangeSummary, act);
        if (outcome !== verdict) write.run(outcome, seq);
      }
    }
  };
}

/** Whether another exchange of its act may have another verdict for it. What was imported comes in any order. */
export function mayJudge({ operation, origin }: Pick<ExchangeSummary, 'operation' | 'origin'>): boolean {
  return origin === 'import' || tellsActive(operation);
}
