import type { QueryClient } from '@tanstack/react-query';
import type { Desk } from '../../shared/contract/contract.js';
import type { Session } from '../../shared/contract/session.js';
import { actText } from '../../shared/strings/act.js';
import { composeText } from '../../shared/strings/compose.js';
import { dialogsText } from '../../shared/strings/dialogs.js';
import { historyScreenText } from '../../shared/strings/history-screen.js';
import { sessionsText } from '../../shared/strings/sessions.js';
import { compareEntries } from '../compare/compare-commands.js';
import { showHistoryOf } from '../history/history-state.js';
import { copyToken, editSession } from '../sessions/session-actions.js';
import { chord } from '../ui/key-names.js';
import { actOnCurrent, editShown } from './act-on-current.js';
import type { Command } from './command.js';
import { openDialog } from './dialog-state.js';
import { toggleReveal } from './view-state.js';

/** What can be done with the chosen session. */
export function sessionCommands(desk: Desk, client: QueryClient, session: Session): Command[] {
  return [
    {
      id: 'log-out',
      label: `${actText.logOut} · ${session.label}`,
      keys: chord('mod', 'enter'),
      run: () => actOnCurrent(desk, client, 'Logout'),
    },
    {
      id: 'check',
      label: `${actText.check} · ${session.label}`,
      keys: chord('mod', 'shift', 'enter'),
      run: () => actOnCurrent(desk, client, 'CheckToken'),
    },
    {
      id: 'reveal',
      label: dialogsText.shortcuts.keys.reveal,
      keys: chord('mod', 'shift', 'R'),
      run: () => toggleReveal(session.id, Date.now()),
    },
    {
      id: 'copy',
      label: dialogsText.shortcuts.keys.copy,
      keys: chord('mod', 'shift', 'C'),
      run: () => void copyToken(desk, session.id),
    },
    ...compareEntries(client).filter(({ disabled }) => !disabled),
    {
      id: 'session-history',
      label: `${historyScreenText.entry} · ${session.label}`,
      run: () => showHistoryOf({ sessionId: session.id }),
    },
    {
      id: 'forget',
      label: `${historyScreenText.forget.entry} · ${session.label}`,
      run: () => openDialog({ kind: 'forget', session }),
    },
    {
      id: 'compose-shown',
      label: composeText.fromExchange,
      keys: chord('mod', 'E'),
      run: () => editShown(desk, client),
    },
    { id: 'edit-session', label: sessionsText.editor.edit, keys: 'F2', run: () => editSession(session) },
  ];
}
