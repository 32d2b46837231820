import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BulkProgress } from '../../../shared/model/bulk.js';
import type { Environment } from '../../../shared/model/environment.js';
import { wellKnown } from '../../../shared/model/operations.js';
import { bulkRunText } from '../../../shared/text/bulk-run.js';
import { bulkWindowText } from '../../../shared/text/bulk-window.js';
import { useClient } from '../../api/client.js';
import { bulkProgressed } from '../../api/client-events.js';
import { useBulkRuns } from '../../api/queries.js';
import { AgainDialog } from './again-dialog.js';
import { needsName } from './needs-name.js';
import { ResumeDialog } from './resume-dialog.js';
import { CancelFoot, RunFoot } from './run-foot.js';
import { RunHead } from './run-head.js';
import { RunRows } from './run-rows.js';
import { StepFrame } from './step-frame.js';
import { SupplyTokens } from './supply-tokens.js';
import { useCalls } from './use-calls.js';
import { useReadProgress } from './use-read-progress.js';

/** A run under way, paused or at its end: how far it is, what came of each row, and what can be done. */
export function RunScreen({ runId, environments }: { runId: string; environments: readonly Environment[] }) {
  const client = useClient();
  const queryClient = useQueryClient();
  const { data: runs } = useBulkRuns();
  const known = runs?.find((one) => one.runId === runId);
  const progress = useReadProgress(runId, known?.progress);
  const run = known && progress && { ...known, progress };
  const { busy, error, setError, call } = useCalls();
  const [marked, setMarked] = useState<ReadonlySet<number>>(new Set());
  const [asking, setAsking] = useState<'cancel' | 'again' | 'resend' | 'resume' | null>(null);
  const progressed = (progress: BulkProgress) => bulkProgressed(queryClient, progress);
  const resume = (typedName: string, resendUnknown = false) =>
    void call(
      () => client.bulk.resume({ runId, typedName, resendUnknown }),
      (progress) => {
        setAsking(null);
        progressed(progress);
      },
    );
  const lacking = error?.code === 'tokens-needed' || run?.progress.pause?.code === 'tokens-needed';

  if (!run) return <p className="bulk-body">{runs ? bulkRunText.gone : ''}</p>;
  const { state } = run.progress;
  const environment = environments.find(({ id }) => id === run.environmentId);
  const named = needsName(run, environment);
  const askToResume = () => (named ? setAsking('resume') : resume(''));
  const again = state === 'paused' || state === 'done';
  return (
    <StepFrame
      label={bulkWindowText.step.run}
      foot={
        asking === 'cancel' ? (
          <CancelFoot
            busy={busy}
            onKeep={() => setAsking(null)}
            onCancel={() => {
              setAsking(null);
              void call(() => client.bulk.cancel({ runId }), progressed);
            }}
          />
        ) : (
          <RunFoot
            run={run}
            busy={busy}
            error={lacking ? null : error}
            marked={marked.size}
            resumable={!lacking}
            named={named}
            onAgain={again ? () => setAsking('again') : null}
            onCancel={() => setAsking('cancel')}
            onPause={() => void call(() => client.bulk.pause({ runId }), progressed)}
            onResume={askToResume}
          />
        )
      }
    >
      <RunHead run={run} />
      {lacking && state === 'paused' ? (
        <SupplyTokens
          runId={runId}
          onSupplied={() => {
            setError(null);
            askToResume();
          }}
        />
      ) : (
        <RunRows
          runId={runId}
          sent={{
            operation: wellKnown.logOut,
            binding: run.options?.binding ?? '',
            endpoint: run.endpoint,
          }}
          progress={run.progress}
          marked={marked}
          onMarked={again ? setMarked : null}
          onResend={again ? () => setAsking('resend') : null}
          onError={setError}
        />
      )}
      {(asking === 'again' || asking === 'resend') && (
        <AgainDialog
          run={run}
          environment={environment}
          rows={asking === 'resend' ? 'unknown' : [...marked].sort((a, b) => a - b)}
          onClose={() => setAsking(null)}
          onQueued={(typedName) => {
            setAsking(null);
            setMarked(new Set());
            resume(typedName, asking === 'resend');
          }}
        />
      )}
      {asking === 'resume' && !lacking && (
        <ResumeDialog
          run={run}
          name={environment?.name ?? run.environmentName}
          tier={environment?.tier ?? run.tier}
          busy={busy}
          error={error}
          onClose={() => setAsking(null)}
          onResume={resume}
        />
      )}
    </StepFrame>
  );
}
