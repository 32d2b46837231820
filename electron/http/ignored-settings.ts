const reject = 'NODE_TLS_REJECT_UNAUTHORIZED';

/** Variables that Node, OpenSSL or Chromium would let decide how a server is checked or who can read what is sent. */
const variables = [
  reject,
  'NODE_EXTRA_CA_CERTS',
  'NODE_USE_SYSTEM_CA',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'OPENSSL_CONF',
  'SSLKEYLOGFILE',
] as const;

/** Options of Node's, on its command line or in NODE_OPTIONS. */
const options =
  /^--(?:(?:no-)?use-(?:openssl|bundled|system)-ca|tls-(?:min|max)-v1\.[0-3]|tls-cipher-list|tls-keylog|openssl-(?:config|legacy-provider|shared-config)|insecure-http-parser|max-http-header-size|use-env-proxy)$/;

/**
 * Names, never values, of what is set and was not listened to: checks are stated on every socket (`tls-rules.ts`), so that
 * none of these changes anything. Told once, so that a person does not rely on one.
 */
export function ignoredSettings(
  env: Readonly<Record<string, string | undefined>>,
  execArgv: readonly string[],
): string[] {
  const found = variables.filter(
    (name) => (env[name] ?? '') !== '' && !(name === reject && env[name] !== '0'),
  );
  const words = [...execArgv, ...(env.NODE_OPTIONS ?? '').split(/\s+/)];
  const named = words
    .map((word) => word.replaceAll('_', '-').split('=')[0] ?? '')
    .filter((word) => options.test(word));
  // OpenSSL's own places are looked at only where Node is told to; many machines set them for other programs.
  const looked =
    named.some((name) => /^--use-(?:openssl|system)-ca$/.test(name)) || found.includes('NODE_USE_SYSTEM_CA');
  const heeded = looked ? found : found.filter((name) => !name.startsWith('SSL_CERT_'));
  return [...new Set([...heeded, ...named])];
}

/** Of this process, to be told once. Node would go on to warn that checks are off, which is not so. */
export function takeIgnoredSettings(): string[] {
  const found = ignoredSettings(process.env, process.execArgv);
  delete process.env[reject];
  return found;
}
