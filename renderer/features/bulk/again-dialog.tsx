import { useState } from 'react';
import type { Desk } from '../../../shared/ipc/contract.js';
import type { AppError } from '../../../shared/model/app-error.js';
import type { BatchProgress, BatchRun } from '../../../shared/model/bulk.js';
import type { Environment } from '../../../shared/model/environment.js';
import { fail, ok, type Result } from '../../../shared/model/result.js';
import { batchRunText } from '../../../shared/text/en/batch-run.js';
import { batchWindowText } from '../../../shared/text/en/batch-window.js';
import { windowText } from '../../../shared/text/en/window.js';
import { useDesk } from '../../api/client.js';
import { Button } from '../../ui/button.js';
import { DialogFrame } from '../../ui/dialog-frame.js';
import { needsName } from './needs-name.js';
import { TypedName } from './typed-name.js';
import { sentence, useCalls } from './use-calls.js';

/** Rows in one call, at most. */
const atOnce = 1000;

/** Asks before rows are sent once more, as before the start. */
export function AgainDialog({
  run,
  environment,
  rows,
  onClose,
  onQueued,
}: {
  run: BatchRun;
  environment: Environment | undefined;
  rows: readonly number[];
  onClose: () => void;
  onQueued: (typedName: string) => void;
}) {
  const desk = useDesk();
  const { busy, error, call } = useCalls();
  const [typedName, setTypedName] = useState('');
  const name = environment?.name ?? run.environmentName;
  const nameNeeded = needsName(run, environment);
  return (
    <DialogFrame
      role="alertdialog"
      width={520}
      title={batchRunText.againTitle(rows.length, name)}
      onClose={onClose}
      foot={
        <>
          <p className="dialog-error" role="alert">
            {sentence(error)}
          </p>
          <Button autoFocus={!nameNeeded} onClick={onClose}>
            {windowText.cancel}
          </Button>
          <Button
            kind="danger"
            disabled={busy || (nameNeeded && typedName.trim() !== name)}
            onClick={() =>
              void call(
                () => queue(desk, run.runId, rows, typedName),
                () => onQueued(typedName),
              )
            }
          >
            {batchRunText.againYes(rows.length)}
          </Button>
        </>
      }
    >
      <p>{batchRunText.againEffect}</p>
      <p className="soft">{batchWindowText.guard.effect}</p>
      {nameNeeded && <TypedName name={name} value={typedName} onChange={setTypedName} />}
    </DialogFrame>
  );
}

async function queue(
  desk: Desk,
  runId: string,
  rows: readonly number[],
  typedName: string,
): Promise<Result<BatchProgress | null, AppError>> {
  let last: BatchProgress | null = null;
  for (let from = 0; from < rows.length; from += atOnce) {
    const answer = await desk.batch.sendAgain({ runId, rows: rows.slice(from, from + atOnce), typedName });
    if (!answer.ok) return fail(answer.error);
    last = answer.value;
  }
  return ok(last);
}
