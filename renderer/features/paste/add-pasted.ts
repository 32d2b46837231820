import type { PastedToken } from '../../../shared/formats/paste/pasted-tokens.js';
import type { Client } from '../../../shared/ipc/channels.js';
import type { AppError } from '../../../shared/model/app-error.js';
import { fail, ok, type Result } from '../../../shared/model/result.js';
import type { NewSession } from '../../../shared/model/session.js';
import { hostOf } from '../../ui/format.js';
import { newDraft } from '../environments/environment-actions.js';
import { newEnvironment, type PastedRow } from './pasted-rows.js';

/** Few enough that the main process answers others between two of them. */
const atOnce = 250;

interface Added {
  readonly sessionIds: readonly string[];
  readonly environmentId: string;
}

/** Saves the chosen rows, each new environment once. Stops at the first refusal and tells how far it came. */
export async function addPasted(
  client: Client,
  rows: readonly PastedRow[],
  onAdded: (tokens: readonly string[]) => void,
): Promise<Result<Added, AppError>> {
  const made = new Map<string, string>();
  const sessionIds: string[] = [];
  let environmentId = '';
  for (let at = 0; at < rows.length; at += atOnce) {
    const sessions: NewSession[] = [];
    for (const { found, label, environmentId: chosen } of rows.slice(at, at + atOnce)) {
      environmentId = chosen;
      if (chosen === newEnvironment) {
        const id = await environmentFor(client, found, made);
        if (!id.ok) return id;
        environmentId = id.value;
      }
      sessions.push({ environmentId, label: label.trim(), owner: '', notes: '', token: found.token });
    }
    const added = await client.sessions.addMany({ sessions });
    if (!added.ok) return fail(added.error);
    sessionIds.push(...added.value.map(({ id }) => id));
    onAdded(sessions.map(({ token }) => token));
  }
  return ok({ sessionIds, environmentId });
}

/** Careful at first: production, verified, and no token in an address unless a person chooses that later. */
async function environmentFor(
  client: Client,
  { endpoint, binding }: PastedToken,
  made: Map<string, string>,
): Promise<Result<string, AppError>> {
  const address = endpoint ?? '';
  const known = made.get(address);
  if (known !== undefined) return ok(known);
  const environment = {
    ...newDraft,
    name: hostOf(address).slice(0, 80),
    endpoint: address,
    defaultBinding: binding && binding !== 'get' ? binding : newDraft.defaultBinding,
  };
  const result = await client.environments.save({ environment, secrets: {} });
  if (!result.ok) return fail(result.error);
  made.set(address, result.value.id);
  return ok(result.value.id);
}
