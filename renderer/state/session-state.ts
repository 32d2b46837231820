import type { Session } from '../../shared/model/session.js';
import type { Tone } from '../../shared/text/en/outcomes.js';
import type { wordsText } from '../../shared/text/en/words.js';
import type { IconName } from '../ui/icons.js';

export type StateName = keyof typeof wordsText.state;

export const stateOf = (session: Session): StateName => session.lastKnown?.state ?? 'never';

/** How a state is drawn: never by colour alone, the word always stands beside it. */
export const stateLook: Record<StateName, { readonly icon: IconName; readonly tone: Tone | 'none' }> = {
  active: { icon: 'active', tone: 'neutral' },
  out: { icon: 'out', tone: 'good' },
  accepted: { icon: 'accepted', tone: 'none' },
  unknown: { icon: 'unknown', tone: 'attention' },
  asked: { icon: 'attention', tone: 'attention' },
  never: { icon: 'never', tone: 'none' },
};
