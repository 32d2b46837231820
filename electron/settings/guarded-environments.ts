import { fail } from '../../shared/model/result.js';
import { savedSecretIn } from '../../shared/text/problems.js';
import { type Saved, withoutSaved } from '../secrets/without-saved.js';
import type { EnvironmentStore } from './environment-store.js';

/**
 * The door that whoever writes an environment passes, the dialog and a team's file alike: a secret that is saved here is
 * kept in no name and no notes. `put` brings back what was there, as it was.
 */
export function guardedEnvironmentStore(
  store: EnvironmentStore,
  { vault, sessions }: Omit<Saved, 'environments'>,
): EnvironmentStore {
  const saved: Saved = { vault, sessions, environments: store };
  return {
    ...store,
    save(draft, at, id) {
      for (const field of ['name', 'notes'] as const)
        if (withoutSaved(saved, draft[field]) !== draft[field]) return fail(savedSecretIn(field));
      return store.save(draft, at, id);
    },
  };
}
