import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { factsOfRow, type RowsSent } from '../../../shared/diagnosis/row-facts.js';
import { rowNote } from '../../../shared/text/bulk-row-note.js';
import { bulkRunText } from '../../../shared/text/bulk-run.js';
import { bulkStateText } from '../../../shared/text/bulk-window.js';
import { describeOutcome } from '../../../shared/text/en/outcomes.js';
import { currentOf } from '../../state/current.js';
import { closeDialog } from '../../state/dialog-state.js';
import { chooseSession, show } from '../../state/view-state.js';
import { Button } from '../../ui/button.js';
import { DialogFrame } from '../../ui/dialog-frame.js';
import { ShownExchange } from '../act/detail.js';
import { failedStates } from './row-looks.js';
import { pageSize, type RowFilter, useRowsPage } from './row-query.js';

/** What came of the chosen row, in a sentence. Its place is there without a row too. */
export function RowDetail({
  runId,
  sent,
  filter,
  index,
  marked,
  onToggle,
}: {
  runId: string;
  sent: RowsSent;
  filter: RowFilter;
  index: number | null;
  marked: ReadonlySet<number>;
  onToggle: ((index: number) => void) | null;
}) {
  const queryClient = useQueryClient();
  const [shownId, setShownId] = useState<string | null>(null);
  const { data } = useRowsPage(runId, filter, Math.floor((index ?? 0) / pageSize));
  const row = index === null ? undefined : data?.rows[index % pageSize];
  if (!row || index === null) return <p className="run-detail soft">{bulkRunText.hint}</p>;
  const { state, sessionId, exchangeId, tokenMask } = row;
  const ended = state !== 'waiting' && state !== 'sending';
  const told = ended ? describeOutcome(factsOfRow(row, sent)) : null;

  function open(id: string) {
    if (sessionId === null) return setShownId(id);
    closeDialog();
    chooseSession(currentOf(queryClient).sessions.find((one) => one.id === sessionId) ?? null);
    show(sessionId, { kind: 'exchange', id });
  }
  return (
    <div className="run-detail">
      <p className="run-sentence selectable" title={told?.advice}>
        <strong>{told?.title ?? bulkStateText[state]}</strong> {rowNote(row) ?? told?.meaning}
      </p>
      {onToggle && failedStates.includes(state) && (
        <Button size="small" onClick={() => onToggle(index)}>
          {marked.has(row.row) ? bulkRunText.unmark : bulkRunText.mark}
        </Button>
      )}
      {exchangeId !== null && (
        <Button size="small" onClick={() => open(exchangeId)}>
          {bulkRunText.openExchange}
        </Button>
      )}
      {shownId !== null && (
        <DialogFrame
          title={bulkRunText.exchange({ mask: tokenMask })}
          width={1100}
          onClose={() => setShownId(null)}
        >
          <div className="run-exchange">
            <Suspense fallback={null}>
              <ShownExchange id={shownId} />
            </Suspense>
          </div>
        </DialogFrame>
      )}
    </div>
  );
}
