import type { Desk } from '../../shared/contract/contract.js';
import type { Environment } from '../../shared/contract/environment.js';
import { operations } from '../../shared/protocol/words.js';
import { checkAllText } from '../../shared/strings/check-all.js';
import { composeText } from '../../shared/strings/compose.js';
import { environmentsText } from '../../shared/strings/environments.js';
import { probeText } from '../../shared/strings/probe.js';
import { sessionsText } from '../../shared/strings/sessions.js';
import { startCheckAll } from '../check-all/run-check-all.js';
import { composeAgain, composeFromTemplate } from '../compose/open-compose.js';
import { editEnvironment } from '../environments/environment-actions.js';
import { addSession } from '../sessions/session-actions.js';
import { chord } from '../ui/key-names.js';
import type { Command } from './command.js';
import { openDialog } from './dialog-state.js';

/** What can be done with the environment on screen; a request is written with the chosen session's token. */
export function environmentCommands(
  desk: Desk,
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
      label: checkAllText.command(environment.name),
      run: () => void startCheckAll(desk, environment.id),
    },
    {
      id: 'probe',
      label: `${probeText.command} · ${environment.name}`,
      run: () => openDialog({ kind: 'probe', environment }),
    },
    {
      id: 'compose',
      label: composeText.command,
      run: () => void composeAgain({ operation: 'CheckToken', binding, environment, sessionId }),
    },
    ...operations.map((operation) => ({
      id: `compose-${operation}`,
      label: composeText.blank(operation, binding),
      run: () => void composeFromTemplate({ operation, binding, environment, sessionId }),
    })),
  ];
}
