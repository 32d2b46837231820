import { createHash } from 'node:crypto';
import {
  isAt,
  isLoopback,
  managedEnvironment,
  proxyUnder,
  tlsUnder,
} from '../../shared/formats/policy/under-policy.js';
import type { AppError } from '../../shared/model/app-error.js';
import type { Environment } from '../../shared/model/environment.js';
import type { Policy, PolicyView } from '../../shared/model/policy.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import type { Tier } from '../../shared/model/words.js';
import { policyFixes, policyText } from '../../shared/text/policy.js';
import { readPolicyFile } from './policy-file.js';
import { policyPlace } from './policy-place.js';

/** Read once, at the start: what is changed in the file holds from the next start on. */
type State =
  | { readonly kind: 'none' }
  | { readonly kind: 'broken'; readonly file: string; readonly error: AppError }
  | {
      readonly kind: 'in-force';
      readonly file: string;
      readonly policy: Policy;
      readonly environments: readonly Environment[];
    };

let state: State | undefined;

export function policyInForce(): State {
  state ??= read();
  return state;
}

/** For tests: as at a new start. */
export function forgetPolicy(): void {
  state = undefined;
}

function read(): State {
  const { file, named } = policyPlace();
  const own = process.getuid?.();
  const found = readPolicyFile(file, named && own !== undefined ? [0, own] : [0]);
  if (!found.ok) return { kind: 'broken', file, error: found.error };
  if (found.value === null) return { kind: 'none' };
  const policy = found.value;
  const environments = (policy.environments ?? []).map((given) =>
    managedEnvironment(policy, given, idOf(given.name)),
  );
  return { kind: 'in-force', file, policy, environments };
}

/** The same at every start, so that sessions, runs and passwords stay with it. */
function idOf(name: string): string {
  return `managed-${createHash('sha256').update(name.trim().toLowerCase()).digest('hex').slice(0, 24)}`;
}

/** The policy that is followed; null where there is none, or it is broken. */
export function followedPolicy(): Policy | null {
  const now = policyInForce();
  return now.kind === 'in-force' ? now.policy : null;
}

export function managedEnvironments(): readonly Environment[] {
  const now = policyInForce();
  return now.kind === 'in-force' ? now.environments : [];
}

/** What a policy says against sending anything there. Null: nothing. `tier`: absent where no environment was named. */
export function refusedTarget({
  endpoint,
  tier,
}: {
  readonly endpoint: string;
  readonly tier?: Tier | undefined;
}): AppError | null {
  const now = policyInForce();
  if (now.kind === 'none') return null;
  if (now.kind === 'broken') {
    const isProduction = tier === undefined ? !isLoopback(endpoint) : tier === 'production';
    return isProduction ? now.error : null;
  }
  if (now.policy.ownEnvironments !== false || isLoopback(endpoint)) return null;
  if (now.environments.some((one) => isAt(one.endpoint, endpoint))) return null;
  return {
    code: 'policy-refuses',
    where: 'endpoint',
    ...policyText.refused.address({ host: new URL(endpoint).host, file: now.file }),
  };
}

/** How a host is reached and trusted, as far as a policy fixes it. What it gives whole is taken whole. */
export function targetUnderPolicy<Choices extends Pick<Environment, 'endpoint' | 'tls'>, Proxy>(
  choices: Choices & { readonly id?: string | undefined; readonly proxy: Proxy },
): Choices & { readonly proxy: Proxy | Environment['proxy'] } {
  const policy = followedPolicy();
  if (policy === null) return choices;
  const managed = managedEnvironments().find(({ id }) => id === choices.id);
  if (managed) return { ...choices, tls: managed.tls, proxy: kept(choices.proxy, managed.proxy) };
  const proxy = proxyUnder(policy, choices.endpoint, choices.proxy);
  return {
    ...choices,
    tls: tlsUnder(policy, choices.tls),
    proxy: kept(choices.proxy, proxy ?? null),
  };
}

/** A password goes only to the proxy that it was stored for. */
function kept<Proxy>(own: Proxy, fixed: Proxy | Environment['proxy']): Proxy | Environment['proxy'] {
  const urlOf = (one: unknown) => (typeof one === 'object' && one !== null && 'url' in one ? one.url : null);
  return urlOf(own) === urlOf(fixed) ? own : fixed;
}

/** Whether a Logout is checked before and after: where a policy says so, whatever was asked for. */
export function verifyUnderPolicy(asked: boolean): boolean {
  return asked || followedPolicy()?.verify === true;
}

/** What a policy says against logging out many at once there. Without an environment the address says whose it is. */
export function refusedBulk(target: {
  readonly endpoint: string;
  readonly tier?: Tier | undefined;
}): AppError | null {
  const now = policyInForce();
  if (now.kind !== 'in-force' || now.policy.productionBulk !== false) return null;
  const tier = strictestTier(target);
  if (tier !== 'production') return null;
  return { code: 'policy-refuses', ...policyText.refused.bulk({ file: now.file }) };
}

/** A host that the policy has on production is on production whatever else it is called. */
function strictestTier({ endpoint, tier }: { endpoint: string; tier?: Tier | undefined }): Tier | undefined {
  const managed = managedEnvironments().find((one) => isAt(one.endpoint, endpoint));
  if (managed?.tier === 'production') return 'production';
  // An address alone may be any: nobody said that it is harmless.
  return tier ?? (managed?.tier || (isLoopback(endpoint) ? 'sandbox' : 'production'));
}

/** Whether a token may be shown or copied (`reveal`), or leave in a file (`export`). A broken policy closes both. */
export function tokensMay(what: 'reveal' | 'export'): Result<void, AppError> {
  const now = policyInForce();
  if (now.kind === 'none') return ok(undefined);
  if (now.kind === 'broken') return fail(now.error);
  const allowed = what === 'reveal' ? now.policy.revealTokens : now.policy.exportTokens;
  if (allowed !== false) return ok(undefined);
  return fail({ code: 'policy-refuses', ...policyText.refused[what]({ file: now.file }) });
}

export function isTrustedKey(fingerprint: string | null): boolean {
  return fingerprint !== null && (followedPolicy()?.evidence?.trustedKeys.includes(fingerprint) ?? false);
}

export function policyView(): PolicyView {
  const now = policyInForce();
  if (now.kind === 'none') return now;
  if (now.kind === 'broken')
    return {
      kind: 'broken',
      file: now.file,
      message: now.error.message,
      todo: now.error.todo ?? '',
    };
  const fixes = policyFixes(now.policy);
  return {
    kind: 'in-force',
    file: now.file,
    fixes: fixes.map(({ said }) => said),
    fields: fixes.map(({ field }) => field),
    environmentIds: now.environments.map(({ id }) => id),
  };
}
