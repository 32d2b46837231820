import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Environment } from '../../../shared/model/environment.js';
import type { Session } from '../../../shared/model/session.js';
import { bulkWindowText } from '../../../shared/text/bulk-window.js';
import { useBulkRuns } from '../../api/queries.js';
import { currentOf } from '../../state/current.js';
import { useStore } from '../../state/store.js';
import { Button } from '../../ui/button.js';
import { DialogFrame } from '../../ui/dialog-frame.js';
import { begunRuns } from './begun-runs.js';
import { type BulkScreen, bulkState, environmentAimedAt, goTo } from './bulk-state.js';
import { EarlierRuns } from './earlier-runs.js';
import { GuardStep } from './guard-step.js';
import { OptionsStep } from './options-step.js';
import { RunScreen } from './run-screen.js';
import { TokensStep } from './tokens-step.js';
import './bulk.css';

interface Lists {
  readonly environments: readonly Environment[];
  readonly sessions: readonly Session[];
}

/** A list that was only read is no run. */
const steps = ['tokens', 'options', 'guard', 'run'] as const;

/** Logging out many at once, step by step. A run goes on when the dialog is closed. */
export function BulkDialog({ runId, ...lists }: Lists & { runId: string | null }) {
  const queryClient = useQueryClient();
  const screen = useStore(bulkState, (state) => state.screen);
  const runs = begunRuns(useBulkRuns().data);
  const preview = useStore(bulkState, (state) => state.preview);
  const chosenId = useStore(bulkState, (state) => state.environmentId);
  const shownRun = screen.kind === 'run' ? runs.find(({ runId }) => runId === screen.runId) : undefined;
  const aimId =
    screen.kind === 'run'
      ? shownRun?.environmentId
      : screen.kind === 'earlier'
        ? undefined
        : (preview?.environmentId ?? chosenId ?? undefined);
  const environment = lists.environments.find(({ id }) => id === aimId);
  // Of one that was deleted a run still knows what it was.
  const aim = environment ?? (shownRun && { name: shownRun.environmentName, tier: shownRun.tier });
  useEffect(() => {
    if (runId !== null) return goTo({ kind: 'run', runId });
    const { screen: last } = bulkState.get();
    if (last.kind === 'run' || last.kind === 'earlier') goTo({ kind: 'tokens' });
    const { environment } = currentOf(queryClient);
    if (environment) environmentAimedAt(environment.id);
  }, [runId, queryClient]);
  return (
    // No press beside it may close it, and Enter in a field sends nothing.
    <DialogFrame
      title={aim ? bulkWindowText.titleOn({ environment: aim.name }) : bulkWindowText.title}
      tier={aim?.tier}
      width={1600}
      keeps
      onSubmit={() => undefined}
    >
      <div className="bulk whole-dialog">
        <nav className="bulk-nav" aria-label={bulkWindowText.steps}>
          <ol>
            {steps.map((step) => (
              <li key={step} aria-current={step === screen.kind ? 'step' : undefined}>
                {bulkWindowText.step[step]}
              </li>
            ))}
          </ol>
          <span className="spacer" />
          {(screen.kind === 'run' || screen.kind === 'earlier') && (
            <Button size="small" onClick={() => goTo({ kind: 'tokens' })}>
              {bulkWindowText.fresh}
            </Button>
          )}
          <Button
            size="small"
            disabled={screen.kind === 'earlier' || runs.length === 0}
            onClick={() => goTo({ kind: 'earlier' })}
          >
            {bulkWindowText.earlier({ n: runs.length })}
          </Button>
        </nav>
        <Screen screen={screen} {...lists} />
      </div>
    </DialogFrame>
  );
}

function Screen({ screen, environments, sessions }: Lists & { screen: BulkScreen }) {
  const preview = useStore(bulkState, (state) => state.preview);
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
