import { useEffect, useState } from 'react';
import { changesNothing } from '../../../shared/model/operations.js';
import { actText } from '../../../shared/text/act.js';
import { spokenLanguage } from '../../../shared/text/language.js';
import { wordsText } from '../../../shared/text/words.js';
import { useClient } from '../../api/client.js';
import type { RunningAct } from '../../outcome/act-state.js';
import { Button } from '../../ui/button.js';
import { elapsed } from '../../ui/format.js';
import { cancelAct } from './run-act.js';
import { StripFrame } from './strip-frame.js';

/** While a call runs: how long, for what it waits, and what cancelling would mean now. */
export function RunningStrip({ act }: { act: RunningAct }) {
  const client = useClient();
  const { progress, request, cancelling, startedMs } = act;
  const waiting = progress
    ? actText.waiting({
        step: wordsText.step[progress.step],
        phase: wordsText.phase[progress.phase].toLocaleLowerCase(spokenLanguage()),
      })
    : actText.starting;
  const warning = changesNothing(request.operation)
    ? actText.checkIsHarmless
    : progress?.sent
      ? actText.unsafeToCancel
      : actText.safeToCancel;
  return (
    <StripFrame tone="none" icon="clock" title={waiting} lines={[warning]}>
      <Elapsed startedMs={startedMs} />
      <Button disabled={cancelling} onClick={() => cancelAct(client, request.sessionId)}>
        {cancelling ? actText.cancelling : actText.cancel} <kbd>Esc</kbd>
      </Button>
    </StripFrame>
  );
}

export function Elapsed({ startedMs }: { startedMs: number }) {
  const [nowMs, setNowMs] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(performance.now()), 100);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className="elapsed" aria-hidden="true">
      {elapsed(nowMs - startedMs)}
    </span>
  );
}
