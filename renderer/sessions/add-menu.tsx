import type { Environment } from '../../shared/contract/environment.js';
import { environmentsText } from '../../shared/strings/environments.js';
import { pasteText } from '../../shared/strings/paste.js';
import { sessionsText } from '../../shared/strings/sessions.js';
import { openDialog } from '../app/dialog-state.js';
import { viewState } from '../app/view-state.js';
import { useDesk } from '../desk/desk.js';
import { addEnvironment } from '../environments/environment-actions.js';
import { Icon } from '../ui/icons.js';
import { chord } from '../ui/key-names.js';
import { MenuButton } from '../ui/menu-button.js';
import { addSandboxSession, addSession } from './session-actions.js';

/** The ways to get a session into the list. They go to the environment that is chosen. */
export function AddMenu({ environments }: { environments: ReadonlyMap<string, Environment> }) {
  const desk = useDesk();
  return (
    <MenuButton
      label={sessionsText.addMenu}
      size="small"
      entries={() => {
        const all = [...environments.values()];
        const target = environments.get(viewState.get().environmentId ?? '') ?? all[0];
        const sandbox = target?.tier === 'sandbox' ? target : all.find(({ tier }) => tier === 'sandbox');
        return [
          {
            id: 'token',
            label: sessionsText.addToken,
            keys: chord('mod', 'N'),
            icon: 'key' as const,
            disabled: !target,
            run: () => target && addSession(target.id),
          },
          {
            id: 'paste',
            label: pasteText.menu,
            keys: chord('mod', 'shift', 'V'),
            icon: 'copy' as const,
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
            label: sessionsText.addSandbox,
            icon: 'sandbox' as const,
            disabled: !sandbox,
            run: () => sandbox && void addSandboxSession(desk, sandbox.id),
          },
          { id: 'environment', label: `${environmentsText.add}…`, separated: true, run: addEnvironment },
        ];
      }}
    >
      <Icon name="plus" />
      {sessionsText.addMenu}
    </MenuButton>
  );
}
