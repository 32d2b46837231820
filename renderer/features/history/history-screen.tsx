import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { Environment } from '../../../shared/model/environment.js';
import type { Session } from '../../../shared/model/session.js';
import { historyText } from '../../../shared/text/history.js';
import { historyScreenText as text } from '../../../shared/text/history-screen.js';
import { windowText } from '../../../shared/text/window.js';
import { useClient } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { openDialog } from '../../state/dialog-state.js';
import { focusPane } from '../../state/focus.js';
import { nothingSelected, select } from '../../state/selection.js';
import { useStore } from '../../state/store.js';
import { columnTracks, useColumns } from '../../state/use-columns.js';
import { usePanes } from '../../state/use-panes.js';
import { openExchange, viewState } from '../../state/view-state.js';
import { openMenuAt } from '../../ui/context-menu.js';
import { ListHead } from '../../ui/list-head.js';
import { manyExchangesEntries, oneExchangeEntries } from './exchange-entries.js';
import { HistoryBar } from './history-bar.js';
import { isEverything } from './history-choice.js';
import { historyColumns } from './history-columns.js';
import { HistoryEmpty, HistoryProblem } from './history-empty.js';
import { HistoryFilters } from './history-filters.js';
import { HistoryFoot } from './history-foot.js';
import { HistoryLine } from './history-line.js';
import { useHistoryInfo, useNews } from './history-news.js';
import { lookAgain, useHistoryRows } from './history-rows.js';
import { HistorySearch } from './history-search.js';
import { historyState, selectAndOpen, setSelection } from './history-state.js';
import { HistoryTable } from './history-table.js';
import { NothingOpened } from './nothing-opened.js';
import { OpenedExchange } from './opened-exchange.js';
import { useExchangeKeys } from './use-exchange-keys.js';
import './history.css';
import './all-history.css';

const panes = ['list', 'opened'] as const;

/** Every exchange of every session, from wherever it was sent: found by word, token and filter. */
export function HistoryScreen({
  environments,
  sessions,
}: {
  environments: ReadonlyMap<string, Environment>;
  sessions: readonly Session[];
}) {
  const client = useClient();
  const queryClient = useQueryClient();
  const choice = useStore(historyState, (state) => state.choice);
  const selected = useStore(historyState, (state) => state.selection);
  const opened = useStore(viewState, (state) => state.opened);
  const { rows, data, error, isPlaceholderData, hasNextPage, isFetching, isFetchingNextPage, fetchNextPage } =
    useHistoryRows(choice);
  const news = useNews(choice, rows[0]?.id, data !== undefined && !isPlaceholderData);
  const columns = useColumns('all-history', historyColumns());
  const { layout, save } = usePanes('all-history', panes, [44, 56]);
  const labels = useMemo(() => new Map(sessions.map(({ id, label }) => [id, label])), [sessions]);
  const names = useMemo(
    () => ({
      environment: (id: string) => environments.get(id)?.name ?? null,
      session: (id: string) => labels.get(id) ?? null,
    }),
    [environments, labels],
  );

  useEffect(() => {
    // Whoever comes to the screen wants to type what is looked for; Arrow down leads to the list.
    document.querySelector<HTMLInputElement>('#history-search')?.focus();
  }, []);
  // Back and forward open another one: the list follows.
  useEffect(() => {
    const { selection: now } = historyState.get();
    if (opened !== null && now.ids.size <= 1 && now.at !== opened)
      setSelection(select(now, opened, 'one', []));
  }, [opened]);

  const atEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage && !isPlaceholderData) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isPlaceholderData, fetchNextPage]);
  const again = useCallback(async () => {
    historyState.set((state) => ({ ...state, scrolledTo: 0 }));
    scrollToTop();
    await lookAgain(queryClient, choice);
    await queryClient.invalidateQueries({ queryKey: keys.historyInfo });
  }, [queryClient, choice]);
  // In an empty list nothing can be moved.
  useEffect(() => {
    if (news > 0 && rows.length === 0) void again();
  }, [news, rows.length, again]);
  // All words are taken in by now: who only just looks at what was found gets the rest of it.
  const unindexed = useHistoryInfo().data?.unindexed ?? 0;
  const waited = useRef(false);
  useEffect(() => {
    const { selection: now, scrolledTo } = historyState.get();
    if (unindexed === 0 && waited.current && choice.text !== '' && now.at === null && scrolledTo === 0)
      void lookAgain(queryClient, choice);
    waited.current = unindexed > 0;
  }, [unindexed, queryClient, choice]);
  useExchangeKeys(rows, selected);
  // What was open is none of what was looked for.
  const nothingFound = data !== undefined && !isPlaceholderData && rows.length === 0;
  useEffect(() => {
    if (!nothingFound) return;
    setSelection(nothingSelected);
    openExchange(null);
  }, [nothingFound]);
  // Another search's rows begin at their top.
  const atTop = useRef(choice);
  useEffect(() => {
    if (isPlaceholderData || atTop.current === choice) return;
    atTop.current = choice;
    scrollToTop();
  }, [choice, isPlaceholderData]);

  const remove = (ids: readonly string[]) => {
    if (ids.length > 0) openDialog({ kind: 'removeExchanges', ids });
  };
  const removeSelected = () => remove([...selected.ids]);
  const selectedRows = rows.filter(({ id }) => selected.ids.has(id));
  const chosen = selected.ids.size > 1 ? null : opened;
  return (
    <section className="all-history" aria-label={text.region}>
      <h1 className="visually-hidden">{text.title}</h1>
      <div className="all-history-top" data-pane="search">
        <HistorySearch />
        <HistoryFilters environments={environments} sessions={sessions} />
      </div>
      <HistoryBar
        names={names}
        shown={rows.length}
        more={hasNextPage}
        loading={isPlaceholderData || (isFetching && rows.length === 0)}
        news={isPlaceholderData ? 0 : news}
        onNews={() => void again()}
      />
      <Group
        id="all-history"
        className="detail-group"
        orientation="vertical"
        defaultLayout={layout}
        onLayoutChanged={save}
      >
        <Panel id="list" minSize={90}>
          <div
            className="pane history"
            data-pane="history"
            data-old={isPlaceholderData}
            style={columnTracks(columns)}
          >
            <ListHead columns={columns} all={historyColumns()} />
            {error ? (
              <HistoryProblem error={error} onAgain={() => void again()} />
            ) : rows.length === 0 ? (
              nothingFound && <HistoryEmpty choice={choice} />
            ) : (
              <HistoryTable
                label={text.list}
                rows={rows}
                selected={selected}
                onSelection={selectAndOpen}
                onRemove={removeSelected}
                onMenu={(row, event) =>
                  openMenuAt(
                    event,
                    historyText.rowMenu,
                    selectedRows.length > 1 && selected.ids.has(row.id)
                      ? manyExchangesEntries(client, selectedRows, removeSelected)
                      : oneExchangeEntries(client, queryClient, row, () => remove([row.id])),
                  )
                }
                onEnd={atEnd}
                scrolledTo={historyState.get().scrolledTo}
                onScrolled={(scrolledTo) => historyState.set((state) => ({ ...state, scrolledTo }))}
              >
                {(row, index) => (
                  <HistoryLine
                    columns={columns}
                    rows={rows}
                    index={index}
                    partial={!isEverything(choice)}
                    label={row.sessionId === null ? null : (labels.get(row.sessionId) ?? null)}
                  />
                )}
              </HistoryTable>
            )}
          </div>
        </Panel>
        <Separator className="split split-rows" aria-label={windowText.resizeHistory} />
        <Panel id="opened" minSize={120}>
          <div className="detail" data-pane="exchange">
            {nothingFound && chosen === null ? null : chosen !== null ? (
              <OpenedExchange id={chosen} sessions={sessions} onRemove={remove} />
            ) : (
              <NothingOpened
                selected={selected.ids.size}
                entries={manyExchangesEntries(client, selectedRows, removeSelected)}
                onClear={() => {
                  setSelection(nothingSelected);
                  openExchange(null);
                  focusPane('history');
                }}
              />
            )}
          </div>
        </Panel>
      </Group>
      <HistoryFoot />
    </section>
  );
}

function scrollToTop(): void {
  document.querySelector('[data-pane="history"] .list')?.scrollTo({ top: 0 });
}
