import type { RowCounts } from '../../../shared/model/bulk.js';
import { type RowState, rowStates } from '../../../shared/model/bulk-words.js';
import type { Tone } from '../../../shared/model/outcome-facts.js';
import type { IconName } from '../../ui/icons.js';

export const rowStyles: Record<RowState, { readonly icon: IconName; readonly tone: Tone | 'none' }> = {
  waiting: { icon: 'never', tone: 'none' },
  sending: { icon: 'clock', tone: 'neutral' },
  confirmed: { icon: 'out', tone: 'good' },
  accepted: { icon: 'accepted', tone: 'neutral' },
  'already-out': { icon: 'out', tone: 'good' },
  'not-active': { icon: 'unknown', tone: 'attention' },
  'still-active': { icon: 'active', tone: 'bad' },
  fault: { icon: 'bad', tone: 'bad' },
  'binding-off': { icon: 'bad', tone: 'bad' },
  'http-error': { icon: 'bad', tone: 'bad' },
  unexpected: { icon: 'bad', tone: 'bad' },
  'not-sent': { icon: 'bad', tone: 'bad' },
  unknown: { icon: 'unknown', tone: 'attention' },
  cancelled: { icon: 'never', tone: 'none' },
};

/** Ended, and not as it was meant to: those may be marked to be sent again. */
export const failedStates = rowStates.filter(
  (state) => !['waiting', 'sending', 'confirmed', 'accepted', 'already-out'].includes(state),
);

export const countOf = (counts: RowCounts, states: readonly RowState[]): number =>
  states.reduce((sum, state) => sum + counts[state], 0);

/** A row under way is kept as one that waits until it ended, and is listed with those. */
export const listedStates = rowStates.filter((state) => state !== 'sending');
export const statesLike = (state: RowState): readonly RowState[] =>
  state === 'waiting' ? ['waiting', 'sending'] : [state];
