import type { ReactNode } from 'react';
import type { RowColumn } from '../../../shared/model/bulk-words.js';
import { rowAnswer } from '../../../shared/text/bulk-row-note.js';
import { bulkRunText } from '../../../shared/text/bulk-run.js';
import { bulkStateText } from '../../../shared/text/bulk-window.js';
import { spokenLanguage } from '../../../shared/text/language.js';
import type { Columns } from '../../state/use-columns.js';
import { Cells } from '../../ui/cells.js';
import { duration } from '../../ui/format.js';
import { Icon } from '../../ui/icons.js';
import { pageSize, type RowFilter, useRowsPage } from './row-query.js';
import { rowStyles } from './row-styles.js';

/** One row; an empty place until its page is there. */
export function RowLine({
  columns,
  runId,
  filter,
  index,
  marked,
}: {
  columns: Columns<RowColumn>;
  runId: string;
  filter: RowFilter;
  index: number;
  marked: ReadonlySet<number>;
}) {
  const { data, isPlaceholderData } = useRowsPage(runId, filter, Math.floor(index / pageSize));
  const row = isPlaceholderData ? undefined : data?.rows[index % pageSize];
  if (!row) return null;
  const { icon, tone } = rowStyles[row.state];
  const cells: Record<RowColumn, ReactNode> = {
    row: <span className="number">{row.row.toLocaleString(spokenLanguage())}</span>,
    token: <span className="ellipsis mono">{row.tokenMask}</span>,
    label: <span className="ellipsis">{row.label}</span>,
    state: (
      <span className="run-row-state" data-tone={tone}>
        <Icon name={icon} />
        <span className="ellipsis">{bulkStateText[row.state]}</span>
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
