import type { AppError } from '../../shared/model/app-error.js';
import type { Environment } from '../../shared/model/environment.js';
import { changesNothing, endsSession, secretIn } from '../../shared/model/operations.js';
import type { Recognised } from '../../shared/model/raw-request.js';
import { readUrl } from '../../shared/model/read-url.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import type { Binding, Operation } from '../../shared/model/words.js';
import { problemText } from '../../shared/text/problems.js';

interface Asked {
  readonly operation: Operation;
  readonly binding: Binding;
  /** The person was asked and said yes. */
  readonly confirmed: boolean;
}

/**
 * What production needs a yes for: every Logout, and whatever puts a token into an address, where proxies and servers
 * write it to their logs. The question is asked in the window; that it was answered is checked here, where it cannot
 * be skipped.
 */
export function guardProduction(
  environment: Pick<Environment, 'name' | 'tier'>,
  { operation, binding, confirmed }: Asked,
): Result<void, AppError> {
  if (environment.tier !== 'production' || confirmed) return ok(undefined);
  if (endsSession(operation)) {
    return fail({
      code: 'confirmation-needed',
      where: 'confirmed',
      ...problemText.production.confirm(environment),
    });
  }
  if (binding !== 'get') return ok(undefined);
  return fail({
    code: 'token-in-address',
    where: 'binding',
    ...problemText.production.inAddress({ secret: secretIn(operation), name: environment.name }),
  });
}

type Named = Pick<Environment, 'name' | 'tier' | 'endpoint'>;

interface RawAsked {
  /** The one whose TLS, proxy and deadline it is sent with. */
  readonly environment: Named;
  readonly all: readonly Named[];
  /** Where it goes, whatever the environment's own endpoint is. */
  readonly url: string;
  /** What its Host headers say, which is what the server goes by. */
  readonly hosts: readonly string[];
  readonly recognised: Recognised;
}

/**
 * The production environment whose name must be typed before a raw request leaves, or null. Only what is a CheckToken for
 * sure goes without, and only where its token stays out of the address. A request to a production host is one whichever
 * environment was chosen, unless it goes to the chosen one's own endpoint.
 */
export function productionToName({ environment, all, url, hosts, recognised }: RawAsked): string | null {
  if (recognised && changesNothing(recognised.operation) && recognised.binding !== 'get') return null;
  if (environment.tier === 'production') return environment.name;
  const addresses = [url, ...hosts.map((host) => `http://${host}/`)].map((address) => readUrl(address));
  const production = all.filter(({ tier }) => tier === 'production');
  const named = (matches: (endpoint: Address) => boolean) =>
    production.find(({ endpoint }) => {
      const address = readUrl(endpoint);
      return address !== null && matches(address);
    })?.name ?? null;
  const [target, ...said] = addresses;
  const own = readUrl(environment.endpoint);
  const isOwn = target && own && isUnder(target, own) && said.every((host) => host?.host === own.host);
  if (target && isOwn) return named((endpoint) => isUnder(target, endpoint));
  return named((endpoint) => addresses.some((address) => address?.hostname === endpoint.hostname));
}

type Address = Pick<URL, 'host' | 'hostname' | 'pathname'>;

function isUnder(url: Address, endpoint: Address): boolean {
  const path = endpoint.pathname.replace(/\/+$/, '').toLowerCase();
  return url.host === endpoint.host && `${url.pathname.toLowerCase()}/`.startsWith(`${path}/`);
}

export function guardRaw(asked: RawAsked, typedName: string): Result<void, AppError> {
  const name = productionToName(asked);
  if (name === null || typedName.trim() === name) return ok(undefined);
  return fail({
    code: 'name-needed',
    where: 'typedName',
    ...problemText.production.raw({ name }),
  });
}
