/** What is said about whom the program trusts. */
export const trustText = {
  /** Once, where something in the environment would weaken the checks. */
  ignored: (names: readonly string[]): string =>
    `Not listened to: ${names.join(', ')}. Certificates are always checked, against this program's own settings; a host that you know is trusted by its CA file or by a pin.`,
  by: {
    'built-in': 'trusted, by the built-in authorities',
    system: 'trusted, by the authorities of this computer',
    file: 'trusted, by the environment’s CA file',
    pin: 'trusted, because it is pinned',
  },
  weak: {
    'common-name-only': 'no host name in the SAN, a common name only',
    'small-key': 'key too small',
    'weak-signature': 'signed with a hash that can be forged',
  },
  scriptFailed: (why: string) => ({
    message: `The proxy script could not be used, so that nothing was sent. ${why}`.trim(),
    todo: 'Check the address of the script, or enter the proxy by hand.',
  }),
  /** Behind a proxy's address: what named it. */
  proxyBy: (by: string): string =>
    by === 'system' ? 'by this computer’s settings' : by === 'script' ? 'by the proxy script' : `by ${by}`,
  weakness: 'Weak',
  key: 'Key',
  keyAndHash: (key: string, hash: string): string => `${key}, signed with ${hash}`,
  clientCertificate: 'Own certificate',
} as const;
