import type { BulkRow } from '../../../shared/model/bulk.js';
import { bulkRunText } from '../../../shared/text/bulk-run.js';
import { bulkStateText } from '../../../shared/text/bulk-window.js';
import { duration } from '../../ui/format.js';
import { Icon } from '../../ui/icons.js';
import { rowLook } from './row-looks.js';
import { pageSize, type RowFilter, useRowsPage } from './row-query.js';

/** One row; an empty place until its page is there. */
export function RowLine({
  runId,
  filter,
  index,
  marked,
}: {
  runId: string;
  filter: RowFilter;
  index: number;
  marked: ReadonlySet<number>;
}) {
  const { data, isPlaceholderData } = useRowsPage(runId, filter, Math.floor(index / pageSize));
  const row = isPlaceholderData ? undefined : data?.rows[index % pageSize];
  if (!row) return null;
  const { icon, tone } = rowLook[row.state];
  return (
    <div className="run-row" data-marked={marked.has(row.row)}>
      <span>{row.row.toLocaleString('en')}</span>
      <span className="mono">{row.tokenMask}</span>
      <span className="ellipsis">{row.label}</span>
      <span className="run-row-state" data-tone={tone}>
        <Icon name={icon} />
        {bulkStateText[row.state]}
      </span>
      <span className="ellipsis soft">
        {marked.has(row.row) ? `${bulkRunText.marked} · ` : ''}
        {answerOf(row)}
      </span>
      <span className="soft">{row.waitedMs === null ? '' : duration(row.waitedMs)}</span>
      <span className="soft">{row.totalMs === null ? '' : duration(row.totalMs)}</span>
    </div>
  );
}

const answerOf = ({ error, faultReason, status }: BulkRow): string =>
  error ?? faultReason ?? (status === null ? '' : `HTTP ${status}`);
