import { factsOfRow, type RowsSent } from '../../../shared/diagnosis/row-facts.js';
import type { BulkRow } from '../../../shared/model/bulk.js';
import type { OutcomeText } from '../../../shared/model/outcome-facts.js';
import { rowStateName } from '../../../shared/text/bulk-window.js';
import { describeOutcome } from '../../../shared/text/outcomes.js';

/** What came of a row, in the words of every other place that shows an outcome. Null while it has none. */
export function describeRow(row: BulkRow, sent: RowsSent): OutcomeText | null {
  const ended = row.state !== 'waiting' && row.state !== 'sending';
  return ended ? describeOutcome(factsOfRow(row, sent)) : null;
}

export const rowWord = (row: BulkRow, sent: RowsSent): string =>
  describeRow(row, sent)?.title ?? rowStateName(row.state);
