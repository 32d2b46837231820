import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { ExchangeSummary } from '../../../shared/model/exchange.js';
import { verdictOf } from '../../../shared/protocol/verdict-of.js';
import { historyText } from '../../../shared/text/history.js';
import { describeOutcome } from '../../../shared/text/outcomes.js';
import { bindingName, operationName, wordsText } from '../../../shared/text/words.js';
import { useClient } from '../../api/client.js';
import { type ActPlace, placesOf } from '../../outcome/act-places.js';
import { exchangeIcons } from '../../outcome/exchange-icons.js';
import { RawBadge } from '../../outcome/raw-badge.js';
import { type Columns, columnTracks, useColumns } from '../../state/use-columns.js';
import { type Shown, show } from '../../state/view-state.js';
import { Cells } from '../../ui/cells.js';
import { openMenuAt } from '../../ui/context-menu.js';
import { duration, moment, timeAgo } from '../../ui/format.js';
import { Icon } from '../../ui/icons.js';
import { ListHead } from '../../ui/list-head.js';
import { useNow } from '../../ui/use-now.js';
import { VirtualList } from '../../ui/virtual-list.js';
import { CompareMark } from '../compare/compare-mark.js';
import { shownEntries } from '../handover/shown-entries.js';
import { type SessionColumn, sessionColumns } from './history-columns.js';
import './history.css';

/** The session's exchanges, newest first; those of one act are held together by a line. */
export function HistoryList({
  sessionId,
  exchanges,
  shown,
}: {
  sessionId: string;
  exchanges: readonly ExchangeSummary[];
  shown: Shown;
}) {
  const client = useClient();
  const queryClient = useQueryClient();
  const columns = useColumns('session-history', sessionColumns());
  const places = useMemo(() => placesOf(exchanges), [exchanges]);
  return (
    <section
      className="pane history"
      data-pane="history"
      aria-label={historyText.heading}
      style={columnTracks(columns)}
    >
      <ListHead columns={columns} all={sessionColumns()} />
      {exchanges.length === 0 ? (
        <div className="empty">
          <p className="soft">{historyText.empty}</p>
        </div>
      ) : (
        <VirtualList
          label={historyText.list}
          items={exchanges}
          idOf={(exchange) => exchange.id}
          rowHeight={24}
          selectedId={shown.kind === 'exchange' ? shown.id : null}
          onContextMenu={(exchange, event) => {
            show(sessionId, { kind: 'exchange', id: exchange.id });
            openMenuAt(event, historyText.rowMenu, shownEntries(client, queryClient, exchange.id));
          }}
          onSelect={(id) => show(sessionId, { kind: 'exchange', id })}
        >
          {(exchange) => (
            <HistoryRow
              columns={columns}
              exchange={exchange}
              all={exchanges}
              place={places.get(exchange.id)}
            />
          )}
        </VirtualList>
      )}
    </section>
  );
}

function HistoryRow({
  columns,
  exchange,
  all,
  place,
}: {
  columns: Columns<SessionColumn>;
  exchange: ExchangeSummary;
  all: readonly ExchangeSummary[];
  place: ActPlace | undefined;
}) {
  const nowMs = useNow();
  const { tone, title } = describeOutcome(verdictOf(exchange, all));
  const cells: Record<SessionColumn, ReactNode> = {
    outcome: (
      <span className="history-outcome" data-tone={tone}>
        <Icon name={exchange.active === true ? 'active' : exchangeIcons[tone]} />
        <span className="ellipsis">{title}</span>
        <CompareMark id={exchange.id} />
        {exchange.origin === 'raw' && <RawBadge />}
      </span>
    ),
    what: (
      <span className="ellipsis">
        {place?.step ? wordsText.step[place.step] : operationName(exchange.operation)}
        {place && place.at !== 'alone' && <span className="visually-hidden"> {historyText.inAct}</span>}
      </span>
    ),
    binding: <span className="ellipsis soft">{bindingName(exchange.binding)}</span>,
    status: <span className="soft">{exchange.status ?? historyText.noStatus}</span>,
    took: <span className="soft number">{duration(exchange.totalMs)}</span>,
    when: (
      <span className="ellipsis soft" title={moment(exchange.startedAt)}>
        {timeAgo(exchange.startedAt, nowMs)}
      </span>
    ),
  };
  return (
    <span className="history-row" data-act={place?.at}>
      <Cells columns={columns} cells={cells} />
    </span>
  );
}
