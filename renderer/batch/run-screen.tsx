import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { BatchProgress } from '../../shared/contract/batch.js';
import type { Environment } from '../../shared/contract/environment.js';
import { batchRunText } from '../../shared/strings/batch-run.js';
import { batchWindowText } from '../../shared/strings/batch-window.js';
import { windowText } from '../../shared/strings/window.js';
import { closeDialog } from '../app/dialog-state.js';
import { useDesk } from '../desk/desk.js';
import { batchProgressed } from '../desk/desk-events.js';
import { useBatchRuns } from '../desk/queries.js';
import { Button } from '../ui/button.js';
import { AgainDialog } from './again-dialog.js';
import { ReportButtons } from './report-buttons.js';
import { rowsKey } from './row-query.js';
import { RunHead } from './run-head.js';
import { RunRows } from './run-rows.js';
import { StepFrame } from './step-frame.js';
import { SupplyTokens } from './supply-tokens.js';
import { sentence, useCalls } from './use-calls.js';

/** A run under way, paused or at its end: how far it is, what came of each row, and what can be done. */
export function RunScreen({ runId, environments }: { runId: string; environments: readonly Environment[] }) {
  const desk = useDesk();
  const client = useQueryClient();
  const { data: runs } = useBatchRuns();
  const run = runs?.find((one) => one.runId === runId);
  const { busy, error, setError, call } = useCalls();
  const [marked, setMarked] = useState<ReadonlySet<number>>(new Set());
  const [asking, setAsking] = useState<'cancel' | 'again' | null>(null);
  const [needed, setNeeded] = useState(false);
  useFreshRows(runId, run?.progress);
  const progressed = (progress: BatchProgress) => batchProgressed(client, progress);
  const resume = () => {
    setNeeded(false);
    void call(() => desk.batch.resume({ runId }), progressed);
  };
  const lacking = needed || error?.code === 'TOKENS_NEEDED' || run?.progress.pause?.code === 'tokens-needed';

  if (!run) return <p className="batch-body">{runs ? batchRunText.gone : ''}</p>;
  const { state } = run.progress;
  const again = state === 'paused' || state === 'done';
  return (
    <StepFrame
      label={batchWindowText.step.run}
      foot={
        asking === 'cancel' ? (
          <>
            <p className="dialog-error" role="alert">
              {batchRunText.cancelSure}
            </p>
            <Button autoFocus onClick={() => setAsking(null)}>
              {batchRunText.keep}
            </Button>
            <Button
              kind="danger"
              disabled={busy}
              onClick={() => {
                setAsking(null);
                void call(() => desk.batch.cancel({ runId }), progressed);
              }}
            >
              {batchRunText.cancelYes}
            </Button>
          </>
        ) : (
          <>
            <ReportButtons runId={runId} />
            <p className="dialog-error" role="alert">
              {lacking ? '' : sentence(error)}
            </p>
            {again && (
              <Button disabled={marked.size === 0} onClick={() => setAsking('again')}>
                {batchRunText.again(marked.size)}
              </Button>
            )}
            {(state === 'running' || state === 'paused') && (
              <Button disabled={busy} onClick={() => setAsking('cancel')}>
                {batchRunText.cancel}
              </Button>
            )}
            {state === 'running' && (
              <Button
                disabled={busy}
                onClick={() => void call(() => desk.batch.pause({ runId }), progressed)}
              >
                {batchRunText.pause}
              </Button>
            )}
            {state === 'paused' && (
              <Button kind="primary" disabled={busy || lacking} onClick={resume}>
                {batchRunText.resume}
              </Button>
            )}
            <Button onClick={closeDialog}>{windowText.close}</Button>
          </>
        )
      }
    >
      <RunHead run={run} />
      {lacking && state === 'paused' ? (
        <SupplyTokens
          runId={runId}
          onSupplied={() => {
            setError(null);
            resume();
          }}
        />
      ) : (
        <RunRows runId={runId} progress={run.progress} marked={marked} onMarked={again ? setMarked : null} />
      )}
      {asking === 'again' && (
        <AgainDialog
          run={run}
          environment={environments.find(({ id }) => id === run.environmentId)}
          rows={[...marked].sort((a, b) => a - b)}
          onClose={() => setAsking(null)}
          onQueued={() => {
            setAsking(null);
            setMarked(new Set());
            resume();
          }}
        />
      )}
    </StepFrame>
  );
}

/** Rows in sight follow the run, not more often than anybody reads; rows behind a filter wait to be asked for. */
function useFreshRows(runId: string, progress: BatchProgress | undefined): void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const state = progress?.state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every news of the run counts
  useEffect(() => {
    timer.current ??= setTimeout(() => {
      timer.current = null;
      void client.invalidateQueries({
        queryKey: rowsKey(runId),
        predicate: ({ queryKey }) => state !== 'running' || JSON.stringify(queryKey[2]) === unfiltered,
      });
    }, 500);
  }, [client, runId, progress]);
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
}

const unfiltered = JSON.stringify({ states: [], search: '' });
