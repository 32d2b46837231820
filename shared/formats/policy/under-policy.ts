import type { Environment, TlsChoices } from '../../model/environment.js';
import { environmentDefaults } from '../../model/environment-defaults.js';
import type { ManagedEnvironment, Policy } from '../../model/policy.js';
import { readUrl } from '../../model/read-url.js';

/** What of an environment a policy may fix. */
type Choices = Pick<Environment, 'verify' | 'tls' | 'proxy'> & { readonly endpoint: string };

/** One of the policy's, whole. */
export function managedEnvironment(policy: Policy, given: ManagedEnvironment, id: string): Environment {
  const { tls: itsTls = {}, ...itsOwn } = present(given);
  const tls = { ...environmentDefaults.tls, ...present(policy.tls ?? {}), ...present(itsTls) };
  const proxy = proxyUnder(policy, given.endpoint, environmentDefaults.proxy) ?? null;
  const one = { ...environmentDefaults, proxy, ...itsOwn };
  return {
    ...one,
    tls: { ...tls, ...oldest(tls, policy) },
    verify: policy.verify === true || one.verify,
    id,
    createdAt: never,
    updatedAt: never,
  };
}

/** A person's own choices as far as the policy leaves them, and the policy's in place of the others. */
export function underPolicy<Own extends Choices>(policy: Policy, own: Own): Own {
  return {
    ...own,
    verify: policy.verify === true || own.verify,
    tls: tlsUnder(policy, own.tls),
    proxy: proxyUnder(policy, own.endpoint, own.proxy),
  };
}

export function tlsUnder(policy: Policy, own: TlsChoices): TlsChoices {
  const { caFile, systemRoots } = policy.tls ?? {};
  return {
    ...own,
    // Whoever could pin a certificate would need no authority.
    ...(caFile !== undefined && { caFile, pinSha256: null }),
    ...(systemRoots !== undefined && { systemRoots }),
    ...oldest(own, policy),
  };
}

/** The policy's proxy, for all but this computer's own addresses, to which no proxy could go. */
export function proxyUnder<Own>(policy: Policy, endpoint: string, own: Own): Own | Policy['proxy'] {
  return policy.proxy === undefined || isLoopback(endpoint) ? own : policy.proxy;
}

/** Without what is there but undefined. */
function present<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]: Exclude<Fields[Name], undefined> } {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [Name in keyof Fields]: Exclude<Fields[Name], undefined> };
}

function oldest(own: TlsChoices, policy: Policy): Pick<TlsChoices, 'minVersion'> {
  const floor = policy.tls?.minVersion;
  return floor === undefined || own.minVersion === 'TLSv1.3' ? {} : { minVersion: floor };
}

export function isLoopback(endpoint: string): boolean {
  const host = readUrl(endpoint)?.hostname ?? '';
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d+){3}$/.test(host);
}

/** Whether an address is that of an endpoint, or beneath it. */
export function isAt(endpoint: string, address: string): boolean {
  const [whole, part] = [readUrl(endpoint), readUrl(address)];
  if (whole === null || part === null || whole.host !== part.host) return false;
  const folder = (url: URL) => `${url.pathname.replace(/\/+$/, '').toLowerCase()}/`;
  return folder(part).startsWith(folder(whole));
}

/** The policy says since when; nobody here does. */
const never = '1970-01-01T00:00:00.000Z';
