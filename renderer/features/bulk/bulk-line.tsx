import { useState } from 'react';
import type { BulkRun } from '../../../shared/model/bulk.js';
import { bulkText } from '../../../shared/text/bulk.js';
import { useBulkRuns, useEnvironments } from '../../api/queries.js';
import { openDialog } from '../../state/dialog-state.js';
import { Button, IconButton } from '../../ui/button.js';
import { TierBadge } from '../../ui/tier-badge.js';
import '../check-all/check-all.css';

const { entry } = bulkText;

/** Under the sessions: the run that is under way, or that waits to be gone on with. */
export function BulkLine() {
  const environments = useEnvironments().data ?? [];
  const runs = useBulkRuns().data ?? [];
  const [hidden, setHidden] = useState<string | null>(null);
  const run =
    runs.find(({ progress }) => progress.state === 'running') ??
    runs.find(({ progress }) => progress.state === 'paused');
  if (!run) return null;
  const { state, counts, total } = run.progress;
  const tier = environments.find(({ id }) => id === run.environmentId)?.tier ?? run.tier;
  const mark = `${run.runId} ${state}`;
  if (hidden === mark) return null;
  const ended = total - counts.waiting - counts.sending;
  return (
    <section className="check-all" data-tier={tier} aria-label={entry.region}>
      <div className="check-all-head">
        <TierBadge tier={tier} />
        <span className="ellipsis">
          {titleOf(run)}
          <span className="soft"> · {run.environmentName}</span>
        </span>
        <span className="spacer" />
        <Button size="small" onClick={() => openDialog({ kind: 'bulk', runId: run.runId })}>
          {state === 'running' ? entry.open : entry.resume}
        </Button>
        <IconButton icon="close" label={entry.dismiss} onClick={() => setHidden(mark)} />
      </div>
      <progress
        aria-label={titleOf(run)}
        max={Math.max(1, total)}
        value={ended}
        data-ended={state !== 'running'}
      />
      <p className="soft">{entry.progress({ ended, total })}</p>
    </section>
  );
}

function titleOf({ progress }: BulkRun): string {
  if (progress.state === 'running') return entry.running;
  return progress.pause?.code === 'restart' ? entry.interrupted : entry.paused;
}
