import type { Client } from '../../shared/ipc/channels.js';
import type { Environment } from '../../shared/model/environment.js';
import { wellKnown } from '../../shared/model/operations.js';
import { operations } from '../../shared/model/words.js';
import { checkAllText } from '../../shared/text/check-all.js';
import { composeText } from '../../shared/text/compose.js';
import { environmentsText } from '../../shared/text/environments.js';
import { probeText } from '../../shared/text/probe.js';
import { sessionsText } from '../../shared/text/sessions.js';
import { wordsText } from '../../shared/text/words.js';
import { startCheckAll } from '../features/check-all/run-check-all.js';
import { editEnvironment } from '../features/environments/environment-actions.js';
import { composeAgain, composeFromTemplate } from '../features/raw-request/open-compose.js';
import { addSession } from '../features/sessions/session-actions.js';
import type { Command } from '../state/command.js';
import { openDialog } from '../state/dialog-state.js';
import { chord } from '../ui/key-names.js';

/** What can be done with the environment on screen; a request is written with the chosen session's token. */
export function environmentCommands(
  client: Client,
  environment: Environment,
  sessionId: string | null,
): Command[] {
  const binding = environment.defaultBinding;
  return [
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
      label: checkAllText.command({ environment: environment.name }),
      run: () => void startCheckAll(client, environment.id),
    },
    {
      id: 'probe',
      label: `${probeText.command} · ${environment.name}`,
      run: () => openDialog({ kind: 'probe', environment }),
    },
    {
      id: 'compose',
      label: composeText.command,
      run: () => void composeAgain({ operation: wellKnown.check, binding, environment, sessionId }),
    },
    ...operations.map((operation) => ({
      id: `compose-${operation}`,
      label: composeText.blank({ operation, binding: wordsText.binding[binding] }),
      run: () => void composeFromTemplate({ operation, binding, environment, sessionId }),
    })),
  ];
}
