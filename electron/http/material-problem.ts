import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { TransportFailure } from '../../shared/model/connection-facts.js';
import { failure } from './failures.js';
import type { TlsMaterial } from './transport.js';
import { makeContext } from './trust.js';
import { splitPem } from './trust-roots.js';

const checked = new WeakSet<TlsMaterial>();

/** Reads certificates and keys before anything is opened, so that a wrong passphrase is not taken for a server's fault. */
export function materialProblem(tls: TlsMaterial): TransportFailure | null {
  if (checked.has(tls)) return null;
  const problem = caProblem(tls.ca) ?? clientProblem(tls);
  if (problem === null) checked.add(tls);
  return problem;
}

function caProblem(ca: string | null): TransportFailure | null {
  if (ca === null) return null;
  const certificates = splitPem(ca);
  if (certificates.length === 0) return failure('tls', 'CA_INVALID');
  try {
    for (const pem of certificates) new X509Certificate(pem);
    return null;
  } catch {
    return failure('tls', 'CA_INVALID');
  }
}

/** Errors of the readers are never quoted: they differ between runtimes, and could hold what was typed. */
function clientProblem(tls: TlsMaterial): TransportFailure | null {
  const { client } = tls;
  if (client === null) return null;
  const { passphrase } = client;
  if (client.kind === 'pem') {
    const locked = isLocked(client.key);
    if (locked && passphrase === null) return keyProblem('CLIENT_KEY_LOCKED');
    try {
      createPrivateKey({ key: client.key, ...(passphrase !== null && { passphrase }) });
    } catch {
      return keyProblem(locked ? 'CLIENT_KEY_PASSPHRASE' : 'CLIENT_CERTIFICATE_INVALID');
    }
  }
  try {
    makeContext({ ...tls, ca: null }, []);
    return null;
  } catch (error) {
    return keyProblem(client.kind === 'pfx' ? pfxCode(error, passphrase) : pemCode(error));
  }
}

/** PKCS#8 says it in its first line, the older forms in a header. */
function isLocked(key: string): boolean {
  return /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: *4, *ENCRYPTED/m.test(key);
}

/** The seal of a PFX is checked with the passphrase, so that a wrong one is found before anything else. */
function pfxCode(error: unknown, passphrase: string | null): ClientCode {
  const text = error instanceof Error ? error.message : '';
  if (!/mac verify|incorrect[ _]password|bad decrypt|INCORRECT_PASSWORD/i.test(text))
    return 'CLIENT_CERTIFICATE_INVALID';
  return passphrase === null ? 'CLIENT_KEY_LOCKED' : 'CLIENT_KEY_PASSPHRASE';
}

function pemCode(error: unknown): ClientCode {
  const text = error instanceof Error ? error.message : '';
  return /mismatch/i.test(text) ? 'CLIENT_KEY_MISMATCH' : 'CLIENT_CERTIFICATE_INVALID';
}

type ClientCode =
  | 'CLIENT_KEY_LOCKED'
  | 'CLIENT_KEY_PASSPHRASE'
  | 'CLIENT_KEY_MISMATCH'
  | 'CLIENT_CERTIFICATE_INVALID';

function keyProblem(code: ClientCode): TransportFailure {
  return failure('tls', code);
}
