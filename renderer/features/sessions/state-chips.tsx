import type { Session } from '../../../shared/model/session.js';
import { spokenLanguage } from '../../../shared/text/language.js';
import { sessionsText } from '../../../shared/text/sessions.js';
import { wordsText } from '../../../shared/text/words.js';
import { stateStyles } from '../../outcome/state-styles.js';
import { type StateName, stateOf } from '../../state/session-state.js';
import { Icon } from '../../ui/icons.js';

const order: readonly StateName[] = ['active', 'unknown', 'asked', 'accepted', 'not-active', 'out', 'never'];

/** How many there are of each state, in the words of the rows; a press leaves only those. */
export function StateChips({
  sessions,
  chosen,
  onChoose,
}: {
  sessions: readonly Session[];
  chosen: StateName | null;
  onChoose: (state: StateName | null) => void;
}) {
  const counts = new Map<StateName, number>();
  for (const session of sessions) counts.set(stateOf(session), (counts.get(stateOf(session)) ?? 0) + 1);
  const states = order.filter((state) => counts.has(state) || state === chosen);
  // One state only: there is nothing to tell apart.
  if (states.length < 2 && chosen === null) return null;
  return (
    <fieldset className="state-chips">
      <legend className="visually-hidden">{sessionsText.chips.label}</legend>
      {states.map((state) => (
        <button
          key={state}
          type="button"
          className="state-chip"
          data-tone={stateStyles[state].tone}
          aria-pressed={state === chosen}
          onClick={() => onChoose(state === chosen ? null : state)}
        >
          <Icon name={stateStyles[state].icon} />
          {wordsText.state[state]} {(counts.get(state) ?? 0).toLocaleString(spokenLanguage())}
        </button>
      ))}
    </fieldset>
  );
}
