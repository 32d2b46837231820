import type { Client } from '../../../shared/ipc/channels.js';
import type { Environment } from '../../../shared/model/environment.js';
import type { Binding, Operation } from '../../../shared/model/words.js';
import { composeText } from '../../../shared/text/compose.js';
import { namesText } from '../../../shared/text/problems.js';
import { openDialog } from '../../state/dialog-state.js';
import { say } from '../../state/message-state.js';
import { composeState, draftLoaded } from './compose-state.js';

interface TemplateOf {
  readonly operation: Operation;
  readonly binding: Binding;
  readonly environment: Environment;
  readonly sessionId: string | null;
}

/** Takes the request of an exchange into the editor. */
export async function composeFromExchange(client: Client, exchangeId: string): Promise<void> {
  const opened = await client.compose.open({ exchangeId });
  if (!opened.ok) return say({ tone: 'bad', text: opened.error.message });
  draftLoaded(opened.value, namesText.fromExchange({ id: exchangeId }));
  openDialog({ kind: 'compose' });
}

/** Takes the contract's own request into the editor. */
export async function composeFromTemplate(of: TemplateOf): Promise<void> {
  const from = [of.operation, of.binding, of.environment.id, of.sessionId].join(' ');
  if (await loadTemplate(of, from)) openDialog({ kind: 'compose' });
}

/** Goes on with what was written last; with nothing written yet, begins with a template. */
export async function composeAgain(of: TemplateOf): Promise<void> {
  if (composeState.get().draft === null) return composeFromTemplate(of);
  openDialog({ kind: 'compose' });
}

/** `from`: bring back what was written of it before; without it the template comes anew. */
export async function loadTemplate(
  { operation, binding, environment, sessionId }: TemplateOf,
  from: string | null = null,
): Promise<boolean> {
  const { templateOf } = await import('../../../shared/raw-request/templates.js');
  const draft = templateOf(operation, binding, environment.endpoint);
  if (draft === null) {
    say({ tone: 'bad', text: composeText.diff.notBuilt });
    return false;
  }
  draftLoaded({ draft, environmentId: environment.id, sessionId }, from);
  return true;
}
