import { readFile } from 'node:fs/promises';
import { readProxyAddress } from '../../shared/formats/proxy-address.js';
import type { AppError } from '../../shared/model/app-error.js';
import type { Environment } from '../../shared/model/environment.js';
import { environmentDefaults } from '../../shared/model/environment-defaults.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { problemText } from '../../shared/text/problems.js';
import { trustText } from '../../shared/text/trust.js';
import { refusedTarget, targetUnderPolicy } from '../admin/policy-in-force.js';
import { scriptProxy } from '../http/proxy-script.js';
import { systemProxy } from '../http/system-proxy.js';
import { noTls, type ProxyTarget, type SendOptions, type TlsMaterial } from '../http/transport.js';
import { codeOf } from '../storage/write-atomically.js';

/** Where to send, and what else the environment says of a request; how to connect, with every file already read. */
export interface Target extends RequestChoices {
  readonly sendOptions: Omit<SendOptions, 'signal' | 'onPhase'>;
}

/** All of an environment but how to connect. What is left out is as where nobody chose it. */
type RequestChoices = Pick<Environment, 'endpoint'> &
  Partial<Omit<Environment, 'endpoint' | 'timeoutMs' | 'tls' | 'proxy'>>;

/** What the vault keeps for an environment. */
export interface TargetSecrets {
  readonly proxyPassword: string | null;
  readonly clientKeyPassphrase: string | null;
}

export const noTargetSecrets: TargetSecrets = { proxyPassword: null, clientKeyPassphrase: null };

type TargetChoices = RequestChoices &
  Partial<Pick<Environment, 'timeoutMs' | 'tls'>> & { readonly proxy: ProxyTarget | null };

export async function targetOfEnvironment(
  environment: Environment,
  secrets: TargetSecrets,
): Promise<Result<Target, AppError>> {
  const proxy = environment.proxy && { ...environment.proxy, password: secrets.proxyPassword };
  return targetOf({ ...environment, proxy }, secrets.clientKeyPassphrase);
}

/** What the policy leaves of the choices, with the files read that they name. An error names the file and the field. */
export async function targetOf(
  asked: TargetChoices,
  passphrase: string | null = null,
): Promise<Result<Target, AppError>> {
  const refused = refusedTarget(asked);
  return refused === null ? reachOf(asked, passphrase) : fail(refused);
}

/** The same for a host that is no target of operations, as the one that updates come from. */
export async function reachOf(
  asked: TargetChoices,
  passphrase: string | null = null,
): Promise<Result<Target, AppError>> {
  const choices = targetUnderPolicy({ ...asked, tls: asked.tls ?? environmentDefaults.tls });
  const { timeoutMs, tls, proxy: _, ...request } = { ...environmentDefaults, ...choices };
  const material = await tlsMaterialOf(tls, passphrase);
  if (!material.ok) return material;
  const proxy = await proxyTargetOf(choices, material.value);
  if (!proxy.ok) return proxy;
  return ok({ ...request, sendOptions: { deadlineMs: timeoutMs, tls: material.value, proxy: proxy.value } });
}

/** Asks the system or a script where the choice says so; neither learns more than scheme, host and port. */
async function proxyTargetOf(
  { endpoint, proxy }: Pick<TargetChoices, 'endpoint' | 'proxy'>,
  tls: TlsMaterial,
): Promise<Result<ProxyTarget | null, AppError>> {
  if (proxy === null) return ok(null);
  const read = readProxyAddress(proxy.url);
  // An address that is none is said by the exchange, as `not-sent`.
  if (!read.ok) return ok(proxy);
  const { origin } = new URL(endpoint);
  const { username, password } = proxy;
  switch (read.value.kind) {
    case 'none':
      return ok(null);
    case 'manual':
      return ok({ ...proxy, url: read.value.url });
    case 'system':
      try {
        const found = await systemProxy(origin, tls);
        return ok(
          found && { ...found, username: found.username ?? username, password: found.password ?? password },
        );
      } catch (error) {
        return fail(failedScript(trustText.systemScriptFailed, error));
      }
    case 'script':
      try {
        const found = await scriptProxy(read.value.url, origin, tls);
        return ok(found && { ...found, username, password });
      } catch (error) {
        return fail(failedScript(trustText.scriptFailed, error));
      }
  }
}

function failedScript(text: typeof trustText.scriptFailed, error: unknown): AppError {
  const why = error instanceof Error ? error.message : String(error);
  return { code: 'proxy-script-failed', where: 'proxy.url', ...text({ why }) };
}

async function tlsMaterialOf(
  tls: Environment['tls'],
  passphrase: string | null,
): Promise<Result<TlsMaterial, AppError>> {
  const { pinSha256, minVersion, systemRoots } = tls;
  const material: TlsMaterial = {
    ...noTls,
    pinSha256,
    ...(minVersion !== undefined && { minVersion }),
    ...(systemRoots !== undefined && { systemRoots }),
  };
  const ca = tls.caFile === null ? ok(null) : await readPem(tls.caFile, 'tls.caFile', 'CERTIFICATE');
  if (!ca.ok) return ca;
  const chosen = tls.clientCertificate;
  if (chosen === null) return ok({ ...material, ca: ca.value });
  if (chosen.kind === 'pfx') {
    const pfx = await readBytes(chosen.file, 'tls.clientCertificate.file');
    return pfx.ok
      ? ok({ ...material, ca: ca.value, client: { kind: 'pfx', pfx: pfx.value, passphrase } })
      : pfx;
  }
  const cert = await readPem(chosen.certFile, 'tls.clientCertificate.certFile', 'CERTIFICATE');
  if (!cert.ok) return cert;
  const key = await readPem(chosen.keyFile, 'tls.clientCertificate.keyFile', 'PRIVATE KEY');
  if (!key.ok) return key;
  const client = { kind: 'pem', cert: cert.value, key: key.value, passphrase } as const;
  return ok({ ...material, ca: ca.value, client });
}

async function readPem(file: string, where: string, block: string): Promise<Result<string, AppError>> {
  const bytes = await readBytes(file, where);
  if (!bytes.ok) return bytes;
  const text = new TextDecoder('utf-8').decode(bytes.value);
  // `PRIVATE KEY` also stands in `RSA PRIVATE KEY` and `ENCRYPTED PRIVATE KEY`.
  if (new RegExp(`-----BEGIN [A-Z ]*${block}-----`).test(text)) return ok(text);
  return fail({
    code: 'not-pem',
    where,
    ...problemText.pem({ file, block }),
  });
}

async function readBytes(file: string, where: string): Promise<Result<Uint8Array, AppError>> {
  try {
    return ok(new Uint8Array(await readFile(file)));
  } catch (error) {
    return fail({
      code: 'file-not-readable',
      where,
      ...problemText.notRead({ file, code: codeOf(error) || 'none' }),
    });
  }
}
