import type { PastedToken } from '../../../shared/formats/paste/pasted-tokens.js';
import type { Client } from '../../../shared/ipc/contract.js';
import type { AppError } from '../../../shared/model/app-error.js';
import { fail, ok, type Result } from '../../../shared/model/result.js';
import { settled } from '../../api/client.js';
import { hostOf } from '../../ui/format.js';
import { newDraft } from '../environments/environment-actions.js';
import { newEnvironment, type PastedRow } from './pasted-rows.js';

interface Added {
  readonly sessionIds: readonly string[];
  readonly environmentId: string;
}

/** Saves the chosen rows, each new environment once. Stops at the first refusal and tells how far it came. */
export async function addPasted(
  client: Client,
  rows: readonly PastedRow[],
  onAdded: (token: string) => void,
): Promise<Result<Added, AppError>> {
  const made = new Map<string, string>();
  const sessionIds: string[] = [];
  let environmentId = '';
  for (const { found, label, environmentId: chosen } of rows) {
    environmentId = chosen;
    if (chosen === newEnvironment) {
      const id = await environmentFor(client, found, made);
      if (!id.ok) return id;
      environmentId = id.value;
    }
    const fields = { environmentId, label: label.trim(), owner: '', notes: '', token: found.token };
    const session = await settled(client.sessions.add(fields));
    if (!session.ok) return fail(session.error);
    sessionIds.push(session.value.id);
    onAdded(found.token);
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
  const result = await settled(client.environments.save({ environment, secrets: {} }));
  if (!result.ok) return fail(result.error);
  made.set(address, result.value.id);
  return ok(result.value.id);
}
