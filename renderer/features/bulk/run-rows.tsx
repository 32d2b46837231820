import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { RowsSent } from '../../../shared/diagnosis/row-facts.js';
import type { AppError } from '../../../shared/model/app-error.js';
import type { BulkProgress, BulkRow, RowSort } from '../../../shared/model/bulk.js';
import type { RowState } from '../../../shared/model/bulk-words.js';
import { bulkRunText } from '../../../shared/text/bulk-run.js';
import { rowStateName } from '../../../shared/text/bulk-window.js';
import { appErrorOf, useClient } from '../../api/client.js';
import { columnTracks, useColumns } from '../../state/use-columns.js';
import { Button } from '../../ui/button.js';
import { openMenuAt } from '../../ui/context-menu.js';
import { ListHead } from '../../ui/list-head.js';
import { Select } from '../../ui/select.js';
import { VirtualList } from '../../ui/virtual-list.js';
import { openRow } from './open-row.js';
import { RowDetail } from './row-detail.js';
import { RowExchange } from './row-exchange.js';
import { RowLine } from './row-line.js';
import { failedRows, type RowFilter, rowAt, rowsKey, useRowsPage } from './row-query.js';
import { countOf, failedStates, listedStates, statesLike } from './row-styles.js';
import { runColumns } from './run-columns.js';
import { runRowEntries } from './run-row-entries.js';

const asRead = { by: 'row', descending: false } as const;

type Choice = 'all' | 'failed' | RowState;

/** Every row of the run. Only those in sight are fetched. */
export function RunRows({
  runId,
  sent,
  progress,
  marked,
  onMarked,
  onResend,
  onError,
}: {
  runId: string;
  sent: RowsSent;
  progress: BulkProgress;
  marked: ReadonlySet<number>;
  onMarked: ((rows: ReadonlySet<number>) => void) | null;
  /** Null while rows cannot be sent again. */
  onResend: (() => void) | null;
  onError: (error: AppError) => void;
}) {
  const client = useClient();
  const queryClient = useQueryClient();
  const columns = useColumns('run-rows', runColumns());
  const [choice, setChoice] = useState<Choice>('all');
  const [search, setSearch] = useState('');
  const [selected, setSelected] = useState<string | null>(null);
  const [shown, setShown] = useState<ReturnType<typeof openRow>>(null);
  const [sort, setSort] = useState<RowSort | null>(null);
  const usedSearch = useDeferredValue(search.trim());
  const filter: RowFilter = useMemo(
    () => ({
      states: choice === 'all' ? [] : choice === 'failed' ? failedStates : [choice],
      search: usedSearch,
      sort,
    }),
    [choice, usedSearch, sort],
  );
  // Nothing moves under the pointer: rows that change while the run goes are put in order again at its end, or when asked.
  const sortAgain = () => setSort((now) => now && { ...now, asOf: Date.now() });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new state of the run counts
  useEffect(sortAgain, [progress.state]);
  const total = useRowsPage(runId, filter, 0).data?.total ?? 0;
  const places = useMemo(() => Array.from({ length: total }, (_, index) => index), [total]);
  const { counts } = progress;
  const failed = countOf(counts, failedStates);
  const filtered = choice !== 'all' || usedSearch !== '';

  function toggle(index: number) {
    const row = rowAt(queryClient, runId, filter, index);
    if (!row || !onMarked || !failedStates.includes(row.state)) return;
    const next = new Set(marked);
    if (!next.delete(row.row)) next.add(row.row);
    onMarked(next);
  }
  const entriesOf = (row: BulkRow, index: number) =>
    runRowEntries({
      row,
      marked: marked.has(row.row),
      open: () => setShown(openRow(queryClient, row)),
      toggle: onMarked && (() => toggle(index)),
    });
  async function markAll() {
    if (marked.size > 0) return onMarked?.(new Set());
    try {
      onMarked?.(new Set(await failedRows(client, runId)));
    } catch (error) {
      onError(appErrorOf(error));
    }
  }
  return (
    <section className="run-rows" aria-label={bulkRunText.rows} style={columnTracks(columns)}>
      <div className="bulk-line">
        <Select
          label={bulkRunText.filter}
          value={choice}
          options={[
            { value: 'all', label: bulkRunText.all({ n: progress.total }) },
            { value: 'failed', label: bulkRunText.failed({ n: failed }) },
            ...listedStates.map((state) => ({
              value: state,
              label: bulkRunText.state1({
                word: rowStateName(state),
                n: countOf(counts, statesLike(state)),
              }),
            })),
          ]}
          onChange={(next: Choice) => {
            setSelected(null);
            setChoice(next);
          }}
        />
        <input
          type="text"
          className="input run-search"
          aria-label={bulkRunText.search}
          placeholder={bulkRunText.searchHint}
          spellCheck={false}
          maxLength={200}
          value={search}
          onChange={(event) => {
            setSelected(null);
            setSearch(event.currentTarget.value);
          }}
        />
        {(filtered || sort) && progress.state === 'running' && (
          <Button
            size="small"
            onClick={() => {
              sortAgain();
              void queryClient.invalidateQueries({ queryKey: rowsKey(runId) });
            }}
          >
            {bulkRunText.latest}
          </Button>
        )}
        <span className="spacer" />
        <span className="soft">{bulkRunText.shown({ n: total })}</span>
        {onResend && counts.unknown > 0 && (
          <Button size="small" onClick={onResend}>
            {bulkRunText.resendUnknown({ n: counts.unknown })}
          </Button>
        )}
        {onMarked && (failed > 0 || marked.size > 0) && (
          <Button size="small" onClick={() => void markAll()}>
            {marked.size > 0 ? bulkRunText.unmarkAll : bulkRunText.markAll({ n: failed })}
          </Button>
        )}
      </div>
      <ListHead
        columns={columns}
        all={runColumns()}
        sorted={sort ?? asRead}
        onSort={(next) => {
          setSelected(null);
          setSort(next.by === 'row' && !next.descending ? null : { ...next, asOf: Date.now() });
        }}
      />
      <div className="run-list">
        {total === 0 ? (
          <p className="run-none soft">{bulkRunText.none}</p>
        ) : (
          <VirtualList
            label={bulkRunText.rows}
            items={places}
            idOf={String}
            indexOf={(id) => (Number(id) < total ? Number(id) : -1)}
            rowHeight={28}
            selectedId={selected}
            onSelect={setSelected}
            onEdit={toggle}
            onContextMenu={(index, event) => {
              setSelected(String(index));
              const row = rowAt(queryClient, runId, filter, index);
              if (row) openMenuAt(event, bulkRunText.rowMenu, entriesOf(row, index));
            }}
          >
            {(index) => (
              <RowLine
                columns={columns}
                runId={runId}
                filter={filter}
                index={index}
                marked={marked}
                sent={sent}
              />
            )}
          </VirtualList>
        )}
      </div>
      <RowDetail
        runId={runId}
        sent={sent}
        filter={filter}
        index={selected === null ? null : Number(selected)}
        marked={marked}
        onToggle={onMarked ? toggle : null}
        onOpen={(row) => setShown(openRow(queryClient, row))}
      />
      {shown && <RowExchange {...shown} onClose={() => setShown(null)} />}
    </section>
  );
}
