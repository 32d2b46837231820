import { useQueryClient } from '@tanstack/react-query';
import type { Environment } from '../../../shared/model/environment.js';
import { environmentsText } from '../../../shared/text/environments.js';
import { menuText } from '../../../shared/text/menu.js';
import { pasteText } from '../../../shared/text/paste.js';
import { sessionsText } from '../../../shared/text/sessions.js';
import { useClient } from '../../api/client.js';
import { openDialog } from '../../state/dialog-state.js';
import { viewState } from '../../state/view-state.js';
import { Icon } from '../../ui/icons.js';
import { chord } from '../../ui/key-names.js';
import { MenuButton } from '../../ui/menu-button.js';
import type { MenuEntry } from '../../ui/menu-entry.js';
import { addEnvironment } from '../environments/environment-actions.js';
import { addSandboxSession, addSession, makeSandbox } from './session-actions.js';

/** The ways to get a session into the list. They go to the environment that is chosen. */
export function useAddEntries(environments: ReadonlyMap<string, Environment>): () => MenuEntry[] {
  const client = useClient();
  const queryClient = useQueryClient();
  return () => {
    const all = [...environments.values()];
    const target = environments.get(viewState.get().environmentId ?? '') ?? all[0];
    const sandbox = target?.tier === 'sandbox' ? target : all.find(({ tier }) => tier === 'sandbox');
    return [
      {
        id: 'token',
        label: sessionsText.addToken,
        keys: chord('mod', 'N'),
        disabled: !target,
        run: () => target && addSession(target.id),
      },
      {
        id: 'paste',
        label: pasteText.menu,
        keys: chord('mod', 'shift', 'V'),
        run: () => openDialog({ kind: 'paste', pasted: null }),
      },
      {
        id: 'login',
        label: sessionsText.addLogin,
        disabled: !target,
        run: () => openDialog({ kind: 'login', environmentId: target?.id ?? null }),
      },
      {
        id: 'sandbox',
        label: sandbox ? sessionsText.addSandbox : menuText.items.makeSandbox,
        run: () => void (sandbox ? addSandboxSession(client, sandbox.id) : makeSandbox(client, queryClient)),
      },
      { id: 'environment', label: `${environmentsText.add}…`, separated: true, run: addEnvironment },
    ];
  };
}

export function AddMenu({ entries }: { entries: () => readonly MenuEntry[] }) {
  return (
    <MenuButton label={sessionsText.addMenu} size="small" entries={entries}>
      <Icon name="plus" />
      {sessionsText.addMenu}
    </MenuButton>
  );
}
