import { useState } from 'react';
import type { AppError } from '../../../shared/model/app-error.js';
import type { BulkRun } from '../../../shared/model/bulk.js';
import type { Tier } from '../../../shared/model/words.js';
import { bulkRunText } from '../../../shared/text/bulk-run.js';
import { bulkWindowText } from '../../../shared/text/bulk-window.js';
import { windowText } from '../../../shared/text/window.js';
import { Button } from '../../ui/button.js';
import { DialogFrame } from '../../ui/dialog-frame.js';
import { TypedName } from './typed-name.js';
import { sentence } from './use-calls.js';

/** Going on with a run on production is asked as its start was. */
export function ResumeDialog({
  run,
  name,
  tier,
  busy,
  error,
  onClose,
  onResume,
}: {
  run: BulkRun;
  /** The environment's, as it is called now. */
  name: string;
  tier: Tier;
  busy: boolean;
  error: AppError | null;
  onClose: () => void;
  onResume: (typedName: string) => void;
}) {
  const [typedName, setTypedName] = useState('');
  const { waiting, unknown, sending } = run.progress.counts;
  return (
    <DialogFrame
      role="alertdialog"
      tier={tier}
      width={520}
      title={bulkRunText.resumeTitle({ waiting: waiting + sending, environment: name })}
      onClose={onClose}
      foot={
        <>
          <p className="dialog-error" role="alert">
            {sentence(error)}
          </p>
          <Button onClick={onClose}>{windowText.cancel}</Button>
          <Button
            kind="danger"
            disabled={busy || typedName.trim() !== name}
            onClick={() => onResume(typedName)}
          >
            {bulkRunText.resume}
          </Button>
        </>
      }
    >
      {waiting + sending > 0 && <p>{bulkWindowText.guard.effect}</p>}
      {unknown > 0 && <p>{bulkRunText.resumeUnknown({ n: unknown })}</p>}
      <TypedName name={name} value={typedName} onChange={setTypedName} />
    </DialogFrame>
  );
}
