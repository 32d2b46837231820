import type { Buffer } from 'node:buffer';
import { X509Certificate } from 'node:crypto';
import type { DetailedPeerCertificate, TLSSocket } from 'node:tls';
import type { CertificateFacts, ConnectionFacts } from '../../shared/model/transmission.js';

export type TlsFacts = NonNullable<ConnectionFacts['tls']>;

/** Version, cipher and the whole chain as the server presented it. Ask once per socket: it parses certificates. */
export function readTlsFacts(socket: TLSSocket): TlsFacts {
  return {
    version: socket.getProtocol() ?? '',
    cipher: socket.getCipher()?.name ?? '',
    authorized: socket.authorized,
    chain: readChain(socket.getPeerCertificate(true)),
  };
}

function readChain(leaf: DetailedPeerCertificate): CertificateFacts[] {
  const chain: CertificateFacts[] = [];
  let next: DetailedPeerCertificate | undefined = leaf;
  // A root is its own issuer; the bound is for a peer that sends a hundred certificates.
  while (next?.raw !== undefined && chain.length < 20) {
    chain.push(readCertificate(next.raw));
    next = next.issuerCertificate === next ? undefined : next.issuerCertificate;
  }
  return chain;
}

function readCertificate(der: Buffer): CertificateFacts {
  const certificate = new X509Certificate(der);
  return {
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    subjectAltNames: splitNames(certificate.subjectAltName),
    validFrom: instant(certificate.validFrom),
    validTo: instant(certificate.validTo),
    sha256: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    pem: certificate.toString(),
  };
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
