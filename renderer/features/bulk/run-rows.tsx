import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import type { AppError } from '../../../shared/model/app-error.js';
import type { BatchProgress } from '../../../shared/model/bulk.js';
import type { RowState } from '../../../shared/model/bulk-words.js';
import { batchRunText } from '../../../shared/text/en/batch-run.js';
import { batchStateText } from '../../../shared/text/en/batch-window.js';
import { appErrorOf, useDesk } from '../../api/client.js';
import { Button } from '../../ui/button.js';
import { Select } from '../../ui/select.js';
import { VirtualList } from '../../ui/virtual-list.js';
import { RowDetail } from './row-detail.js';
import { RowLine } from './row-line.js';
import { countOf, failedStates, listedStates, statesLike } from './row-looks.js';
import { failedRows, type RowFilter, rowAt, rowsKey, useRowsPage } from './row-query.js';

type Choice = 'all' | 'failed' | RowState;
const { columns } = batchRunText;

/** Every row of the run. Only those in sight are fetched. */
export function RunRows({
  runId,
  progress,
  marked,
  onMarked,
  onError,
}: {
  runId: string;
  progress: BatchProgress;
  marked: ReadonlySet<number>;
  onMarked: ((rows: ReadonlySet<number>) => void) | null;
  onError: (error: AppError) => void;
}) {
  const desk = useDesk();
  const client = useQueryClient();
  const [choice, setChoice] = useState<Choice>('all');
  const [search, setSearch] = useState('');
  const [selected, setSelected] = useState<string | null>(null);
  const usedSearch = useDeferredValue(search.trim());
  const filter: RowFilter = useMemo(
    () => ({
      states: choice === 'all' ? [] : choice === 'failed' ? failedStates : [choice],
      search: usedSearch,
    }),
    [choice, usedSearch],
  );
  const total = useRowsPage(runId, filter, 0).data?.total ?? 0;
  const places = useMemo(() => Array.from({ length: total }, (_, index) => index), [total]);
  const { counts } = progress;
  const failed = countOf(counts, failedStates);
  const filtered = choice !== 'all' || usedSearch !== '';

  function toggle(index: number) {
    const row = rowAt(client, runId, filter, index);
    if (!row || !onMarked || !failedStates.includes(row.state)) return;
    const next = new Set(marked);
    if (!next.delete(row.row)) next.add(row.row);
    onMarked(next);
  }
  async function markAll() {
    if (marked.size > 0) return onMarked?.(new Set());
    try {
      onMarked?.(new Set(await failedRows(desk, runId)));
    } catch (error) {
      onError(appErrorOf(error));
    }
  }
  return (
    <section className="run-rows" aria-label={batchRunText.rows}>
      <div className="batch-line">
        <Select
          label={batchRunText.filter}
          value={choice}
          options={[
            { value: 'all', label: batchRunText.all(progress.total) },
            { value: 'failed', label: batchRunText.failed(failed) },
            ...listedStates.map((state) => ({
              value: state,
              label: batchRunText.state1(batchStateText[state], countOf(counts, statesLike(state))),
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
          aria-label={batchRunText.search}
          placeholder={batchRunText.search}
          spellCheck={false}
          maxLength={200}
          value={search}
          onChange={(event) => {
            setSelected(null);
            setSearch(event.currentTarget.value);
          }}
        />
        {filtered && progress.state === 'running' && (
          <Button size="small" onClick={() => void client.invalidateQueries({ queryKey: rowsKey(runId) })}>
            {batchRunText.latest}
          </Button>
        )}
        <span className="spacer" />
        <span className="soft">{batchRunText.shown(total)}</span>
        {onMarked && (failed > 0 || marked.size > 0) && (
          <Button size="small" onClick={() => void markAll()}>
            {marked.size > 0 ? batchRunText.unmarkAll : batchRunText.markAll(failed)}
          </Button>
        )}
      </div>
      <div className="run-columns run-row soft" aria-hidden="true">
        <span>{columns.row}</span>
        <span>{columns.token}</span>
        <span>{columns.label}</span>
        <span>{columns.state}</span>
        <span>{columns.answer}</span>
        <span>{columns.took}</span>
      </div>
      <div className="run-list">
        {total === 0 ? (
          <p className="run-none soft">{batchRunText.none}</p>
        ) : (
          <VirtualList
            label={batchRunText.rows}
            items={places}
            idOf={String}
            indexOf={(id) => (Number(id) < total ? Number(id) : -1)}
            rowHeight={28}
            selectedId={selected}
            onSelect={setSelected}
            onEdit={toggle}
          >
            {(index) => <RowLine runId={runId} filter={filter} index={index} marked={marked} />}
          </VirtualList>
        )}
      </div>
      <RowDetail
        runId={runId}
        filter={filter}
        index={selected === null ? null : Number(selected)}
        marked={marked}
        onToggle={onMarked ? toggle : null}
      />
    </section>
  );
}
