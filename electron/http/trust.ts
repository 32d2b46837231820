import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import {
  type ConnectionOptions,
  checkServerIdentity,
  type PeerCertificate,
  rootCertificates,
} from 'node:tls';
import type { TlsMaterial } from './transport.js';

/** What to verify a server with, and what to show it. A name is sent only where the host has one. */
export function trustOptions(host: string, material: TlsMaterial): ConnectionOptions {
  const options: ConnectionOptions = { host, checkServerIdentity };
  if (isIP(host) === 0) options.servername = host;
  if (material.ca !== null) options.ca = material.ca;
  const { client } = material;
  if (client?.kind === 'pfx') options.pfx = Buffer.from(client.pfx);
  if (client?.kind === 'pem') Object.assign(options, { cert: client.cert, key: client.key });
  if (client !== null && client.passphrase !== null) options.passphrase = client.passphrase;
  return options;
}

/** A proxy is trusted by the built-in roots, and by the environment's too where it has its own. */
export function proxyTrustOptions(host: string, material: TlsMaterial): ConnectionOptions {
  const options: ConnectionOptions = { host };
  if (isIP(host) === 0) options.servername = host;
  if (material.ca !== null) options.ca = [...rootCertificates, material.ca];
  return options;
}

/** Compares the fingerprint in place of the name: the pinned certificate may be made for any host. */
export function pinCheck(pinSha256: string): NonNullable<ConnectionOptions['checkServerIdentity']> {
  return (_host: string, certificate: PeerCertificate) =>
    createHash('sha256').update(certificate.raw).digest('hex') === pinSha256 ? undefined : pinMismatch();
}

export function pinMismatch(): Error {
  const text = 'The certificate of the server is not the pinned one.';
  return Object.assign(new Error(text), { code: 'PIN_MISMATCH' });
}

const keys = new WeakMap<TlsMaterial, string>();

/** Equal for materials with equal content. Connections are shared only among equals. */
export function trustKey(material: TlsMaterial): string {
  let key = keys.get(material);
  if (key === undefined) {
    const { ca, pinSha256, client } = material;
    const hash = createHash('sha256').update(
      JSON.stringify([ca, pinSha256, client?.kind, client?.passphrase]),
    );
    if (client?.kind === 'pfx') hash.update(client.pfx);
    if (client?.kind === 'pem') hash.update(JSON.stringify([client.cert, client.key]));
    key = hash.digest('base64');
    keys.set(material, key);
  }
  return key;
}
