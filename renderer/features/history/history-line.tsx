import { memo } from 'react';
import { describeOutcome } from '../../../shared/text/en/outcomes.js';
import { historyText } from '../../../shared/text/history.js';
import { historyScreenText as text } from '../../../shared/text/history-screen.js';
import { bindingName, operationName } from '../../../shared/text/words.js';
import type { ActPlace } from '../../outcome/act-places.js';
import { exchangeIcons } from '../../outcome/exchange-icons.js';
import { ofExchange } from '../../outcome/outcome-facts.js';
import { RawBadge } from '../../outcome/raw-badge.js';
import { duration, moment } from '../../ui/format.js';
import { Icon } from '../../ui/icons.js';
import type { ListedExchange } from './listed-exchange.js';

/** How far away in the list the rest of an act may be. */
const reach = 4;

/** The exchanges beside this one that were sent together with it, and where it stands among them. */
export function neighboursOf(
  rows: readonly ListedExchange[],
  index: number,
): { readonly act: readonly ListedExchange[]; readonly at: ActPlace['at'] } {
  const { actId } = rows[index] ?? {};
  const act = rows
    .slice(Math.max(0, index - reach), index + reach + 1)
    .filter((other) => other.actId === actId);
  const above = rows[index - 1]?.actId === actId;
  const below = rows[index + 1]?.actId === actId;
  return { act, at: above ? (below ? 'middle' : 'bottom') : below ? 'top' : 'alone' };
}

export const HistoryHead = () => {
  const { columns } = text;
  return (
    <div className="all-history-row all-history-head soft" aria-hidden="true">
      <span>{columns.outcome}</span>
      <span>{columns.what}</span>
      <span>{columns.session}</span>
      <span className="wide">{columns.environment}</span>
      <span>{columns.binding}</span>
      <span>{columns.status}</span>
      <span className="number">{columns.took}</span>
      <span className="wide">{columns.origin}</span>
      <span>{columns.when}</span>
    </div>
  );
};

/** One exchange of the history of all sessions. */
export const HistoryLine = memo(function HistoryLine({
  rows,
  index,
  label,
}: {
  rows: readonly ListedExchange[];
  index: number;
  /** The session's; null where there is none, or none any more. */
  label: string | null;
}) {
  const row = rows[index];
  if (!row) return null;
  const { act, at } = neighboursOf(rows, index);
  const { tone, title } = describeOutcome(ofExchange(row, act).facts);
  return (
    <span className="all-history-row history-row" data-act={at}>
      <span className="history-outcome" data-tone={tone}>
        <Icon name={row.active === true ? 'active' : exchangeIcons[tone]} />
        <span className="ellipsis">{title}</span>
        {row.origin === 'raw' && <RawBadge />}
      </span>
      <span>{operationName(row.operation)}</span>
      <span className="ellipsis" title={label ?? undefined}>
        {label ?? <span className="soft">{row.sessionId === null ? text.noSession : text.forgotten}</span>}
        {row.tokenMask !== null && <span className="mono soft"> {row.tokenMask}</span>}
      </span>
      <span className="ellipsis soft wide" title={row.environmentName}>
        {row.environmentName}
      </span>
      <span className="soft">{bindingName(row.binding)}</span>
      <span className="soft">{row.status ?? historyText.noStatus}</span>
      <span className="soft number">{duration(row.totalMs)}</span>
      <span className="soft wide">{text.origin[row.origin]}</span>
      <span className="soft">
        {moment(row.startedAt)}
        {at !== 'alone' && <span className="visually-hidden"> {historyText.inAct}</span>}
      </span>
    </span>
  );
});
