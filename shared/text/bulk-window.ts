import type { BulkSummary } from '../model/bulk.js';
import type { RowState } from '../model/bulk-words.js';
import { outcomeNames } from './outcomes.js';
import { textOf } from './text-of.js';

export const bulkWindowText = textOf('bulkWindow');

const bulkState = textOf('bulkState');

/** Of a row, in the words of every other list of outcomes. */
export function rowStateName(state: RowState): string {
  return state === 'waiting' || state === 'sending' ? bulkState[state] : outcomeNames[state];
}

/** How fast, and when it stands still. */
export function paceOf({ options }: Pick<BulkSummary, 'options'>): string {
  const { pace } = bulkWindowText.guard;
  const { concurrency, ratePerSecond, stopAfterFailures, resumeAfterRetry, withoutWindow } = options;
  return [
    pace.atATime({ n: concurrency }),
    ratePerSecond === null ? pace.asFast : pace.atMost({ n: ratePerSecond }),
    stopAfterFailures === null ? pace.neverStopped : pace.stopped({ n: stopAfterFailures }),
    ...(resumeAfterRetry ? [pace.afterRetry] : []),
    ...(withoutWindow ? [pace.withoutWindow] : []),
  ].join(', ');
}
