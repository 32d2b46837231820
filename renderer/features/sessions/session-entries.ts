import type { Client } from '../../../shared/ipc/channels.js';
import type { Environment } from '../../../shared/model/environment.js';
import { type ActOperation, wellKnown } from '../../../shared/model/operations.js';
import type { Session } from '../../../shared/model/session.js';
import { actText } from '../../../shared/text/act.js';
import { historyScreenText } from '../../../shared/text/history-screen.js';
import { sessionsText } from '../../../shared/text/sessions.js';
import { windowText } from '../../../shared/text/window.js';
import { openDialog } from '../../state/dialog-state.js';
import { editSession } from '../../state/edit-session.js';
import { choicesOf, chooseSession, viewState } from '../../state/view-state.js';
import { chord } from '../../ui/key-names.js';
import type { MenuEntry } from '../../ui/menu-entry.js';
import { planOf, startAct } from '../act/run-act.js';
import { showHistoryOf } from '../history/history-state.js';
import { copyToken, duplicateSession, removeSession } from './session-actions.js';

/** What can be done with a session: of the menu in its head. */
export function sessionEntries(client: Client, session: Session): MenuEntry[] {
  return [
    { id: 'edit', label: windowText.edit, keys: 'F2', run: () => editSession(session) },
    { id: 'copy', label: windowText.duplicate, run: () => void duplicateSession(client, session) },
    {
      id: 'history',
      label: historyScreenText.entry,
      run: () => showHistoryOf({ sessionId: session.id }),
    },
    {
      id: 'remove',
      label: windowText.remove,
      keys: 'Del',
      separated: true,
      run: () => void removeSession(client, session),
    },
    {
      id: 'forget',
      label: historyScreenText.forget.entry,
      run: () => openDialog({ kind: 'forget', session }),
    },
  ];
}

/** The same and what else is in sight once it is chosen: for a right click on its row. */
export function rowEntries(client: Client, session: Session, environment: Environment): MenuEntry[] {
  const send = (operation: ActOperation) => () => {
    chooseSession(session);
    const choices = choicesOf(viewState.get(), session.id);
    startAct(client, session, environment, planOf({ ...choices, operation }, environment));
  };
  const lost = session.tokenStorage === 'lost';
  const logOut = environment.tier === 'production' ? actText.logOutAsking : actText.logOut;
  const [edit, ...rest] = sessionEntries(client, session);
  return [
    {
      id: 'log-out',
      label: logOut,
      keys: chord('mod', 'enter'),
      disabled: lost,
      run: send(wellKnown.logOut),
    },
    {
      id: 'check',
      label: actText.check,
      keys: chord('mod', 'shift', 'enter'),
      disabled: lost,
      run: send(wellKnown.check),
    },
    {
      id: 'copy-token',
      label: sessionsText.copyToken,
      keys: chord('mod', 'shift', 'C'),
      disabled: lost,
      separated: true,
      run: () => void copyToken(client, session.id),
    },
    ...(edit ? [{ ...edit, separated: true }] : []),
    ...rest,
  ];
}
