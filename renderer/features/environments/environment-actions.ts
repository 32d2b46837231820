import type { Client } from '../../../shared/ipc/channels.js';
import type { Environment, EnvironmentDraft } from '../../../shared/model/environment.js';
import { environmentDefaults } from '../../../shared/model/environment-defaults.js';
import { environmentsText } from '../../../shared/text/environments.js';
import { settled } from '../../api/client.js';
import { openDialog } from '../../state/dialog-state.js';
import { say } from '../../state/message-state.js';
import { rememberRemoved } from '../../state/undo-state.js';
import { chooseEnvironment, viewState } from '../../state/view-state.js';

export const newDraft: EnvironmentDraft = { ...environmentDefaults, name: '', endpoint: '' };

export function addEnvironment(): void {
  openDialog({ kind: 'environment', draft: newDraft });
}

export function editEnvironment(environment: Environment): void {
  const { createdAt: _, updatedAt: __, ...draft } = environment;
  openDialog({ kind: 'environment', draft });
}

export function duplicateEnvironment(environment: Environment): void {
  const { id: _, createdAt: __, updatedAt: ___, ...draft } = environment;
  openDialog({
    kind: 'environment',
    draft: { ...draft, name: environmentsText.copyOf({ name: draft.name }) },
  });
}

export async function removeEnvironment(client: Client, environment: Environment): Promise<void> {
  const result = await settled(client.environments.remove({ id: environment.id }));
  if (!result.ok) return say({ tone: 'bad', text: result.error.message });
  if (viewState.get().environmentId === environment.id) chooseEnvironment(null, []);
  rememberRemoved({ kind: 'environment', undoId: result.value.undoId });
  say({
    tone: 'neutral',
    text: environmentsText.removed({ name: environment.name, sessions: result.value.sessions }),
    undo: true,
  });
}
