import { useEffect, useState } from 'react';
import type { AppError } from '../../../shared/model/app-error.js';
import type { BulkRun } from '../../../shared/model/bulk.js';
import { bulkRunText } from '../../../shared/text/bulk-run.js';
import { windowText } from '../../../shared/text/window.js';
import { closeDialog } from '../../state/dialog-state.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icons.js';
import { onEscape } from '../../ui/on-escape.js';
import { ReportButtons, type ReportNews } from './report-buttons.js';
import { sentence } from './use-calls.js';

/** What can be done with a run. Each button keeps its place, whatever the run does meanwhile. */
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
  run: BulkRun;
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
  const { state, counts } = run.progress;
  /** Nothing waits, but of unknown rows CheckToken can be asked once more. */
  const unknownLeft = state === 'done' && counts.unknown > 0;
  const [news, setNews] = useState<ReportNews | null>(null);
  // Pressed twice, or just as the run stopped by itself, Pause must not turn into Resume under the pointer.
  const settled = useSettled(state, 600);
  return (
    <>
      <ReportButtons runId={run.runId} onNews={setNews} />
      {error ? (
        <p className="dialog-error" role="alert">
          {sentence(error)}
        </p>
      ) : (
        <p className="run-news" role="status" data-tone={news?.tone} title={news?.text}>
          {news && <Icon name={news.tone === 'good' ? 'out' : 'bad'} />}
          <span className="ellipsis">{news?.text}</span>
        </p>
      )}
      <Button disabled={onAgain === null || marked === 0} onClick={() => onAgain?.()}>
        {bulkRunText.again({ n: marked })}
      </Button>
      <Button disabled={busy || (state !== 'running' && state !== 'paused')} onClick={onCancel}>
        {bulkRunText.cancel}
      </Button>
      {state === 'paused' || unknownLeft ? (
        <Button
          className="button run-toggle"
          kind="primary"
          disabled={busy || !resumable || !settled}
          onClick={onResume}
        >
          {unknownLeft ? bulkRunText.askAgain : named ? bulkRunText.resumeNamed : bulkRunText.resume}
        </Button>
      ) : (
        <Button className="button run-toggle" disabled={busy || state !== 'running'} onClick={onPause}>
          {bulkRunText.pause}
        </Button>
      )}
      <Button className="button run-close" onClick={closeDialog}>
        {windowText.close}
      </Button>
    </>
  );
}

/** Whether the value has been the same for so long. The first one counts as settled. */
function useSettled(value: string, ms: number): boolean {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled === value;
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
        {bulkRunText.cancelSure}
      </p>
      <Button autoFocus onClick={onKeep} onKeyDown={onEscape(onKeep)}>
        {bulkRunText.keep}
      </Button>
      <Button kind="danger" disabled={busy} onClick={onCancel} onKeyDown={onEscape(onKeep)}>
        {bulkRunText.cancelYes}
      </Button>
    </>
  );
}
