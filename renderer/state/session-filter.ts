import type { Environment } from '../../shared/model/environment.js';
import type { Session } from '../../shared/model/session.js';
import { wordsText } from '../../shared/text/words.js';
import { stateOf } from './session-state.js';

const order = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** By label, then by age: a place that does not change while the states do. */
export function sortSessions(sessions: readonly Session[]): Session[] {
  return [...sessions].sort(
    (a, b) => order.compare(a.label, b.label) || a.createdAt.localeCompare(b.createdAt),
  );
}

/** Accents and case do not matter to somebody who types while on the phone; nor does the dot of a Turkish i. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i');
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
