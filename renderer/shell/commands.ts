import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '../../shared/ipc/channels.js';
import { backupText } from '../../shared/text/backup.js';
import { bulkText } from '../../shared/text/bulk.js';
import { dialogsText } from '../../shared/text/dialogs.js';
import { environmentsText } from '../../shared/text/environments.js';
import { flowText } from '../../shared/text/flow.js';
import { handbookText } from '../../shared/text/handbook.js';
import { handoverText } from '../../shared/text/handover.js';
import { historyScreenText } from '../../shared/text/history-screen.js';
import { menuText } from '../../shared/text/menu.js';
import { pasteText } from '../../shared/text/paste.js';
import { sessionsText } from '../../shared/text/sessions.js';
import { teamText } from '../../shared/text/team.js';
import { windowText } from '../../shared/text/window.js';
import { chooseBackup } from '../features/backup/backup-actions.js';
import { addEnvironment } from '../features/environments/environment-actions.js';
import { handoverEntries } from '../features/handover/handover-entries.js';
import { addSandboxSession, makeSandbox } from '../features/sessions/session-actions.js';
import { exportTeam } from '../features/team/team-actions.js';
import type { Command } from '../state/command.js';
import { currentOf } from '../state/current.js';
import { openDialog } from '../state/dialog-state.js';
import { stepExchange } from '../state/exchange-step.js';
import { openHandbook } from '../state/handbook-state.js';
import { goAlong } from '../state/places.js';
import { undoLast } from '../state/undo-state.js';
import { toggleHistory } from '../state/use-history-open.js';
import { choicesOf, showScreen, viewState } from '../state/view-state.js';
import { backKeys, chord, forwardKeys } from '../ui/key-names.js';
import { environmentCommands } from './environment-commands.js';
import { sessionCommands } from './session-commands.js';

/** What can be done now, for the search field; what needs a session is left out where none is chosen. */
export function commandsOf(client: Client, queryClient: QueryClient): Command[] {
  const { session, environment, environments } = currentOf(queryClient);
  const sandbox = environments.find(({ tier }) => tier === 'sandbox');
  const shown = session && choicesOf(viewState.get(), session.id).shown;
  const forExchange: Command[] = shown?.kind === 'exchange' ? handoverEntries(client, shown.id) : [];
  const forSandbox: Command[] = sandbox
    ? [
        {
          id: 'sandbox-session',
          label: sessionsText.addSandbox,
          run: () => void addSandboxSession(client, sandbox.id),
        },
      ]
    : [];
  return [
    ...(session ? sessionCommands(client, queryClient, session) : []),
    ...forExchange,
    ...(environment ? environmentCommands(client, environment, session?.id ?? null) : []),
    ...forSandbox,
    {
      id: 'paste',
      label: pasteText.command,
      keys: chord('mod', 'shift', 'V'),
      run: () => openDialog({ kind: 'paste', pasted: null }),
    },
    {
      id: 'bulk',
      label: bulkText.entry.command,
      run: () => openDialog({ kind: 'bulk', runId: null }),
    },
    { id: 'export-team', label: teamText.exportCommand, run: () => void exportTeam(client) },
    { id: 'back-up', label: backupText.command, run: () => openDialog({ kind: 'backup' }) },
    { id: 'restore', label: backupText.restoreCommand, run: () => void chooseBackup(client) },
    {
      id: 'import-team',
      label: teamText.importCommand,
      run: () => openDialog({ kind: 'team', given: null }),
    },
    { id: 'import-har', label: handoverText.importHar, run: () => openDialog({ kind: 'import', har: null }) },
    { id: 'explain', label: menuText.items.explain, run: () => openDialog({ kind: 'explain', text: '' }) },
    { id: 'add-environment', label: environmentsText.add, run: addEnvironment },
    { id: 'undo', label: windowText.undo, keys: chord('mod', 'Z'), run: () => void undoLast(client) },
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
    { id: 'back', label: flowText.back, keys: backKeys, run: () => goAlong(queryClient, -1) },
    { id: 'forward', label: flowText.forward, keys: forwardKeys, run: () => goAlong(queryClient, 1) },
    {
      id: 'next-exchange',
      label: flowText.nextExchange,
      keys: chord('Alt', '↓'),
      run: () => stepExchange(client, queryClient, 1),
    },
    {
      id: 'previous-exchange',
      label: flowText.previousExchange,
      keys: chord('Alt', '↑'),
      run: () => stepExchange(client, queryClient, -1),
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
    { id: 'palette', label: menuText.items.palette, run: () => openDialog({ kind: 'palette' }) },
    {
      id: 'preferences',
      label: menuText.items.preferences,
      keys: chord('mod', ','),
      run: () => openDialog({ kind: 'preferences' }),
    },
    { id: 'handbook', label: handbookText.title, keys: 'F1', run: openHandbook },
    { id: 'about', label: menuText.items.about, run: () => openDialog({ kind: 'about' }) },
    {
      id: 'make-sandbox',
      label: menuText.items.makeSandbox,
      run: () => void makeSandbox(client, queryClient),
    },
    {
      id: 'shortcuts',
      label: dialogsText.shortcuts.title,
      keys: '?',
      run: () => openDialog({ kind: 'shortcuts' }),
    },
  ];
}
