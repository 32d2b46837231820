import { memo, type ReactNode } from 'react';
import type { ExchangeSummary } from '../../../shared/model/exchange.js';
import { verdictOf } from '../../../shared/protocol/verdict-of.js';
import { historyText } from '../../../shared/text/history.js';
import { historyScreenText as text } from '../../../shared/text/history-screen.js';
import { describeOutcome } from '../../../shared/text/outcomes.js';
import { bindingName, operationName } from '../../../shared/text/words.js';
import { useActs } from '../../api/use-acts.js';
import type { ActPlace } from '../../outcome/act-places.js';
import { exchangeIcons } from '../../outcome/exchange-icons.js';
import { RawBadge } from '../../outcome/raw-badge.js';
import type { Columns } from '../../state/use-columns.js';
import { Cells } from '../../ui/cells.js';
import { duration, moment } from '../../ui/format.js';
import { Icon } from '../../ui/icons.js';
import type { HistoryColumn } from './history-columns.js';

const none: readonly ExchangeSummary[] = [];

/** How far away in the list the rest of an act may be. */
const reach = 4;

/** The exchanges beside this one that were sent together with it, and where it stands among them. */
function neighboursOf(
  rows: readonly ExchangeSummary[],
  index: number,
): { readonly act: readonly ExchangeSummary[]; readonly at: ActPlace['at'] } {
  const { actId } = rows[index] ?? {};
  const act = rows
    .slice(Math.max(0, index - reach), index + reach + 1)
    .filter((other) => other.actId === actId);
  const above = rows[index - 1]?.actId === actId;
  const below = rows[index + 1]?.actId === actId;
  return { act, at: above ? (below ? 'middle' : 'bottom') : below ? 'top' : 'alone' };
}

/** One exchange of the history of all sessions. */
export const HistoryLine = memo(function HistoryLine({
  columns,
  rows,
  index,
  partial,
  label,
}: {
  columns: Columns<HistoryColumn>;
  rows: readonly ExchangeSummary[];
  index: number;
  /** Rows were left out: of an act some may be missing beside it. */
  partial: boolean;
  /** The session's; null where there is none, or none any more. */
  label: string | null;
}) {
  const row = rows[index];
  const { act, at } = neighboursOf(rows, index);
  // Alone in what was found it is still what its act came to.
  const others = useActs(partial && row && act.length === 1 ? [row] : none);
  if (!row) return null;
  const { tone, title } = describeOutcome(verdictOf(row, [...act, ...others]));
  const cells: Record<HistoryColumn, ReactNode> = {
    outcome: (
      <span className="history-outcome" data-tone={tone}>
        <Icon name={row.active === true ? 'active' : exchangeIcons[tone]} />
        <span className="ellipsis">{title}</span>
        {row.origin === 'raw' && <RawBadge />}
      </span>
    ),
    what: (
      <span className="ellipsis">
        {operationName(row.operation)}
        {at !== 'alone' && <span className="visually-hidden"> {historyText.inAct}</span>}
      </span>
    ),
    session: (
      <span className="ellipsis" title={label ?? undefined}>
        {label ?? <span className="soft">{row.sessionId === null ? text.noSession : text.forgotten}</span>}
        {row.tokenMask !== null && <span className="mono soft"> {row.tokenMask}</span>}
      </span>
    ),
    environment: (
      <span className="ellipsis soft" title={row.environmentName}>
        {row.environmentName}
      </span>
    ),
    binding: <span className="ellipsis soft">{bindingName(row.binding)}</span>,
    status: <span className="soft">{row.status ?? historyText.noStatus}</span>,
    took: <span className="soft number">{duration(row.totalMs)}</span>,
    origin: <span className="ellipsis soft">{text.origin[row.origin]}</span>,
    when: <span className="ellipsis soft">{moment(row.startedAt)}</span>,
  };
  return (
    <span className="history-row" data-act={at}>
      <Cells columns={columns} cells={cells} />
    </span>
  );
});
