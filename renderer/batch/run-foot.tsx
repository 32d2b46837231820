import type { AppError } from '../../shared/contract/app-error.js';
import type { BatchRun } from '../../shared/contract/batch.js';
import { batchRunText } from '../../shared/strings/batch-run.js';
import { windowText } from '../../shared/strings/window.js';
import { closeDialog } from '../app/dialog-state.js';
import { Button } from '../ui/button.js';
import { ReportButtons } from './report-buttons.js';
import { sentence } from './use-calls.js';

/** What can be done with a run as it stands now. */
export function RunFoot({
  run,
  busy,
  error,
  marked,
  resumable,
  named,
  onAgain,
  onCancel,
  onPause,
  onResume,
}: {
  run: BatchRun;
  busy: boolean;
  error: AppError | null;
  /** How many rows are marked to be sent again. */
  marked: number;
  resumable: boolean;
  /** Resuming asks for the environment's name first. */
  named: boolean;
  /** Null while rows cannot be sent again. */
  onAgain: (() => void) | null;
  onCancel: () => void;
  onPause: () => void;
  onResume: () => void;
}) {
  const { state } = run.progress;
  return (
    <>
      <ReportButtons runId={run.runId} />
      <p className="dialog-error" role="alert">
        {sentence(error)}
      </p>
      {onAgain && (
        <Button disabled={marked === 0} onClick={onAgain}>
          {batchRunText.again(marked)}
        </Button>
      )}
      {(state === 'running' || state === 'paused') && (
        <Button disabled={busy} onClick={onCancel}>
          {batchRunText.cancel}
        </Button>
      )}
      {state === 'running' && (
        <Button disabled={busy} onClick={onPause}>
          {batchRunText.pause}
        </Button>
      )}
      {state === 'paused' && (
        <Button kind="primary" disabled={busy || !resumable} onClick={onResume}>
          {named ? batchRunText.resumeNamed : batchRunText.resume}
        </Button>
      )}
      <Button onClick={closeDialog}>{windowText.close}</Button>
    </>
  );
}

/** Asks in the place of the foot: what was pressed does not move away under the pointer. */
export function CancelFoot({
  busy,
  onKeep,
  onCancel,
}: {
  busy: boolean;
  onKeep: () => void;
  onCancel: () => void;
}) {
  return (
    <>
      <p className="dialog-error" role="alert">
        {batchRunText.cancelSure}
      </p>
      <Button autoFocus onClick={onKeep}>
        {batchRunText.keep}
      </Button>
      <Button kind="danger" disabled={busy} onClick={onCancel}>
        {batchRunText.cancelYes}
      </Button>
    </>
  );
}
