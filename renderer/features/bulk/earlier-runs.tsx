import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BatchRun } from '../../../shared/model/bulk.js';
import { balanceOf } from '../../../shared/text/en/batch-balance.js';
import { batchRunText } from '../../../shared/text/en/batch-run.js';
import { useDesk } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { useBatchRuns } from '../../api/queries.js';
import { Button } from '../../ui/button.js';
import { moment } from '../../ui/format.js';
import { VirtualList } from '../../ui/virtual-list.js';
import { batchState, goTo, previewRead } from './bulk-state.js';
import { StepFrame } from './step-frame.js';
import { sentence, useCalls } from './use-calls.js';

/** Runs that were, and those that wait to be gone on with. */
export function EarlierRuns() {
  const desk = useDesk();
  const client = useQueryClient();
  const runs = useBatchRuns().data ?? [];
  const { busy, error, call } = useCalls();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const chosen = runs.find(({ runId }) => runId === (chosenId ?? runs[0]?.runId));
  const started = (run: BatchRun) => run.progress.state !== 'draft' && run.progress.state !== 'frozen';
  const isDraft = (run: BatchRun) => run.runId === batchState.get().preview?.runId;

  function open(run: BatchRun) {
    if (started(run)) goTo({ kind: 'run', runId: run.runId });
    else if (isDraft(run)) goTo({ kind: 'options' });
  }
  function remove(run: BatchRun) {
    setAsking(false);
    void call(
      () => desk.batch.remove({ runId: run.runId }),
      () => {
        if (isDraft(run)) previewRead(null);
        setChosenId(null);
        void client.invalidateQueries({ queryKey: keys.batchRuns });
      },
    );
  }
  return (
    <StepFrame
      label={batchRunText.list}
      foot={
        asking && chosen ? (
          <>
            <p className="dialog-error" role="alert">
              {batchRunText.removeSure}
            </p>
            <Button autoFocus onClick={() => setAsking(false)}>
              {batchRunText.keep}
            </Button>
            <Button kind="danger" disabled={busy} onClick={() => remove(chosen)}>
              {batchRunText.removeYes}
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
              {batchRunText.remove}
            </Button>
            <Button
              kind="primary"
              disabled={!chosen || (!started(chosen) && !isDraft(chosen))}
              onClick={() => chosen && open(chosen)}
            >
              {batchRunText.open}
            </Button>
          </>
        )
      }
    >
      <div className="run-list">
        {runs.length === 0 ? (
          <p className="run-none soft">{batchRunText.empty}</p>
        ) : (
          <VirtualList
            label={batchRunText.list}
            items={runs}
            idOf={({ runId }) => runId}
            rowHeight={44}
            selectedId={chosen?.runId ?? null}
            onSelect={(id) => {
              setAsking(false);
              setChosenId(id);
            }}
            onEdit={open}
            onRemove={(run) => run.progress.state !== 'running' && setAsking(true)}
          >
            {(run) => <RunLine run={run} />}
          </VirtualList>
        )}
      </div>
    </StepFrame>
  );
}

function RunLine({ run }: { run: BatchRun }) {
  return (
    <div className="batch-run">
      <span className="ellipsis">
        <strong>{batchRunText.state[run.progress.state]}</strong> ·{' '}
        {batchRunText.of(run.environmentName, run.source)}
      </span>
      <span className="soft ellipsis">
        {moment(run.createdAt)} · {balanceOf(run.progress)}
      </span>
    </div>
  );
}
