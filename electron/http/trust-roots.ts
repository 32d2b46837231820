import { readFileSync } from 'node:fs';
import * as tls from 'node:tls';

/** Which list of roots. */
type RootSource = 'built-in' | 'system';

/** Where Linux distributions keep the bundle that their administrators add to: Debian, Red Hat, SUSE, Alpine. */
const bundles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

/** Node's own list as it was compiled in: `NODE_EXTRA_CA_CERTS` and `--use-openssl-ca` do not reach it. */
export const builtInRoots = (): readonly string[] => tls.rootCertificates;

let systemRoots: readonly string[] | null | undefined;

/**
 * The certificates that this computer trusts; null where the runtime cannot tell. On Linux the bundle's file is read
 * here, because what Node offers there follows SSL_CERT_FILE.
 */
export function readSystemRoots(): readonly string[] | null {
  systemRoots ??= process.platform === 'linux' ? readBundle() : askRuntime();
  return systemRoots;
}

/** Which of the two lists holds this certificate (base64 of its DER); the built-in one is asked first. */
export function sourceOfRoot(base64: string): RootSource | null {
  known ??= indexRoots();
  return known.get(base64) ?? null;
}

let known: Map<string, RootSource> | undefined;

function indexRoots(): Map<string, RootSource> {
  const index = new Map<string, RootSource>();
  for (const pem of readSystemRoots() ?? []) index.set(base64Of(pem), 'system');
  for (const pem of builtInRoots()) index.set(base64Of(pem), 'built-in');
  return index;
}

/** Each certificate of a PEM text by itself. */
export function splitPem(text: string): string[] {
  return text.match(/-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----[^-]+-----END [A-Z0-9 ]+-----/g) ?? [];
}

/** What stands between the lines that begin and end a certificate. */
export function base64Of(pem: string): string {
  return pem.replace(/-----[^-]+-----|\s/g, '');
}

function readBundle(): readonly string[] | null {
  for (const file of bundles) {
    try {
      const found = splitPem(readFileSync(file, 'utf8'));
      if (found.length > 0) return found;
    } catch {
      // Another distribution keeps it elsewhere.
    }
  }
  return null;
}

interface NewerTls {
  getCACertificates?(type: 'system'): string[];
}

function askRuntime(): readonly string[] | null {
  try {
    return (tls as NewerTls).getCACertificates?.('system') ?? null;
  } catch {
    return null;
  }
}
