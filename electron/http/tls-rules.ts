import { constants } from 'node:crypto';
import { type ConnectionOptions, createSecureContext, type SecureContextOptions } from 'node:tls';

/**
 * Everything that Node would otherwise take from its own options, from the environment or from OpenSSL's configuration,
 * said out loud: nobody outside this file decides how a server is checked.
 */
export const checksOn = { rejectUnauthorized: true, minDHSize: 1024 } as const satisfies ConnectionOptions;

const suites = [
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'TLS_AES_128_GCM_SHA256',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-RSA-AES128-SHA',
  'ECDHE-RSA-AES256-SHA',
  'AES128-GCM-SHA256',
  'AES256-GCM-SHA384',
  'AES128-SHA',
  'AES256-SHA',
];
/** Old Windows servers offer these; BoringSSL does not know them and would skip them. */
const onlyOpenSsl = [
  'ECDHE-RSA-AES128-SHA256',
  'ECDHE-RSA-AES256-SHA384',
  'ECDHE-ECDSA-AES128-SHA256',
  'DHE-RSA-AES128-GCM-SHA256',
  'DHE-RSA-AES256-GCM-SHA384',
  'DHE-RSA-AES128-SHA256',
  'DHE-RSA-AES256-SHA256',
  'AES128-SHA256',
  'AES256-SHA256',
];

const signatures = [
  'ecdsa_secp256r1_sha256',
  'rsa_pss_rsae_sha256',
  'rsa_pkcs1_sha256',
  'ecdsa_secp384r1_sha384',
  'rsa_pss_rsae_sha384',
  'rsa_pkcs1_sha384',
  'ecdsa_secp521r1_sha512',
  'rsa_pss_rsae_sha512',
  'rsa_pkcs1_sha512',
  'ed25519',
];

/**
 * OpenSSL's own levels refuse weak certificates without a word that says which, and would refuse a pinned one too. Level
 * 0 leaves the judging to `certificate-strength.ts`, which is stricter; ciphers, signatures and curves are named here.
 */
const openSslCiphers = [...suites, ...onlyOpenSsl, '@SECLEVEL=0'].join(':');
const boringSslCiphers = suites.join(':');

/** Without an authority: to read all that the runtime trusts would take every start ten milliseconds. */
const runtimeIsBoringSsl = !accepts({ ciphers: openSslCiphers, ca: [] });

/** Versions, ciphers, signatures and curves for one context; what is trusted and shown is added by the caller. */
export function tlsRules(minVersion: 'TLSv1.2' | 'TLSv1.3'): SecureContextOptions {
  return {
    minVersion,
    maxVersion: 'TLSv1.3',
    ciphers: runtimeIsBoringSsl ? boringSslCiphers : openSslCiphers,
    sigalgs: signatures.join(':'),
    ecdhCurve: 'X25519:P-256:P-384:P-521',
    secureOptions: constants.SSL_OP_NO_COMPRESSION,
  };
}

function accepts(options: SecureContextOptions): boolean {
  try {
    createSecureContext(options);
    return true;
  } catch {
    return false;
  }
}
