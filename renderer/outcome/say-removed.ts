import { sessionsText } from '../../shared/text/sessions.js';
import { say } from '../state/message-state.js';
import { actState } from './act-state.js';

export const isUnderWay = (sessionIds: readonly string[]): boolean =>
  sessionIds.some((id) => id in actState.get().running);

/** What was deleted, with the way back, and that what is under way for it does not end by it. */
export function sayRemoved(text: string, goesOn: boolean): void {
  say({ tone: 'neutral', text: goesOn ? `${text} ${sessionsText.goesOn}` : text, undo: true });
}
