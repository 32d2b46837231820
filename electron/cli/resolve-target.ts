import type { Environment } from '../../shared/model/environment.js';
import type { Binding } from '../../shared/model/words.js';
import { cliText } from '../../shared/text/en/cli.js';
import { noTargetSecrets, type Target, type TargetSecrets, targetOf } from '../calls/target.js';
import type { CliIo } from './cli-io.js';
import { readBinding, readEndpoint, readPin, readProxy, readWhole } from './option-values.js';
import { savedEnvironment } from './saved-environment.js';
import { UsageError } from './usage-error.js';

/** The options that say where to send and how, as they were typed. */
export interface ConnectionOptions {
  readonly url?: string;
  readonly env?: string;
  readonly binding?: string;
  readonly timeout?: string;
  readonly ca?: string;
  readonly pin?: string;
  readonly proxy?: string;
}

export interface ResolvedTarget {
  readonly target: Target;
  readonly binding: Binding;
  readonly checkBinding: Binding | null;
  readonly verify: boolean;
  readonly resolveUnknown: boolean;
  /** Absent with `--url`: then nothing of the user's data is touched. */
  readonly environment?: Environment;
}

const defaultTimeoutMs = 30_000;
const noTlsChoices: Environment['tls'] = { caFile: null, pinSha256: null, clientCertificate: null };

/** What was typed goes over what the environment says. */
export async function resolveTarget(options: ConnectionOptions, io: CliIo): Promise<ResolvedTarget> {
  if ((options.url === undefined) === (options.env === undefined)) {
    throw new UsageError(cliText.wrong.targetSource);
  }
  const typed = {
    endpoint: options.url === undefined ? undefined : readEndpoint(options.url),
    binding: options.binding === undefined ? undefined : readBinding(options.binding),
    timeoutMs:
      options.timeout === undefined ? undefined : readWhole(options.timeout, '--timeout', 1, 600_000),
    pin: options.pin === undefined ? undefined : readPin(options.pin),
    proxy: options.proxy === undefined ? undefined : readProxy(options.proxy),
  };
  const environment = options.env === undefined ? undefined : savedEnvironment(options.env, io);
  const secrets = environment
    ? await secretsFor(environment, typed.proxy !== undefined, io)
    : noTargetSecrets;
  const tls = environment?.tls ?? noTlsChoices;
  const saved = environment?.proxy ? { ...environment.proxy, password: secrets.proxyPassword } : null;
  const target = await targetOf(
    {
      endpoint: typed.endpoint ?? environment?.endpoint ?? '',
      timeoutMs: typed.timeoutMs ?? environment?.timeoutMs ?? defaultTimeoutMs,
      tls: { ...tls, caFile: options.ca ?? tls.caFile, pinSha256: typed.pin ?? tls.pinSha256 },
      proxy: typed.proxy ?? saved,
    },
    secrets.clientKeyPassphrase,
  );
  if (!target.ok) {
    const { error } = target;
    throw new UsageError(options.ca && error.where === 'tls.caFile' ? { ...error, where: '--ca' } : error);
  }
  return {
    target: target.value,
    binding: typed.binding ?? environment?.defaultBinding ?? 'soap11',
    checkBinding: environment?.checkBinding ?? null,
    verify: environment?.verify ?? false,
    resolveUnknown: environment?.resolveUnknown ?? false,
    ...(environment && { environment }),
  };
}

async function secretsFor(environment: Environment, ownProxy: boolean, io: CliIo): Promise<TargetSecrets> {
  if (io.secretsOf) return io.secretsOf(environment.id);
  if (environment.proxy?.username && !ownProxy) {
    throw new UsageError({ where: '--env', ...cliText.wrong.vaultClosed('the password of its proxy') });
  }
  return noTargetSecrets;
}
