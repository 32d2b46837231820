import type { BulkRun } from '../../../shared/model/bulk.js';
import { sayPause } from '../../../shared/text/bulk.js';
import { balanceOf, noneWasActive } from '../../../shared/text/bulk-balance.js';
import { bulkRunText } from '../../../shared/text/bulk-run.js';
import { duration, estimate, moment } from '../../ui/format.js';
import { Icon } from '../../ui/icons.js';
import { countOf, failedStates } from './row-styles.js';

const styles = {
  draft: { icon: 'never', tone: 'none' },
  frozen: { icon: 'never', tone: 'none' },
  running: { icon: 'play', tone: 'neutral' },
  paused: { icon: 'attention', tone: 'attention' },
  done: { icon: 'out', tone: 'good' },
  /** Over, yet not all of it well. */
  doubtful: { icon: 'attention', tone: 'attention' },
  cancelled: { icon: 'stop', tone: 'none' },
} as const;

/** How far it is. Each part has its place from the start, so nothing below it moves. */
export function RunHead({ run }: { run: BulkRun }) {
  const { state, pause, total, counts, ratePerSecond, leftMs, activeMs } = run.progress;
  const over = state === 'done' || state === 'cancelled';
  const ended = total - counts.waiting - counts.sending;
  const style = styles[state === 'done' && countOf(counts, failedStates) > 0 ? 'doubtful' : state];
  const pace =
    state === 'running'
      ? [
          bulkRunText.rate({ perSecond: ratePerSecond }),
          ...(leftMs === null ? [] : [bulkRunText.left({ time: estimate(leftMs) })]),
        ]
      : activeMs > 0
        ? [bulkRunText.took({ time: duration(activeMs) })]
        : [];
  return (
    <div className="run-head">
      <div className="bulk-line">
        <span className="run-state" data-tone={style.tone} role="status">
          <Icon name={style.icon} />
          {bulkRunText.state[state]}
        </span>
        <span>{bulkRunText.progress({ ended, total })}</span>
        <span className="soft ellipsis">{pace.join(' · ')}</span>
        <span className="spacer" />
        <span className="soft ellipsis">
          {bulkRunText.of({ environment: run.environmentName, source: run.source })}
        </span>
      </div>
      <progress
        aria-label={bulkRunText.bar}
        max={Math.max(1, total)}
        value={ended}
        data-ended={state !== 'running'}
      />
      <div className="run-words">
        <p className="bulk-balance selectable">{balanceOf(run.progress)}</p>
        <p className="run-pause selectable" role="status">
          {pause && state === 'paused'
            ? [
                sayPause(pause),
                ...(pause.retryAt ? [bulkRunText.retryAt({ time: moment(pause.retryAt) })] : []),
              ].join(' ')
            : over && noneWasActive(counts)
              ? bulkRunText.noneActive
              : ''}
        </p>
      </div>
    </div>
  );
}
