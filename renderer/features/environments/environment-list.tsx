import { useMemo } from 'react';
import type { Environment } from '../../../shared/model/environment.js';
import type { Session } from '../../../shared/model/session.js';
import { environmentsText } from '../../../shared/text/en/environments.js';
import { probeText } from '../../../shared/text/en/probe.js';
import { windowText } from '../../../shared/text/en/window.js';
import { wordsText } from '../../../shared/text/en/words.js';
import { useClient } from '../../api/client.js';
import { openDialog } from '../../state/dialog-state.js';
import { sortSessions } from '../../state/session-filter.js';
import { useStore } from '../../state/store.js';
import { chooseEnvironment, viewState } from '../../state/view-state.js';
import { IconButton } from '../../ui/button.js';
import { Icon } from '../../ui/icons.js';
import { MenuButton } from '../../ui/menu-button.js';
import { VirtualList } from '../../ui/virtual-list.js';
import {
  addEnvironment,
  duplicateEnvironment,
  editEnvironment,
  removeEnvironment,
} from './environment-actions.js';

const allId = 'all';

export function EnvironmentList({
  environments,
  sessions,
}: {
  environments: readonly Environment[];
  sessions: readonly Session[];
}) {
  const client = useClient();
  const environmentId = useStore(viewState, (state) => state.environmentId);
  const counts = useMemo(() => countByEnvironment(sessions), [sessions]);
  const rows = useMemo(() => (environments.length > 0 ? [null, ...environments] : []), [environments]);
  const chosen = environments.find(({ id }) => id === environmentId);
  return (
    <section className="pane" data-pane="environments" aria-label={environmentsText.heading}>
      <header className="pane-head">
        <h2>{environmentsText.heading}</h2>
        <span className="spacer" />
        <MenuButton
          icon="more"
          label={environmentsText.more}
          disabled={!chosen}
          entries={() =>
            chosen
              ? [
                  { id: 'edit', label: windowText.edit, keys: 'F2', run: () => editEnvironment(chosen) },
                  { id: 'copy', label: windowText.duplicate, run: () => duplicateEnvironment(chosen) },
                  {
                    id: 'probe',
                    label: probeText.button,
                    icon: 'search' as const,
                    run: () => openDialog({ kind: 'probe', environment: chosen }),
                  },
                  {
                    id: 'remove',
                    label: windowText.remove,
                    keys: 'Del',
                    separated: true,
                    run: () => void removeEnvironment(client, chosen),
                  },
                ]
              : []
          }
        />
        <IconButton icon="plus" label={environmentsText.add} onClick={addEnvironment} />
      </header>
      <VirtualList
        label={environmentsText.list}
        items={rows}
        idOf={(row) => row?.id ?? allId}
        rowHeight={28}
        selectedId={environmentId ?? allId}
        onSelect={(id) => chooseEnvironment(id === allId ? null : id, sortSessions(sessions))}
        onEdit={(row) => row && editEnvironment(row)}
        onRemove={(row) => row && void removeEnvironment(client, row)}
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
