import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '../../../shared/ipc/channels.js';
import type { BulkRun } from '../../../shared/model/bulk.js';
import type { Environment, EnvironmentDraft } from '../../../shared/model/environment.js';
import { environmentDefaults } from '../../../shared/model/environment-defaults.js';
import type { Session } from '../../../shared/model/session.js';
import { environmentsText } from '../../../shared/text/environments.js';
import { keys } from '../../api/keys.js';
import { isUnderWay, sayRemoved } from '../../outcome/say-removed.js';
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

export async function removeEnvironment(
  client: Client,
  queryClient: QueryClient,
  environment: Environment,
): Promise<void> {
  const isOfIt = ({ environmentId }: { readonly environmentId: string }) => environmentId === environment.id;
  const runs = queryClient.getQueryData<readonly BulkRun[]>(keys.bulkRuns) ?? [];
  const sessions = queryClient.getQueryData<readonly Session[]>(keys.sessions) ?? [];
  const goesOn =
    runs.some((run) => isOfIt(run) && run.progress.state === 'running') ||
    isUnderWay(sessions.filter(isOfIt).map(({ id }) => id));
  const result = await client.environments.remove({ id: environment.id });
  if (!result.ok) return say({ tone: 'bad', text: result.error.message });
  if (viewState.get().environmentId === environment.id) chooseEnvironment(null, []);
  rememberRemoved({ kind: 'environment', undoId: result.value.undoId });
  sayRemoved(environmentsText.removed({ name: environment.name, sessions: result.value.sessions }), goesOn);
}
