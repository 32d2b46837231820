import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import {
  type ConnectionOptions,
  createSecureContext,
  type PeerCertificate,
  type SecureContext,
} from 'node:tls';
import { checkName } from './certificate-strength.js';
import { codedError } from './failures.js';
import { checksOn, tlsRules } from './tls-rules.js';
import type { TlsMaterial } from './transport.js';
import { builtInRoots, readSystemRoots, splitPem } from './trust-roots.js';

/** How one server is checked. Made anew for each socket; contexts, which are dear, are kept. */
export interface TrustRules {
  readonly options: ConnectionOptions;
  /** PEM, one each. */
  readonly anchors: readonly string[];
  /** The one certificate that is taken, whatever is weak about it. */
  readonly pinSha256: string | null;
  /** Whether the anchors are a file's, in place of the usual ones. */
  readonly ownFile: boolean;
  /** Whether a client certificate is ready to be shown. */
  readonly shows: boolean;
}

/** What to verify a server with, and what to show it. A name is sent only where the host has one. */
export function trustRules(host: string, material: TlsMaterial): TrustRules {
  const anchors = anchorsOf(material);
  const { pinSha256, client } = material;
  const context = contextOf(trustKey(material), () => makeContext(material, anchors));
  const options = namedOptions(host, context);
  if (pinSha256 !== null) options.checkServerIdentity = pinCheck(pinSha256);
  return { options, anchors, pinSha256, ownFile: material.ca !== null, shows: client !== null };
}

/** The same, with exactly these certificates for anchors: a pinned one and what came with it. */
export function anchoredRules(host: string, material: TlsMaterial, anchors: readonly string[]): TrustRules {
  const rules = trustRules(host, material);
  const key = `${trustKey(material)} ${anchors.join('')}`;
  const secureContext = contextOf(key, () =>
    makeContext(material, anchors, { allowPartialTrustChain: true }),
  );
  return { ...rules, anchors, options: { ...rules.options, secureContext } };
}

/** A proxy is trusted by the usual roots, and by the environment's own too where it has some. It is shown nothing. */
export function proxyTrustRules(host: string, material: TlsMaterial): TrustRules {
  const own = material.ca === null ? [] : splitPem(material.ca);
  const anchors = [...anchorsOf({ ...material, ca: null }), ...own];
  const shown: TlsMaterial = { ...material, client: null, pinSha256: null };
  const context = contextOf(`proxy:${trustKey(shown)}`, () => makeContext(shown, anchors));
  const ownFile = material.ca !== null;
  return { options: namedOptions(host, context), anchors, pinSha256: null, ownFile, shows: false };
}

function namedOptions(host: string, secureContext: SecureContext): ConnectionOptions {
  const options: ConnectionOptions = { ...checksOn, host, secureContext, checkServerIdentity: checkName };
  if (isIP(host) === 0) options.servername = host;
  return options;
}

function anchorsOf({ ca, systemRoots }: TlsMaterial): readonly string[] {
  if (ca !== null) return splitPem(ca);
  if (systemRoots === false) return builtInRoots();
  usual ??= [...builtInRoots(), ...(readSystemRoots() ?? [])];
  return usual;
}

let usual: readonly string[] | undefined;

/** Throws where a certificate, a key or its passphrase cannot be read. */
export function makeContext(
  { client, minVersion = 'TLSv1.2' }: TlsMaterial,
  anchors: readonly string[],
  more: object = {},
): SecureContext {
  const options: Parameters<typeof createSecureContext>[0] = {
    ...tlsRules(minVersion),
    // Given always, if only empty: Node would take roots of its own, and those of NODE_EXTRA_CA_CERTS with them.
    ca: [...anchors],
    ...more,
  };
  if (client?.kind === 'pfx') options.pfx = Buffer.from(client.pfx);
  if (client?.kind === 'pem') Object.assign(options, { cert: client.cert, key: client.key });
  if (client !== null && client.passphrase !== null) options.passphrase = client.passphrase;
  return createSecureContext(options);
}

const contextsKept = 16;
const contexts = new Map<string, SecureContext>();

/** A hundred and fifty roots take 30 ms to read. */
function contextOf(key: string, make: () => SecureContext): SecureContext {
  const kept = contexts.get(key);
  if (kept !== undefined) return kept;
  if (contexts.size >= contextsKept) contexts.clear();
  const made = make();
  contexts.set(key, made);
  return made;
}

/** Compares the fingerprint in place of the name: the pinned certificate may be made for any host. */
function pinCheck(pinSha256: string): NonNullable<ConnectionOptions['checkServerIdentity']> {
  return (_host: string, certificate: PeerCertificate) =>
    createHash('sha256').update(certificate.raw).digest('hex') === pinSha256 ? undefined : pinMismatch();
}

export function pinMismatch(): Error {
  return codedError('PIN_MISMATCH');
}

const keys = new WeakMap<TlsMaterial, string>();

/** Equal for materials with equal content. Connections are shared only among equals. */
export function trustKey(material: TlsMaterial): string {
  let key = keys.get(material);
  if (key === undefined) {
    const { ca, pinSha256, client, systemRoots = true, minVersion = 'TLSv1.2' } = material;
    const hash = createHash('sha256').update(
      JSON.stringify([ca, pinSha256, systemRoots, minVersion, client?.kind, client?.passphrase]),
    );
    if (client?.kind === 'pfx') hash.update(client.pfx);
    if (client?.kind === 'pem') hash.update(JSON.stringify([client.cert, client.key]));
    key = hash.digest('base64');
    keys.set(material, key);
  }
  return key;
}
