import type { ReactNode } from 'react';
import type { RowsSent } from '../../../shared/diagnosis/row-facts.js';
import type { RowColumn } from '../../../shared/model/bulk-words.js';
import { rowAnswer } from '../../../shared/text/bulk-row-note.js';
import { bulkRunText } from '../../../shared/text/bulk-run.js';
import { spokenLanguage } from '../../../shared/text/language.js';
import type { Columns } from '../../state/use-columns.js';
import { Cells } from '../../ui/cells.js';
import { duration } from '../../ui/format.js';
import { Icon } from '../../ui/icons.js';
import { pageSize, type RowFilter, useRowsPage } from './row-query.js';
import { rowStyles } from './row-styles.js';
import { rowWord } from './row-words.js';

/** One row; an empty place until its page is there. */
export function RowLine({
  columns,
  runId,
  filter,
  index,
  marked,
  sent,
}: {
  columns: Columns<RowColumn>;
  runId: string;
  filter: RowFilter;
  index: number;
  marked: ReadonlySet<number>;
  sent: RowsSent;
}) {
  const { data } = useRowsPage(runId, filter, Math.floor(index / pageSize));
  const row = data?.rows[index % pageSize];
  if (!row) return null;
  const { icon, tone } = rowStyles[row.state];
  const cells: Record<RowColumn, ReactNode> = {
    row: <span className="number">{row.row.toLocaleString(spokenLanguage())}</span>,
    token: <span className="ellipsis mono">{row.tokenMask}</span>,
    label: <span className="ellipsis">{row.label}</span>,
    state: (
      <span className="run-row-state" data-tone={tone}>
        <Icon name={icon} />
        <span className="ellipsis">{rowWord(row, sent)}</span>
      </span>
    ),
    answer: (
      <span className="ellipsis soft">
        {marked.has(row.row) ? `${bulkRunText.marked} · ` : ''}
        {rowAnswer(row)}
      </span>
    ),
    waited: <span className="number soft">{row.waitedMs === null ? '' : duration(row.waitedMs)}</span>,
    took: <span className="number soft">{row.totalMs === null ? '' : duration(row.totalMs)}</span>,
  };
  return (
    <div className="run-row" data-marked={marked.has(row.row)}>
      <Cells columns={columns} cells={cells} />
    </div>
  );
}
