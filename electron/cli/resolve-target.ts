import type { Readable } from 'node:stream';
import type { AppError } from '../../shared/model/app-error.js';
import type { Environment } from '../../shared/model/environment.js';
import { environmentDefaults } from '../../shared/model/environment-defaults.js';
import type { Binding } from '../../shared/model/words.js';
import { cliWrong } from '../../shared/text/cli-problems.js';
import { problemText } from '../../shared/text/problems.js';
import { noTargetSecrets, type Target, type TargetSecrets, targetOf } from '../calls/target.js';
import type { ProxyTarget } from '../http/transport.js';
import type { CliIo } from './cli-io.js';
import {
  type ClientOptions,
  readBinding,
  readClient,
  readEndpoint,
  readPin,
  readProxy,
  readWhole,
  takePassphrase,
} from './option-values.js';
import { savedEnvironment } from './saved-environment.js';
import { UsageError } from './usage-error.js';

/** The options that say where to send and how, as they were typed. */
export interface ConnectionOptions extends ClientOptions {
  readonly url?: string;
  readonly env?: string;
  readonly binding?: string;
  readonly timeout?: string;
  readonly ca?: string;
  readonly pin?: string;
  readonly proxy?: string;
  readonly passphraseStdin?: boolean;
}

export interface ResolvedTarget {
  readonly target: Target;
  readonly binding: Binding;
  readonly checkBinding: Binding | null;
  readonly verify: boolean;
  readonly resolveUnknown: boolean;
  /** What is left of the standard input. */
  readonly stdin: Readable;
  /** Absent with `--url`: then nothing of the user's data is touched. */
  readonly environment?: Environment;
}

const surroundings: ProxyTarget = { url: 'system', username: null, password: null };

/** What was typed goes over what the environment says. */
export async function resolveTarget(options: ConnectionOptions, io: CliIo): Promise<ResolvedTarget> {
  if ((options.url === undefined) === (options.env === undefined)) {
    throw new UsageError({ where: problemText.either({ a: '--url', b: '--env' }), ...cliWrong.targetSource });
  }
  const typed = {
    endpoint: options.url === undefined ? undefined : readEndpoint(options.url),
    binding: options.binding === undefined ? undefined : readBinding(options.binding),
    timeoutMs:
      options.timeout === undefined ? undefined : readWhole(options.timeout, '--timeout', 1, 600_000),
    pin: options.pin === undefined ? undefined : readPin(options.pin),
    proxy: options.proxy === undefined ? undefined : readProxy(options.proxy),
    client: readClient(options),
  };
  const environment = options.env === undefined ? undefined : savedEnvironment(options.env, io);
  const secrets = environment
    ? await secretsFor(environment, typed.proxy !== undefined, io)
    : noTargetSecrets;
  const tls = environment?.tls ?? environmentDefaults.tls;
  const typedPhrase = options.passphraseStdin === true ? await takePassphrase(io.stdin) : null;
  // Without an environment the surroundings name the proxy, as for curl.
  const saved = environment
    ? environment.proxy && { ...environment.proxy, password: secrets.proxyPassword }
    : surroundings;
  const target = await targetOf(
    {
      ...environment,
      endpoint: typed.endpoint ?? environment?.endpoint ?? '',
      ...(typed.timeoutMs !== undefined && { timeoutMs: typed.timeoutMs }),
      tls: {
        ...tls,
        caFile: options.ca ?? tls.caFile,
        pinSha256: typed.pin ?? tls.pinSha256,
        clientCertificate: typed.client ?? tls.clientCertificate,
      },
      proxy: typed.proxy === undefined ? saved : typed.proxy,
    },
    typedPhrase?.passphrase ?? secrets.clientKeyPassphrase,
  );
  if (!target.ok) {
    const { error } = target;
    throw new UsageError(withOption(error, options));
  }
  return {
    target: target.value,
    binding: typed.binding ?? environment?.defaultBinding ?? 'soap11',
    checkBinding: environment?.checkBinding ?? null,
    verify: environment?.verify ?? false,
    resolveUnknown: environment?.resolveUnknown ?? false,
    stdin: typedPhrase?.rest ?? io.stdin,
    ...(environment && { environment }),
  };
}

/** Where a wrong file was typed, its option is named; else the environment's field. */
function withOption(error: AppError, options: ConnectionOptions): AppError {
  const byField: Readonly<Record<string, readonly [option: string, typed: string | undefined]>> = {
    'tls.caFile': ['--ca', options.ca],
    'tls.clientCertificate.certFile': ['--cert', options.cert],
    'tls.clientCertificate.keyFile': ['--key', options.key],
    'tls.clientCertificate.file': ['--pfx', options.pfx],
    'proxy.url': ['--proxy', options.proxy],
  };
  const [option, typed] = byField[error.where ?? ''] ?? [];
  return option !== undefined && typed !== undefined ? { ...error, where: option } : error;
}

async function secretsFor(environment: Environment, ownProxy: boolean, io: CliIo): Promise<TargetSecrets> {
  if (io.secretsOf) return io.secretsOf(environment.id);
  if (environment.proxy?.username && !ownProxy) {
    throw new UsageError({ where: '--env', ...cliWrong.vaultClosed({ what: problemText.proxyPassword }) });
  }
  return noTargetSecrets;
}
