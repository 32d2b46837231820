import { useMemo, useState } from 'react';
import type { Environment } from '../../../shared/model/environment.js';
import type { Session } from '../../../shared/model/session.js';
import { historyScreenText } from '../../../shared/text/history-screen.js';
import { filterSessions, sortSessions } from '../../state/session-filter.js';
import { OneOption } from './filter-options.js';

const { filter } = historyScreenText;
const most = 12;

/** One of maybe thousands of sessions: by typing. */
export function SessionFilter({
  sessions,
  environments,
  chosen,
  onChange,
}: {
  sessions: readonly Session[];
  environments: ReadonlyMap<string, Environment>;
  chosen: string | null;
  onChange: (sessionId: string | null) => void;
}) {
  const [typed, setTyped] = useState('');
  const found = useMemo(
    () => sortSessions(filterSessions(sessions, typed, environments)),
    [sessions, typed, environments],
  );
  const options = found
    .slice(0, most)
    .map(({ id, label, tokenMask }) => ({ value: id, label: `${label}  ${tokenMask}` }));
  return (
    <>
      <input
        className="input"
        type="text"
        aria-label={filter.findSession}
        placeholder={filter.findSession}
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: typing is what one does here first
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <OneOption label={filter.session} options={options} chosen={chosen} onChange={onChange} />
      <p className="soft filter-note">
        {found.length === 0 && filter.noSession}
        {found.length > most && filter.moreSessions({ n: found.length - most })}
      </p>
    </>
  );
}
