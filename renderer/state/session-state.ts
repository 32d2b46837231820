import type { Session } from '../../shared/model/session.js';
import type { wordsText } from '../../shared/text/words.js';

export type StateName = keyof typeof wordsText.state;

export const stateOf = (session: Session): StateName => session.lastKnown?.state ?? 'never';
