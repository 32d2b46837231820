import type { RowsSent } from '../../../shared/diagnosis/row-facts.js';
import type { BulkRow } from '../../../shared/model/bulk.js';
import { rowNote } from '../../../shared/text/bulk-row-note.js';
import { bulkRunText } from '../../../shared/text/bulk-run.js';
import { Button } from '../../ui/button.js';
import { scrollByKeys } from '../../ui/scroll-by-keys.js';
import { pageSize, type RowFilter, useRowsPage } from './row-query.js';
import { failedStates } from './row-styles.js';
import { describeRow, rowWord } from './row-words.js';

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
  const said = describeRow(row, sent);
  return (
    <div className="run-detail">
      <p className="run-sentence selectable" title={said?.advice} ref={scrollByKeys}>
        <strong>{rowWord(row, sent)}</strong> {rowNote(row) ?? said?.meaning}
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
