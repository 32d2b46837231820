import { useEffect } from 'react';
import type { Environment } from '../../../shared/model/environment.js';
import type { Session } from '../../../shared/model/session.js';
import { batchWindowText } from '../../../shared/text/en/batch-window.js';
import { useBatchRuns } from '../../api/queries.js';
import { useStore } from '../../state/store.js';
import { Button } from '../../ui/button.js';
import { DialogFrame } from '../../ui/dialog-frame.js';
import { type BatchScreen, batchState, goTo } from './bulk-state.js';
import { EarlierRuns } from './earlier-runs.js';
import { GuardStep } from './guard-step.js';
import { OptionsStep } from './options-step.js';
import { RunScreen } from './run-screen.js';
import { TokensStep } from './tokens-step.js';
import './batch.css';

interface Lists {
  readonly environments: readonly Environment[];
  readonly sessions: readonly Session[];
}

const steps = ['tokens', 'options', 'guard', 'run'] as const;

/** Logging out many at once, step by step. A run goes on when the dialog is closed. */
export function BatchDialog({ runId, ...lists }: Lists & { runId: string | null }) {
  const screen = useStore(batchState, (state) => state.screen);
  const runs = useBatchRuns().data ?? [];
  useEffect(() => {
    if (runId !== null) return goTo({ kind: 'run', runId });
    const { screen: last } = batchState.get();
    if (last.kind === 'run' || last.kind === 'earlier') goTo({ kind: 'tokens' });
  }, [runId]);
  return (
    // No press beside it may close it, and Enter in a field sends nothing.
    <DialogFrame title={batchWindowText.title} width={1600} onSubmit={() => undefined}>
      <div className="batch whole-dialog">
        <nav className="batch-nav" aria-label={batchWindowText.steps}>
          <ol>
            {steps.map((step) => (
              <li key={step} aria-current={step === screen.kind ? 'step' : undefined}>
                {batchWindowText.step[step]}
              </li>
            ))}
          </ol>
          <span className="spacer" />
          {(screen.kind === 'run' || screen.kind === 'earlier') && (
            <Button size="small" onClick={() => goTo({ kind: 'tokens' })}>
              {batchWindowText.fresh}
            </Button>
          )}
          <Button
            size="small"
            disabled={screen.kind === 'earlier' || runs.length === 0}
            onClick={() => goTo({ kind: 'earlier' })}
          >
            {batchWindowText.earlier(runs.length)}
          </Button>
        </nav>
        <Screen screen={screen} {...lists} />
      </div>
    </DialogFrame>
  );
}

function Screen({ screen, environments, sessions }: Lists & { screen: BatchScreen }) {
  const preview = useStore(batchState, (state) => state.preview);
  const environment = environments.find(({ id }) => id === preview?.environmentId);
  switch (screen.kind) {
    case 'run':
      return <RunScreen key={screen.runId} runId={screen.runId} environments={environments} />;
    case 'earlier':
      return <EarlierRuns />;
    case 'guard':
      return <GuardStep summary={screen.summary} />;
    case 'options':
      if (preview && environment) return <OptionsStep preview={preview} environment={environment} />;
      return <TokensStep environments={environments} sessions={sessions} />;
    case 'tokens':
      return <TokensStep environments={environments} sessions={sessions} />;
  }
}
