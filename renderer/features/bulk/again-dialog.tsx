import { useState } from 'react';
import type { Client } from '../../../shared/ipc/channels.js';
import type { AppError } from '../../../shared/model/app-error.js';
import type { BulkProgress, BulkRun } from '../../../shared/model/bulk.js';
import type { Environment } from '../../../shared/model/environment.js';
import { fail, ok, type Result } from '../../../shared/model/result.js';
import { bulkRunText } from '../../../shared/text/bulk-run.js';
import { bulkWindowText } from '../../../shared/text/bulk-window.js';
import { windowText } from '../../../shared/text/window.js';
import { useClient } from '../../api/client.js';
import { Button } from '../../ui/button.js';
import { DialogFrame } from '../../ui/dialog-frame.js';
import { needsName } from './needs-name.js';
import { TypedName } from './typed-name.js';
import { sentence, useCalls } from './use-calls.js';

/** Rows in one call, at most. */
const atOnce = 1000;

/** Asks before rows are sent once more, as before the start. `unknown`: all whose end is not known, each checked first. */
export function AgainDialog({
  run,
  environment,
  rows,
  onClose,
  onQueued,
}: {
  run: BulkRun;
  environment: Environment | undefined;
  rows: readonly number[] | 'unknown';
  onClose: () => void;
  onQueued: (typedName: string) => void;
}) {
  const client = useClient();
  const { busy, error, call } = useCalls();
  const [typedName, setTypedName] = useState('');
  const name = environment?.name ?? run.environmentName;
  const many = rows === 'unknown' ? run.progress.counts.unknown : rows.length;
  const nameNeeded = needsName(run, environment);
  return (
    <DialogFrame
      role="alertdialog"
      tier={environment?.tier ?? run.tier}
      width={520}
      title={bulkRunText.againTitle({ n: many, environment: name })}
      onClose={onClose}
      foot={
        <>
          <p className="dialog-error" role="alert">
            {sentence(error)}
          </p>
          <Button onClick={onClose}>{windowText.cancel}</Button>
          <Button
            kind="danger"
            disabled={busy || (nameNeeded && typedName.trim() !== name)}
            onClick={() =>
              void call(
                async () => (rows === 'unknown' ? ok(null) : queue(client, run.runId, rows, typedName)),
                () => onQueued(typedName),
              )
            }
          >
            {bulkRunText.againYes({ n: many })}
          </Button>
        </>
      }
    >
      <p>{rows === 'unknown' ? bulkRunText.resendEffect : bulkRunText.againEffect}</p>
      <p className="soft">{bulkWindowText.guard.effect}</p>
      {nameNeeded && <TypedName name={name} value={typedName} onChange={setTypedName} />}
    </DialogFrame>
  );
}

async function queue(
  client: Client,
  runId: string,
  rows: readonly number[],
  typedName: string,
): Promise<Result<BulkProgress | null, AppError>> {
  let last: BulkProgress | null = null;
  for (let from = 0; from < rows.length; from += atOnce) {
    const answer = await client.bulk.sendAgain({ runId, rows: rows.slice(from, from + atOnce), typedName });
    if (!answer.ok) return fail(answer.error);
    last = answer.value;
  }
  return ok(last);
}
