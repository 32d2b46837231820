import type { Environment } from '../../shared/model/environment.js';
import type { Session } from '../../shared/model/session.js';
import type { SessionOrder } from '../../shared/model/words.js';
import { letterOrder, plain } from '../../shared/text/letters.js';
import { wordsText } from '../../shared/text/words.js';
import { type StateName, stateOf } from './session-state.js';

type Order = (a: Session, b: Session) => number;

function byLabel(): Order {
  const order = letterOrder();
  return (a, b) => order(a.label, b.label) || a.createdAt.localeCompare(b.createdAt);
}

/** What wants somebody comes first. */
const stateRank: readonly StateName[] = [
  'unknown',
  'active',
  'asked',
  'not-active',
  'accepted',
  'never',
  'out',
];
const changedAt = ({ lastKnown, createdAt }: Session): string => lastKnown?.at ?? createdAt;
const first: Readonly<Record<SessionOrder, Order>> = {
  label: () => 0,
  state: (a, b) => stateRank.indexOf(stateOf(a)) - stateRank.indexOf(stateOf(b)),
  changed: (a, b) => changedAt(b).localeCompare(changedAt(a)),
};

/** By label, then by age: a place that does not change while the states do. A person may want another order. */
export function sortSessions(sessions: readonly Session[], by: SessionOrder = 'label'): Session[] {
  const [order, then] = [first[by], byLabel()];
  return [...sessions].sort((a, b) => order(a, b) || then(a, b));
}

/** Every word of `filter` must be somewhere in the session: label, owner, notes, token's end, state, environment. */
export function filterSessions(
  sessions: readonly Session[],
  filter: string,
  environments: ReadonlyMap<string, Environment>,
): readonly Session[] {
  const words = plain(filter).split(/\s+/).filter(Boolean);
  if (words.length === 0) return sessions;
  return sessions.filter((session) => {
    const haystack = plain(
      [
        session.label,
        session.owner,
        session.notes,
        session.tokenMask,
        wordsText.state[stateOf(session)],
        environments.get(session.environmentId)?.name ?? '',
      ].join('\n'),
    );
    return words.every((word) => haystack.includes(word));
  });
}
