import { isDeepStrictEqual } from 'node:util';
import { isAt, isLoopback, underPolicy } from '../../shared/formats/policy/under-policy.js';
import type { AppError } from '../../shared/model/app-error.js';
import type { Environment } from '../../shared/model/environment.js';
import { fail, ok } from '../../shared/model/result.js';
import type { Settings } from '../../shared/model/settings.js';
import { policyText } from '../../shared/text/policy.js';
import type { EnvironmentStore } from '../settings/environment-store.js';
import type { SettingsStore } from '../settings/settings-store.js';
import { policyInForce } from './policy-in-force.js';

/** The policy's environments before a person's own, which are as far as the policy leaves them. */
export function managedEnvironmentStore(store: EnvironmentStore): EnvironmentStore {
  const now = policyInForce();
  if (now.kind === 'none') return store;
  if (now.kind === 'broken') {
    // Nobody makes production a test environment to get around the lock.
    const { code, message, todo = '' } = now.error;
    const locked = () => fail({ code, message, todo });
    return { ...store, save: locked, remove: locked };
  }
  const { policy, environments, file } = now;
  const managedBy = (id: string | undefined) => environments.find((one) => one.id === id) ?? null;
  const named = (name: string) =>
    environments.find((one) => one.name.toLowerCase() === name.trim().toLowerCase()) ?? null;
  const sameAs = (endpoint: string) => environments.find((one) => isAt(one.endpoint, endpoint)) ?? null;
  const mayBe = ({ endpoint, name }: Environment) =>
    named(name) === null && (policy.ownEnvironments !== false || isLoopback(endpoint));
  const own = (one: Environment | null) => {
    if (one === null || !mayBe(one)) return null;
    const tier = sameAs(one.endpoint)?.tier === 'production' ? 'production' : one.tier;
    return underPolicy(policy, { ...one, tier });
  };
  const fixed = ({ name }: Environment): AppError => ({
    code: 'policy-refuses',
    ...policyText.refused.environment({ name, file }),
  });

  return {
    list: () => [
      ...environments,
      ...store.list().flatMap((one) => {
        const left = own(one);
        return left ? [left] : [];
      }),
    ],
    get: (id) => managedBy(id) ?? own(store.get(id)),
    byName: (name) => named(name) ?? own(store.byName(name)),
    put: (one) => (managedBy(one.id) ? fail(fixed(one)) : store.put(one)),
    save(draft, at, id) {
      const managed = managedBy(draft.id);
      if (managed !== null) {
        // Its passwords are the person's own: only they are saved.
        const { createdAt: _, updatedAt: __, ...rest } = managed;
        const given: unknown = JSON.parse(JSON.stringify(draft));
        return isDeepStrictEqual(given, JSON.parse(JSON.stringify(rest)))
          ? ok(managed)
          : fail(fixed(managed));
      }
      const namesake = named(draft.name);
      if (namesake !== null) return fail({ ...fixed(namesake), where: 'name' });
      const same = sameAs(draft.endpoint);
      if (same !== null)
        return fail({
          code: 'policy-refuses',
          where: 'endpoint',
          ...policyText.refused.same({ name: same.name, file }),
        });
      if (policy.ownEnvironments === false && !isLoopback(draft.endpoint))
        return fail({ code: 'policy-refuses', where: 'endpoint', ...policyText.refused.own({ file }) });
      const saved = store.save(draft, at, id);
      return saved.ok ? ok(underPolicy(policy, saved.value)) : saved;
    },
    remove(id) {
      const managed = managedBy(id);
      return managed === null ? store.remove(id) : fail(fixed(managed));
    },
  };
}

/** What the policy says of the settings in place of a person's own, which are kept for the day when there is no policy. */
export function managedSettingsStore(store: SettingsStore): SettingsStore {
  const now = policyInForce();
  if (now.kind !== 'in-force') return store;
  const { retention, hideAfterMinutes } = now.policy;
  const fixed: Partial<Settings> = Object.fromEntries(
    Object.entries({ ...retention, hideAfterMinutes }).filter(([, value]) => value !== undefined),
  );
  if (Object.keys(fixed).length === 0) return store;
  const under = (settings: Settings): Settings => ({ ...settings, ...fixed });
  return {
    get: () => under(store.get()),
    update(patch) {
      const against = Object.entries(fixed).some(
        ([name, value]) =>
          patch[name as keyof Settings] !== undefined && patch[name as keyof Settings] !== value,
      );
      if (against) return fail({ code: 'policy-refuses', ...policyText.refused.setting({ file: now.file }) });
      const mine = Object.fromEntries(Object.entries(patch).filter(([name]) => !(name in fixed)));
      const updated = store.update(mine);
      return updated.ok ? ok(under(updated.value)) : updated;
    },
  };
}
