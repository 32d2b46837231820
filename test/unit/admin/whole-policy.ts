/** Every field that there is. */
export const whole = {
  version: 1,
  environments: [
    {
      name: 'Live',
      endpoint: 'https://sws.example.test/Authentication.asmx',
      tls: { pinSha256: 'a'.repeat(64) },
    },
  ],
  ownEnvironments: false,
  proxy: { url: 'http://proxy.example.test:3128', username: null },
  tls: { caFile: '/etc/ssl/company.pem', minVersion: 'TLSv1.3', systemRoots: false },
  verify: true,
  retention: { keepDays: 30, keepMebibytes: null },
  productionBulk: false,
  revealTokens: false,
  exportTokens: false,
  hideAfterMinutes: 2,
  updates: { feed: null, atStart: false },
  evidence: { trustedKeys: ['b'.repeat(64)] },
  audit: {
    keepMebibytes: 64,
    syslog: { transport: 'tls', host: 'log.example.test', port: 6514, caFile: '/etc/ssl/log.pem' },
  },
};
