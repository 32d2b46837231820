import { useDeferredValue, useMemo, useState } from 'react';
import type { Environment } from '../../../shared/model/environment.js';
import type { Session } from '../../../shared/model/session.js';
import { sessionsText } from '../../../shared/text/sessions.js';
import { useClient } from '../../api/client.js';
import { useSettings } from '../../api/queries.js';
import { editSession } from '../../state/edit-session.js';
import { focusPane } from '../../state/focus.js';
import { filterSessions, sortSessions } from '../../state/session-filter.js';
import { type StateName, stateOf } from '../../state/session-state.js';
import { useStore } from '../../state/store.js';
import { chooseSession, setFilter, viewState } from '../../state/view-state.js';
import { IconButton } from '../../ui/button.js';
import { besideRows, openMenuAt } from '../../ui/context-menu.js';
import { Icon } from '../../ui/icons.js';
import { grouped } from '../../ui/menu-entry.js';
import { VirtualList } from '../../ui/virtual-list.js';
import { BulkLine } from '../bulk/bulk-line.js';
import { CheckAllLine } from '../check-all/check-all-line.js';
import { CheckAllMenu, useAllEntries } from '../check-all/check-all-menu.js';
import { AddMenu, useAddEntries } from './add-menu.js';
import { manyEntries } from './many-actions.js';
import { ManyBar } from './many-bar.js';
import { removeSession } from './session-actions.js';
import { rowEntries } from './session-entries.js';
import { SessionRow } from './session-row.js';
import { dropSessionSelection, selectSessions, sessionSelection } from './session-selection.js';
import { SessionsEmpty } from './sessions-empty.js';
import { StateChips } from './state-chips.js';

export function SessionList({
  environments,
  sessions,
}: {
  environments: ReadonlyMap<string, Environment>;
  sessions: readonly Session[];
}) {
  const client = useClient();
  const environmentId = useStore(viewState, (state) => state.environmentId);
  const sessionId = useStore(viewState, (state) => state.sessionId);
  const filter = useStore(viewState, (state) => state.filter);
  const usedFilter = useDeferredValue(filter);
  const order = useSettings().data?.sessionOrder;
  const here = useMemo(
    () =>
      sortSessions(
        environmentId === null ? sessions : sessions.filter((one) => one.environmentId === environmentId),
        order,
      ),
    [sessions, environmentId, order],
  );
  const [state, setState] = useState<StateName | null>(null);
  const found = useMemo(
    () => filterSessions(here, usedFilter, environments),
    [here, usedFilter, environments],
  );
  const shown = useMemo(
    () => (state === null ? found : found.filter((one) => stateOf(one) === state)),
    [found, state],
  );
  const selected = useStore(sessionSelection, ({ ids }) => ids);
  const many = useMemo(() => shown.filter(({ id }) => selected.has(id)), [shown, selected]);
  const several = many.length > 1;
  const addEntries = useAddEntries(environments);
  const allEntries = useAllEntries(environments.get(environmentId ?? ''));
  return (
    <section
      className="pane"
      data-pane="sessions"
      aria-label={sessionsText.heading}
      onContextMenu={besideRows(sessionsText.addMenu, () => [...addEntries(), ...grouped(allEntries())])}
    >
      <header className="pane-head">
        <h2>{sessionsText.heading}</h2>
        <span className="soft">
          {filter ? sessionsText.shownOf({ shown: shown.length, all: here.length }) : here.length}
        </span>
        <span className="spacer" />
        <CheckAllMenu entries={allEntries} />
        <AddMenu entries={addEntries} />
      </header>
      <div className="filter">
        <Icon name="search" />
        <input
          id="session-filter"
          className="input"
          type="text"
          aria-label={sessionsText.filter}
          placeholder={sessionsText.filterHint}
          spellCheck={false}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && filter) {
              event.preventDefault();
              setFilter('');
            } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
              if (event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              // What was typed last may not be drawn yet.
              const typed = filterSessions(here, filter, environments);
              const first = typed[0];
              if (first && !typed.some(({ id }) => id === sessionId)) chooseSession(first);
              focusPane('sessions');
            }
          }}
        />
        {filter && <IconButton icon="close" label={sessionsText.clearFilter} onClick={() => setFilter('')} />}
      </div>
      <StateChips sessions={found} chosen={state} onChoose={setState} />
      {shown.length === 0 ? (
        <SessionsEmpty
          filtered={here.length > 0}
          onClear={() => setState(null)}
          quiet={sessions.length === 0}
          environmentId={environmentId}
        />
      ) : (
        <VirtualList
          label={sessionsText.list}
          items={shown}
          idOf={(session) => session.id}
          rowHeight={44}
          selectedId={sessionId}
          onSelect={(id) => {
            dropSessionSelection();
            chooseSession(shown.find((one) => one.id === id) ?? null);
          }}
          {...(several && { selected })}
          onSelection={(id, mode) =>
            selectSessions(
              id,
              mode,
              shown.map((one) => one.id),
            )
          }
          onContextMenu={(session, event) => {
            if (several && selected.has(session.id))
              return openMenuAt(event, sessionsText.many.menu, manyEntries(client, many, environments));
            const environment = environments.get(session.environmentId);
            if (environment) openMenuAt(event, sessionsText.more, rowEntries(client, session, environment));
          }}
          onEdit={editSession}
          onRemove={(session) =>
            several
              ? manyEntries(client, many, environments).at(-1)?.run()
              : void removeSession(client, session)
          }
        >
          {(session) => (
            <SessionRow
              session={session}
              environment={environmentId === null ? environments.get(session.environmentId) : undefined}
            />
          )}
        </VirtualList>
      )}
      {several && <ManyBar sessions={many} environments={environments} />}
      <BulkLine />
      <CheckAllLine />
      <span className="visually-hidden" role="status">
        {filter ? sessionsText.count({ n: shown.length }) : ''}
      </span>
    </section>
  );
}
