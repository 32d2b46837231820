/** What is said about whom the program trusts. */
export const trust = {
  /** Once, where something in the environment would weaken the checks. */
  ignored:
    "Not listened to: {names}. Certificates are always checked, against this program's own settings; a host that you know is trusted by its CA file or by a pin.",
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
  scriptFailed: {
    message: 'The proxy script could not be used, so that nothing was sent. {why}',
    todo: 'Check the address of the script, or enter the proxy by hand.',
  },
  systemScriptFailed: {
    message:
      'The proxy script that this computer’s settings name could not be used, so that nothing was sent. {why}',
    todo: 'Look at the network and at those settings, or choose another way in the environment.',
  },
  /** Why a script could not be used. */
  scriptWhy: {
    notFetched: '{url} could not be fetched.',
    noWay: 'It names no way that can be gone.',
    address: 'This is no address of a script: {address}',
    silent: '{program}, which reads the settings, did not end.',
  },
  /** Behind a proxy's address: what named it. */
  proxyBy:
    '{by, select, system {by this computer’s settings} other {{by, select, script {by the proxy script} other {by {by}}}}}',
  weakness: 'Weak',
  key: 'Key',
  keyAndHash: '{key}, signed with {hash}',
  clientCertificate: 'Own certificate',
} as const;
