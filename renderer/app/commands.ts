import type { QueryClient } from '@tanstack/react-query';
import type { Desk } from '../../shared/contract/contract.js';
import { batchText } from '../../shared/strings/batch.js';
import { dialogsText } from '../../shared/strings/dialogs.js';
import { environmentsText } from '../../shared/strings/environments.js';
import { flowText } from '../../shared/strings/flow.js';
import { handoverText } from '../../shared/strings/handover.js';
import { historyScreenText } from '../../shared/strings/history-screen.js';
import { pasteText } from '../../shared/strings/paste.js';
import { sessionsText } from '../../shared/strings/sessions.js';
import { windowText } from '../../shared/strings/window.js';
import { addEnvironment } from '../environments/environment-actions.js';
import { importHar } from '../handover/handover-actions.js';
import { handoverEntries } from '../handover/handover-entries.js';
import { addSandboxSession } from '../sessions/session-actions.js';
import { backKeys, chord, forwardKeys } from '../ui/key-names.js';
import type { Command } from './command.js';
import { currentOf } from './current.js';
import { openDialog } from './dialog-state.js';
import { environmentCommands } from './environment-commands.js';
import { stepExchange } from './exchange-step.js';
import { goAlong } from './places.js';
import { sessionCommands } from './session-commands.js';
import { undoLast } from './undo-state.js';
import { toggleHistory } from './use-history-open.js';
import { choicesOf, showScreen, viewState } from './view-state.js';

/** What can be done now, for the search field; what needs a session is left out where none is chosen. */
export function commandsOf(desk: Desk, client: QueryClient): Command[] {
  const { session, environment, environments } = currentOf(client);
  const sandbox = environments.find(({ tier }) => tier === 'sandbox');
  const shown = session && choicesOf(viewState.get(), session.id).shown;
  const forExchange: Command[] = shown?.kind === 'exchange' ? handoverEntries(desk, shown.id) : [];
  const forSandbox: Command[] = sandbox
    ? [
        {
          id: 'sandbox-session',
          label: sessionsText.addSandbox,
          run: () => void addSandboxSession(desk, sandbox.id),
        },
      ]
    : [];
  return [
    ...(session ? sessionCommands(desk, client, session) : []),
    ...forExchange,
    ...(environment ? environmentCommands(desk, environment, session?.id ?? null) : []),
    ...forSandbox,
    {
      id: 'paste',
      label: pasteText.command,
      keys: chord('mod', 'shift', 'V'),
      run: () => openDialog({ kind: 'paste', pasted: null }),
    },
    {
      id: 'batch',
      label: batchText.entry.command,
      run: () => openDialog({ kind: 'batch', runId: null }),
    },
    { id: 'import-har', label: handoverText.importHar, run: () => void importHar(desk) },
    { id: 'add-environment', label: environmentsText.add, run: addEnvironment },
    { id: 'undo', label: windowText.undo, keys: chord('mod', 'Z'), run: () => void undoLast(desk) },
    {
      id: 'sessions-screen',
      label: flowText.sessionsScreen,
      keys: chord('mod', '1'),
      run: () => showScreen('sessions'),
    },
    {
      id: 'history-screen',
      label: flowText.historyScreen,
      keys: chord('mod', '2'),
      run: () => showScreen('history'),
    },
    { id: 'back', label: flowText.back, keys: backKeys, run: () => goAlong(client, -1) },
    { id: 'forward', label: flowText.forward, keys: forwardKeys, run: () => goAlong(client, 1) },
    {
      id: 'next-exchange',
      label: flowText.nextExchange,
      keys: chord('Alt', '↓'),
      run: () => stepExchange(client, 1),
    },
    {
      id: 'previous-exchange',
      label: flowText.previousExchange,
      keys: chord('Alt', '↑'),
      run: () => stepExchange(client, -1),
    },
    {
      id: 'retention',
      label: historyScreenText.keep.command,
      run: () => openDialog({ kind: 'retention' }),
    },
    {
      id: 'history',
      label: dialogsText.shortcuts.keys.history,
      keys: chord('mod', 'shift', 'H'),
      run: toggleHistory,
    },
    { id: 'vault', label: dialogsText.vault.title, run: () => openDialog({ kind: 'vault' }) },
    {
      id: 'shortcuts',
      label: dialogsText.shortcuts.title,
      keys: '?',
      run: () => openDialog({ kind: 'shortcuts' }),
    },
  ];
}
