import { factsOfRow, type RowsSent } from '../../../shared/diagnosis/row-facts.js';
import type { BulkRow } from '../../../shared/model/bulk.js';
import { rowNote } from '../../../shared/text/bulk-row-note.js';
import { bulkRunText } from '../../../shared/text/bulk-run.js';
import { bulkStateText } from '../../../shared/text/bulk-window.js';
import { describeOutcome } from '../../../shared/text/outcomes.js';
import { Button } from '../../ui/button.js';
import { pageSize, type RowFilter, useRowsPage } from './row-query.js';
import { failedStates } from './row-styles.js';

/** What came of the chosen row, in a sentence. Its place is there without a row too. */
export function RowDetail({
  runId,
  sent,
  filter,
  index,
  marked,
  onToggle,
  onOpen,
}: {
  runId: string;
  sent: RowsSent;
  filter: RowFilter;
  index: number | null;
  marked: ReadonlySet<number>;
  onToggle: ((index: number) => void) | null;
  onOpen: (row: BulkRow) => void;
}) {
  const { data } = useRowsPage(runId, filter, Math.floor((index ?? 0) / pageSize));
  const row = index === null ? undefined : data?.rows[index % pageSize];
  if (!row || index === null) return <p className="run-detail soft">{bulkRunText.hint}</p>;
  const { state, exchangeId } = row;
  const ended = state !== 'waiting' && state !== 'sending';
  const said = ended ? describeOutcome(factsOfRow(row, sent)) : null;
  return (
    <div className="run-detail">
      <p className="run-sentence selectable" title={said?.advice}>
        <strong>{said?.title ?? bulkStateText[state]}</strong> {rowNote(row) ?? said?.meaning}
      </p>
      {onToggle && failedStates.includes(state) && (
        <Button size="small" onClick={() => onToggle(index)}>
          {marked.has(row.row) ? bulkRunText.unmark : bulkRunText.mark}
        </Button>
      )}
      {exchangeId !== null && (
        <Button size="small" onClick={() => onOpen(row)}>
          {bulkRunText.openExchange}
        </Button>
      )}
    </div>
  );
}
