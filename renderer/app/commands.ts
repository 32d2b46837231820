import type { QueryClient } from '@tanstack/react-query';
import type { Desk } from '../../shared/contract/contract.js';
import { operations } from '../../shared/protocol/words.js';
import { actText } from '../../shared/strings/act.js';
import { batchText } from '../../shared/strings/batch.js';
import { checkAllText } from '../../shared/strings/check-all.js';
import { composeText } from '../../shared/strings/compose.js';
import { dialogsText } from '../../shared/strings/dialogs.js';
import { environmentsText } from '../../shared/strings/environments.js';
import { flowText } from '../../shared/strings/flow.js';
import { handoverText } from '../../shared/strings/handover.js';
import { historyScreenText } from '../../shared/strings/history-screen.js';
import { pasteText } from '../../shared/strings/paste.js';
import { probeText } from '../../shared/strings/probe.js';
import { sessionsText } from '../../shared/strings/sessions.js';
import { windowText } from '../../shared/strings/window.js';
import { startCheckAll } from '../check-all/run-check-all.js';
import { compareEntries } from '../compare/compare-commands.js';
import { composeAgain, composeFromTemplate } from '../compose/open-compose.js';
import { addEnvironment, editEnvironment } from '../environments/environment-actions.js';
import { importHar } from '../handover/handover-actions.js';
import { handoverEntries } from '../handover/handover-entries.js';
import { showHistoryOf } from '../history/history-state.js';
import { addSandboxSession, addSession, copyToken, editSession } from '../sessions/session-actions.js';
import { backKeys, chord, forwardKeys } from '../ui/key-names.js';
import { actOnCurrent, editShown } from './act-on-current.js';
import { currentOf } from './current.js';
import { openDialog } from './dialog-state.js';
import { stepExchange } from './exchange-step.js';
import { goAlong } from './places.js';
import { undoLast } from './undo-state.js';
import { toggleHistory } from './use-history-open.js';
import { choicesOf, showScreen, toggleReveal, viewState } from './view-state.js';

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  readonly run: () => void;
}

/** What can be done now, for the search field; what needs a session is left out where none is chosen. */
export function commandsOf(desk: Desk, client: QueryClient): Command[] {
  const { session, environment, environments } = currentOf(client);
  const sandbox = environments.find(({ tier }) => tier === 'sandbox');
  const forSession: Command[] = session
    ? [
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
      ]
    : [];
  const shown = session && choicesOf(viewState.get(), session.id).shown;
  const forExchange: Command[] = shown?.kind === 'exchange' ? handoverEntries(desk, shown.id) : [];
  const forEnvironment: Command[] = environment
    ? [
        {
          id: 'add-session',
          label: sessionsText.addToken,
          keys: chord('mod', 'N'),
          run: () => addSession(environment.id),
        },
        {
          id: 'login',
          label: sessionsText.addLogin,
          run: () => openDialog({ kind: 'login', environmentId: environment.id }),
        },
        {
          id: 'edit-environment',
          label: environmentsText.editor.edit,
          run: () => editEnvironment(environment),
        },
        {
          id: 'check-all',
          label: checkAllText.command(environment.name),
          run: () => void startCheckAll(desk, environment.id),
        },
        {
          id: 'probe',
          label: `${probeText.command} · ${environment.name}`,
          run: () => openDialog({ kind: 'probe', environment }),
        },
      ]
    : [];
  const forComposing: Command[] = environment
    ? [
        {
          id: 'compose',
          label: composeText.command,
          run: () =>
            void composeAgain({
              operation: 'CheckToken',
              binding: environment.defaultBinding,
              environment,
              sessionId: session?.id ?? null,
            }),
        },
        ...operations.map((operation) => ({
          id: `compose-${operation}`,
          label: composeText.blank(operation, environment.defaultBinding),
          run: () =>
            void composeFromTemplate({
              operation,
              binding: environment.defaultBinding,
              environment,
              sessionId: session?.id ?? null,
            }),
        })),
      ]
    : [];
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
    ...forSession,
    ...forExchange,
    ...forEnvironment,
    ...forComposing,
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
