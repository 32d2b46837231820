import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Environment } from '../../../shared/model/environment.js';
import type { Session } from '../../../shared/model/session.js';
import { environmentsText } from '../../../shared/text/environments.js';
import { plain } from '../../../shared/text/letters.js';
import { policyText } from '../../../shared/text/policy.js';
import { probeText } from '../../../shared/text/probe.js';
import { windowText } from '../../../shared/text/window.js';
import { wordsText } from '../../../shared/text/words.js';
import { useClient } from '../../api/client.js';
import { useFixed } from '../../api/policy.js';
import { useSettings } from '../../api/queries.js';
import { openDialog } from '../../state/dialog-state.js';
import { sortSessions } from '../../state/session-filter.js';
import { useStore } from '../../state/store.js';
import { chooseEnvironment, viewState } from '../../state/view-state.js';
import { IconButton } from '../../ui/button.js';
import { besideRows, openMenuAt } from '../../ui/context-menu.js';
import { Icon } from '../../ui/icons.js';
import { MenuButton } from '../../ui/menu-button.js';
import type { MenuEntry } from '../../ui/menu-entry.js';
import { VirtualList } from '../../ui/virtual-list.js';
import {
  addEnvironment,
  duplicateEnvironment,
  editEnvironment,
  removeEnvironment,
} from './environment-actions.js';

const allId = 'all';
const rowHeight = 28;
/** Fewer are found by looking. */
const searchFrom = 8;

export function EnvironmentList({
  environments,
  sessions,
}: {
  environments: readonly Environment[];
  sessions: readonly Session[];
}) {
  const client = useClient();
  const queryClient = useQueryClient();
  const order = useSettings().data?.sessionOrder;
  const environmentId = useStore(viewState, (state) => state.environmentId);
  const fixed = useFixed();
  const [filter, setFilter] = useState('');
  const counts = useMemo(() => countByEnvironment(sessions), [sessions]);
  const rows = useMemo(() => {
    const words = plain(filter);
    const found = environments.filter(({ name, endpoint }) => plain(`${name} ${endpoint}`).includes(words));
    return found.length === environments.length && found.length > 0 ? [null, ...found] : found;
  }, [environments, filter]);
  const chosen = environments.find(({ id }) => id === environmentId);
  const entriesOf = (environment: Environment): MenuEntry[] => [
    { id: 'edit', label: windowText.edit, keys: 'F2', run: () => editEnvironment(environment) },
    { id: 'copy', label: windowText.duplicate, run: () => duplicateEnvironment(environment) },
    {
      id: 'probe',
      label: probeText.button,
      run: () => openDialog({ kind: 'probe', environment }),
    },
    {
      id: 'remove',
      label: windowText.remove,
      keys: 'Del',
      separated: true,
      disabled: fixed.environmentBy(environment.id) !== null,
      run: () => void removeEnvironment(client, queryClient, environment),
    },
  ];
  return (
    <section
      className="pane environments-pane"
      data-pane="environments"
      aria-label={environmentsText.heading}
      onContextMenu={besideRows(environmentsText.heading, () => [
        { id: 'add', label: `${environmentsText.add}…`, run: addEnvironment },
      ])}
    >
      <header className="pane-head">
        <h2>{environmentsText.heading}</h2>
        <span className="spacer" />
        <MenuButton
          icon="more"
          label={environmentsText.more}
          disabled={!chosen}
          entries={() => (chosen ? entriesOf(chosen) : [])}
        />
        <IconButton icon="plus" label={environmentsText.add} onClick={addEnvironment} />
      </header>
      {environments.length >= searchFrom && (
        <div className="filter">
          <Icon name="search" />
          <input
            className="input"
            type="text"
            aria-label={environmentsText.filter}
            placeholder={environmentsText.filter}
            spellCheck={false}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
        </div>
      )}
      <VirtualList
        height={rows.length * rowHeight + 4}
        label={environmentsText.list}
        items={rows}
        idOf={(row) => row?.id ?? allId}
        rowHeight={rowHeight}
        selectedId={environmentId ?? allId}
        onSelect={(id) => chooseEnvironment(id === allId ? null : id, sortSessions(sessions, order))}
        onContextMenu={(row, event) => row && openMenuAt(event, environmentsText.more, entriesOf(row))}
        onEdit={(row) => row && editEnvironment(row)}
        onRemove={(row) => row && void removeEnvironment(client, queryClient, row)}
      >
        {(row) => (
          <>
            <span
              className="row-icon"
              data-tier={row?.tier}
              title={row ? wordsText.tier[row.tier] : undefined}
            >
              <Icon name={row?.tier ?? 'layers'} />
            </span>
            <span className="ellipsis row-main">{row?.name ?? environmentsText.all}</span>
            {row && fixed.environmentBy(row.id) !== null && (
              <span
                className="row-icon"
                role="img"
                aria-label={policyText.managed}
                title={policyText.managedBy({ file: fixed.environmentBy(row.id) ?? '' })}
              >
                <Icon name="lock" />
              </span>
            )}
            {row && <span className="soft row-tier">{wordsText.tier[row.tier]}</span>}
            <span className="soft row-count">{row ? (counts.get(row.id) ?? 0) : sessions.length}</span>
          </>
        )}
      </VirtualList>
    </section>
  );
}

function countByEnvironment(sessions: readonly Session[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { environmentId } of sessions) counts.set(environmentId, (counts.get(environmentId) ?? 0) + 1);
  return counts;
}
