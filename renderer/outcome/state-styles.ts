import type { Tone } from '../../shared/model/outcome-facts.js';
import type { StateName } from '../state/session-state.js';
import type { IconName } from '../ui/icons.js';

/** How a state is drawn: never by colour alone, the word always stands beside it. */
export const stateStyles: Record<StateName, { readonly icon: IconName; readonly tone: Tone | 'none' }> = {
  active: { icon: 'active', tone: 'neutral' },
  out: { icon: 'out', tone: 'good' },
  'not-active': { icon: 'attention', tone: 'attention' },
  accepted: { icon: 'accepted', tone: 'none' },
  unknown: { icon: 'unknown', tone: 'attention' },
  asked: { icon: 'attention', tone: 'attention' },
  never: { icon: 'never', tone: 'none' },
};
