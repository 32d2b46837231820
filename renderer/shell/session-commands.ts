import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '../../shared/ipc/channels.js';
import { wellKnown } from '../../shared/model/operations.js';
import type { Session } from '../../shared/model/session.js';
import { actText } from '../../shared/text/act.js';
import { composeText } from '../../shared/text/compose.js';
import { dialogsText } from '../../shared/text/dialogs.js';
import { historyScreenText } from '../../shared/text/history-screen.js';
import { sessionsText } from '../../shared/text/sessions.js';
import { compareEntries } from '../features/compare/compare-commands.js';
import { showHistoryOf } from '../features/history/history-state.js';
import { editShown } from '../features/raw-request/edit-shown.js';
import { copyToken } from '../features/sessions/session-actions.js';
import type { Command } from '../state/command.js';
import { openDialog } from '../state/dialog-state.js';
import { editSession } from '../state/edit-session.js';
import { toggleReveal } from '../state/view-state.js';
import { chord } from '../ui/key-names.js';
import { actOnCurrent } from './act-on-current.js';

/** What can be done with the chosen session. */
export function sessionCommands(client: Client, queryClient: QueryClient, session: Session): Command[] {
  return [
    {
      id: 'log-out',
      label: `${actText.logOut} · ${session.label}`,
      keys: chord('mod', 'enter'),
      run: () => actOnCurrent(client, queryClient, wellKnown.logOut),
    },
    {
      id: 'check',
      label: `${actText.check} · ${session.label}`,
      keys: chord('mod', 'shift', 'enter'),
      run: () => actOnCurrent(client, queryClient, wellKnown.check),
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
      run: () => void copyToken(client, session.id),
    },
    ...compareEntries(client, queryClient).filter(({ disabled }) => !disabled),
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
      run: () => editShown(client, queryClient),
    },
    { id: 'edit-session', label: sessionsText.editor.edit, keys: 'F2', run: () => editSession(session) },
  ];
}
