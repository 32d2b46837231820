import type { BulkProgress } from '../../shared/model/bulk.js';
import { balanceOf } from '../../shared/text/bulk-balance.js';
import { bulkRunText } from '../../shared/text/bulk-run.js';

/** What the system shows of runs outside the window. */
interface PresenceHost {
  /** From 0 to 1; null: none. */
  setBar(done: number | null): void;
  /** The machine must not fall asleep meanwhile. */
  keepAwake(on: boolean): void;
  notify(notice: { readonly title: string; readonly body: string }): void;
}

/** Follows the progress of all runs. Nothing that it shows holds a token or its mask. */
export function createPresence(host: PresenceHost): (progress: BulkProgress, environment: string) => void {
  const running = new Map<string, BulkProgress>();
  return (progress, environment) => {
    const { runId, state, pause } = progress;
    const ran = running.has(runId);
    if (state === 'running') running.set(runId, progress);
    else running.delete(runId);
    if (ran !== running.has(runId)) host.keepAwake(running.size > 0);
    host.setBar(running.size === 0 ? null : doneOf([...running.values()]));
    if (!ran) return;
    if (state === 'done') {
      host.notify({ title: bulkRunText.notice.done({ environment }), body: balanceOf(progress) });
    }
    // Who pressed Pause knows it; any other reason may go unseen for hours.
    if (state === 'paused' && pause?.code !== 'person') {
      host.notify({ title: bulkRunText.notice.paused({ environment }), body: balanceOf(progress) });
    }
  };
}

function doneOf(runs: readonly BulkProgress[]): number {
  const total = runs.reduce((sum, run) => sum + run.total, 0);
  const left = runs.reduce((sum, { counts }) => sum + counts.waiting + counts.sending, 0);
  return total === 0 ? 0 : (total - left) / total;
}
