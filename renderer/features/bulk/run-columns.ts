import type { RowColumn } from '../../../shared/model/bulk-words.js';
import { bulkRunText } from '../../../shared/text/bulk-run.js';
import type { Column } from '../../state/use-columns.js';

/** Of the rows of a run. They sit left in a wide window. */
export function runColumns(): readonly Column<RowColumn>[] {
  const { columns } = bulkRunText;
  return [
    { id: 'row', label: columns.row, track: '64px', right: true, always: true },
    { id: 'token', label: columns.token, track: '64px' },
    { id: 'label', label: columns.label, track: 'minmax(60px, 280px)', fromPx: 760 },
    { id: 'state', label: columns.state, track: 'minmax(116px, 200px)', always: true },
    { id: 'answer', label: columns.answer, track: 'minmax(60px, 420px)' },
    { id: 'waited', label: columns.waited, track: '64px', right: true, fromPx: 760 },
    { id: 'took', label: columns.took, track: '64px', right: true },
  ];
}
