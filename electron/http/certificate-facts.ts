import type { Buffer } from 'node:buffer';
import { X509Certificate } from 'node:crypto';
import type { DetailedPeerCertificate, TLSSocket } from 'node:tls';
import type { CertificateFacts, ConnectionFacts } from '../../shared/model/connection-facts.js';
import { describeKey, signatureHash, weaknessesOf } from './certificate-strength.js';
import { isAnchor } from './chain-strength.js';
import type { TrustRules } from './trust.js';
import { sourceOfRoot } from './trust-roots.js';

export type TlsFacts = NonNullable<ConnectionFacts['tls']>;

/** Version, cipher and the whole chain as the server presented it. Ask once per socket: it parses certificates. */
export function readTlsFacts(socket: TLSSocket, rules: TrustRules): TlsFacts {
  const chain = readChain(socket.getPeerCertificate(true));
  const own = rules.shows ? nameOf(socket.getCertificate()) : null;
  return {
    version: socket.getProtocol() ?? '',
    cipher: socket.getCipher()?.name ?? '',
    authorized: socket.authorized,
    trustedBy: sourceOf(chain, rules),
    ...(own !== null && { clientCertificate: own }),
    chain: factsOf(chain, rules.anchors),
  };
}

function readChain(leaf: DetailedPeerCertificate): X509Certificate[] {
  const chain: X509Certificate[] = [];
  let next: DetailedPeerCertificate | undefined = leaf;
  // A root is its own issuer; the bound is for a peer that sends a hundred certificates.
  while (next?.raw !== undefined && chain.length < 20) {
    chain.push(new X509Certificate(next.raw));
    next = next.issuerCertificate === next ? undefined : next.issuerCertificate;
  }
  return chain;
}

/** Strength is asked of the leaf and of what stands between it and the first trust anchor. */
function factsOf(chain: readonly X509Certificate[], anchors: readonly string[]): CertificateFacts[] {
  let anchored = false;
  return chain.map((certificate, at) => {
    const weak = anchored ? [] : weaknessesOf(certificate, at === 0);
    if (at > 0 && weak.length > 0 && isAnchor(certificate, anchors)) anchored = true;
    return { ...readCertificate(certificate), ...(weak.length > 0 && !anchored && { weak }) };
  });
}

function sourceOf(chain: readonly X509Certificate[], rules: TrustRules): NonNullable<TlsFacts['trustedBy']> {
  const [leaf] = chain;
  if (leaf !== undefined && rules.pinSha256 === fingerprint(leaf)) return 'pin';
  if (rules.ownFile) return 'file';
  const found = chain
    .map(({ raw }) => sourceOfRoot(raw.toString('base64')))
    .find((source) => source !== null);
  return found ?? 'built-in';
}

function readCertificate(certificate: X509Certificate): CertificateFacts {
  return {
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    subjectAltNames: splitNames(certificate.subjectAltName),
    validFrom: instant(certificate.validFrom),
    validTo: instant(certificate.validTo),
    sha256: fingerprint(certificate),
    pem: certificate.toString(),
    key: describeKey(certificate.publicKey),
    signature: signatureHash(certificate.raw),
  };
}

function fingerprint(certificate: X509Certificate): string {
  return certificate.fingerprint256.replaceAll(':', '').toLowerCase();
}

function nameOf(own: ReturnType<TLSSocket['getCertificate']>): string | null {
  const raw = own !== null && 'raw' in own ? (own.raw as Buffer | undefined) : undefined;
  return raw === undefined ? null : oneLine(new X509Certificate(raw).subject);
}

function oneLine(name: string | undefined): string {
  return (name ?? '').trim().replaceAll('\n', ', ');
}

/** Node quotes a name that holds a comma. */
function splitNames(names: string | undefined): string[] {
  return names?.match(/(?:"(?:[^"\\]|\\.)*"|[^,"])+/g)?.map((name) => name.trim()) ?? [];
}

function instant(text: string): string {
  const time = Date.parse(text);
  return Number.isNaN(time) ? text : new Date(time).toISOString();
}
