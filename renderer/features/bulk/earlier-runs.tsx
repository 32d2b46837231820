import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BulkRun } from '../../../shared/model/bulk.js';
import { balanceOf } from '../../../shared/text/bulk-balance.js';
import { bulkRunText } from '../../../shared/text/bulk-run.js';
import { useClient } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { useBulkRuns } from '../../api/queries.js';
import { Button } from '../../ui/button.js';
import { openMenuAt } from '../../ui/context-menu.js';
import { moment } from '../../ui/format.js';
import { onEscape } from '../../ui/on-escape.js';
import { VirtualList } from '../../ui/virtual-list.js';
import { begunRuns } from './begun-runs.js';
import { goTo } from './bulk-state.js';
import { StepFrame } from './step-frame.js';
import { sentence, useCalls } from './use-calls.js';

/** Runs that were, and those that wait to be gone on with. What was never begun is no run. */
export function EarlierRuns() {
  const client = useClient();
  const queryClient = useQueryClient();
  const runs = begunRuns(useBulkRuns().data);
  const { busy, error, call } = useCalls();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const chosen = runs.find(({ runId }) => runId === (chosenId ?? runs[0]?.runId));
  const open = ({ runId }: BulkRun) => goTo({ kind: 'run', runId });
  const keep = () => setAsking(false);
  function remove(run: BulkRun) {
    setAsking(false);
    void call(
      () => client.bulk.remove({ runId: run.runId }),
      () => {
        setChosenId(null);
        void queryClient.invalidateQueries({ queryKey: keys.bulkRuns });
      },
    );
  }
  return (
    <StepFrame
      label={bulkRunText.list}
      foot={
        asking && chosen ? (
          <>
            <p className="dialog-error" role="alert">
              {bulkRunText.removeSure}
            </p>
            <Button autoFocus onClick={keep} onKeyDown={onEscape(keep)}>
              {bulkRunText.keep}
            </Button>
            <Button kind="danger" disabled={busy} onClick={() => remove(chosen)} onKeyDown={onEscape(keep)}>
              {bulkRunText.removeYes}
            </Button>
          </>
        ) : (
          <>
            <p className="dialog-error" role="alert">
              {sentence(error)}
            </p>
            <Button
              disabled={!chosen || busy || chosen.progress.state === 'running'}
              onClick={() => setAsking(true)}
            >
              {bulkRunText.remove}
            </Button>
            <Button kind="primary" disabled={!chosen} onClick={() => chosen && open(chosen)}>
              {bulkRunText.open}
            </Button>
          </>
        )
      }
    >
      <div className="run-list">
        {runs.length === 0 ? (
          <p className="run-none soft">{bulkRunText.empty}</p>
        ) : (
          <VirtualList
            label={bulkRunText.list}
            items={runs}
            idOf={({ runId }) => runId}
            rowHeight={44}
            selectedId={chosen?.runId ?? null}
            onSelect={(id) => {
              setAsking(false);
              setChosenId(id);
            }}
            onEdit={open}
            onContextMenu={(run, event) =>
              openMenuAt(event, bulkRunText.list, [
                { id: 'open', label: bulkRunText.open, run: () => open(run) },
                {
                  id: 'remove',
                  label: bulkRunText.remove,
                  keys: 'Del',
                  separated: true,
                  disabled: busy || run.progress.state === 'running',
                  run: () => setAsking(true),
                },
              ])
            }
            onRemove={(run) => run.progress.state !== 'running' && setAsking(true)}
          >
            {(run) => <RunLine run={run} />}
          </VirtualList>
        )}
      </div>
    </StepFrame>
  );
}

function RunLine({ run }: { run: BulkRun }) {
  return (
    <div className="bulk-run">
      <span className="ellipsis">
        <strong>{bulkRunText.state[run.progress.state]}</strong> ·{' '}
        {bulkRunText.of({ environment: run.environmentName, source: run.source })}
      </span>
      <span className="soft ellipsis">
        {moment(run.createdAt)} · {balanceOf(run.progress)}
      </span>
    </div>
  );
}
