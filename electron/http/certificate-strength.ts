import type { Buffer } from 'node:buffer';
import type { KeyObject, X509Certificate } from 'node:crypto';
import { checkServerIdentity, type PeerCertificate } from 'node:tls';
import type { CertificateWeakness } from '../../shared/model/connection-facts.js';
import { codedError } from './failures.js';

const smallestRsaBits = 2048;

/** Hashes that nobody can forge, by the object identifiers of signature algorithms and of the hash inside RSA-PSS. */
const signatureHashes: Readonly<Record<string, string>> = {
  '2a864886f70d010104': 'MD5',
  '2a864886f70d010102': 'MD2',
  '2a864886f70d010105': 'SHA-1',
  '2b0e03021d': 'SHA-1',
  '2a8648ce380403': 'SHA-1',
  '2a8648ce3d0401': 'SHA-1',
  '2a864886f70d01010e': 'SHA-224',
  '2a864886f70d01010b': 'SHA-256',
  '2a864886f70d01010c': 'SHA-384',
  '2a864886f70d01010d': 'SHA-512',
  '2a8648ce3d040302': 'SHA-256',
  '2a8648ce3d040303': 'SHA-384',
  '2a8648ce3d040304': 'SHA-512',
  '2b6570': 'Ed25519',
  '2b6571': 'Ed448',
};
const rsaPss = '2a864886f70d01010a';
const hashesInPss: readonly (readonly [oid: string, hash: string])[] = [
  ['0609608648016503040201', 'SHA-256'],
  ['0609608648016503040202', 'SHA-384'],
  ['0609608648016503040203', 'SHA-512'],
];
const weakHashes: readonly string[] = ['MD2', 'MD5', 'SHA-1'];

/** What is weak about a certificate. A name is asked of a server's own only. */
export function weaknessesOf(certificate: X509Certificate, isLeaf: boolean): CertificateWeakness[] {
  const found: CertificateWeakness[] = [];
  if (isLeaf && !namesHost(certificate.subjectAltName)) found.push('common-name-only');
  if (isSmall(certificate.publicKey)) found.push('small-key');
  if (weakHashes.includes(signatureHash(certificate.raw))) found.push('weak-signature');
  return found;
}

/** Node's check of the name, without its fall-back on the common name, which nobody else believes any more. */
export function checkName(host: string, certificate: PeerCertificate): Error | undefined {
  if (!namesHost(certificate.subjectaltname)) {
    return codedError('CERT_COMMON_NAME_ONLY');
  }
  return checkServerIdentity(host, { ...certificate, subject: {} as PeerCertificate['subject'] });
}

/** `RSA 2048`, `EC prime256v1`: what a person compares. */
export function describeKey(key: KeyObject): string {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  const type = (key.asymmetricKeyType ?? 'unknown').toUpperCase();
  return [type, modulusLength ?? namedCurve].filter(Boolean).join(' ');
}

/** The hash under a certificate's signature; the bare object identifier where it is none that is known here. */
export function signatureHash(der: Buffer): string {
  const algorithm = signatureAlgorithm(der);
  const oid = readTlv(algorithm, 0);
  const hex = algorithm.subarray(oid.start, oid.end).toString('hex');
  if (hex !== rsaPss) return signatureHashes[hex] ?? hex;
  const parameters = algorithm.subarray(oid.end).toString('hex');
  // Parameters that name no hash mean SHA-1. The first one is the message's; a second is the mask's.
  const first = hashesInPss
    .map(([name, hash]) => [parameters.indexOf(name), hash] as const)
    .filter(([at]) => at >= 0)
    .sort(([one], [other]) => one - other)[0];
  return first?.[1] ?? 'SHA-1';
}

function namesHost(subjectAltName: string | undefined): boolean {
  return /(?:^|, )(?:DNS|IP Address):/.test(subjectAltName ?? '');
}

function isSmall(key: KeyObject): boolean {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (modulusLength !== undefined) return modulusLength < smallestRsaBits;
  // Curves below 224 bits are below RSA's 2048; their names tell their size.
  const bits = Number(/\D(\d{3})\D/.exec(` ${namedCurve ?? ''} `)?.[1] ?? 256);
  return bits < 224;
}

/** Certificate ::= SEQUENCE { what is signed, the signature's algorithm, the signature } */
function signatureAlgorithm(der: Buffer): Buffer {
  const certificate = readTlv(der, 0);
  const signed = readTlv(der, certificate.start);
  const algorithm = readTlv(der, signed.end);
  return der.subarray(algorithm.start, algorithm.end);
}

function readTlv(der: Buffer, at: number): { start: number; end: number } {
  const short = der[at + 1] ?? 0;
  const lengthBytes = short < 0x80 ? 0 : short & 0x7f;
  let length = lengthBytes === 0 ? short : 0;
  for (let i = 0; i < lengthBytes; i++) length = length * 256 + (der[at + 2 + i] ?? 0);
  const start = at + 2 + lengthBytes;
  return { start, end: start + length };
}
