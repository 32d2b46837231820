import { historyText } from '../../../shared/text/history.js';
import { historyScreenText } from '../../../shared/text/history-screen.js';
import { operationNames } from '../../../shared/text/words.js';
import type { Column } from '../../state/use-columns.js';

export type SessionColumn = keyof typeof historyText.columns;
export type HistoryColumn = keyof typeof historyScreenText.columns;

/** Room for each operation's name: some languages say it in two words. */
function whatTrack(leastPx: number): string {
  const longest = Math.max(...Object.values(operationNames()).map(({ length }) => length));
  return `${Math.max(leastPx, Math.ceil(7.3 * longest))}px`;
}

/** Of the exchanges of one session. They sit left in a wide window. */
export function sessionColumns(): readonly Column<SessionColumn>[] {
  const { columns } = historyText;
  return [
    { id: 'outcome', label: columns.outcome, track: 'minmax(0, 420px)', always: true },
    { id: 'what', label: columns.what, track: whatTrack(88) },
    { id: 'binding', label: columns.binding, track: '80px' },
    { id: 'status', label: columns.status, track: '56px' },
    { id: 'took', label: columns.took, track: '72px', right: true },
    { id: 'when', label: columns.when, track: '104px' },
  ];
}

/** Of the exchanges of all sessions. */
export function historyColumns(): readonly Column<HistoryColumn>[] {
  const { columns } = historyScreenText;
  return [
    { id: 'outcome', label: columns.outcome, track: 'minmax(110px, 420px)', always: true },
    { id: 'what', label: columns.what, track: whatTrack(62) },
    { id: 'session', label: columns.session, track: 'minmax(120px, 360px)' },
    { id: 'environment', label: columns.environment, track: 'minmax(90px, 240px)', fromPx: 1080 },
    { id: 'binding', label: columns.binding, track: '76px', fromPx: 760 },
    { id: 'status', label: columns.status, track: '42px' },
    { id: 'took', label: columns.took, track: '64px', right: true, fromPx: 760 },
    { id: 'origin', label: columns.origin, track: '92px', fromPx: 1080 },
    { id: 'when', label: columns.when, track: '172px' },
  ];
}
