import type { Cause } from '../../../model/causes.js';
import { type CauseEntries, likely, proved } from './cause-text.js';
import { hostOf } from './phrases.js';

const pinOrCa = 'If you know the host, pin this fingerprint in the environment, or choose its CA file.';
const ago = (days: number): string => (days < 1 ? 'today' : days === 1 ? 'one day ago' : `${days} days ago`);

/** What certificate, clock, proxy and failure code say beyond a cause. */
export const refined = {
  'clock-behind': likely(
    'a certificate that is not valid yet by this computer’s clock',
    ({ connection }) =>
      `The certificate is valid only from ${connection.validFrom ?? 'later'} on; by this computer’s clock it is ${connection.now ?? 'earlier'}, so that clock is probably behind.`,
    'Set date and time of this computer; if they are right, tell whoever runs the host.',
    'edit-environment',
  ),
  'clock-off': likely(
    'a refused login or token, and more than five minutes between the two clocks',
    ({ connection }) => {
      const ahead = connection.aheadMinutes ?? 0;
      return `The clock of this computer is ${Math.abs(ahead)} minutes ${ahead > 0 ? 'ahead of' : 'behind'} the server’s, and logins and tokens depend on it.`;
    },
    'Set date and time of this computer, and try again.',
    'send-again',
  ),
  'tls-inspected': likely(
    'a certificate issued by a product that opens connections',
    ({ connection }) =>
      `The connection is opened and read in between: the certificate comes from ${connection.issuer ?? 'another authority'}, not from the host.`,
    'Ask your network’s staff for the CA file, and choose it in the environment.',
    'edit-environment',
  ),
  'no-tls-on-port': proved(
    'the first bytes are not TLS',
    ({ url }) =>
      `The port of ${url?.host ?? 'the host'} does not speak TLS: it is probably a plain http address.`,
    'Write http:// in the endpoint, or the port of https.',
    'edit-environment',
  ),
  'tls-on-http-address': likely(
    'no HTTP came from port 443 or 8443 over http',
    ({ url }) => `The port of ${url?.host ?? 'the host'} speaks TLS, and the address begins with http.`,
    (at) =>
      at.url?.https
        ? 'Something in front ends TLS before the host: show the exchange to whoever runs it.'
        : 'Write https:// in the endpoint.',
    'edit-environment',
  ),
  'proxy-not-reached': proved(
    'no connection, and a proxy is set',
    ({ connection }) => `The proxy itself cannot be reached (${connection.proxy ?? ''}).`,
    'Compare host and port of the proxy in the environment, or do without it.',
    'edit-environment',
  ),
  'proxy-forbids': proved(
    'CONNECT was answered with 403 or 405',
    (at) => `The proxy does not allow connections to ${hostOf(at)}.`,
    'Ask whoever runs the proxy to allow the host, or do without the proxy.',
    'edit-environment',
  ),
  'proxy-cannot-reach': proved(
    'CONNECT was answered with 5xx',
    (at) => `The proxy could not reach ${hostOf(at)}.`,
    'Compare the host’s name and port; a host inside your network often must be called without the proxy.',
    'edit-environment',
  ),
} satisfies Partial<CauseEntries<Cause>>;

/** What the shown certificate adds to the sentences of its causes; null where it was not shown. */
export function certificateMeaning(
  cause: string,
  at: Parameters<typeof hostOf>[0],
): readonly [meaning: string, advice: string] | null {
  const { certificate, issuer, names, expiredDays, validTo, subject } = at.connection;
  if (certificate === undefined) return null;
  switch (cause) {
    case 'tls-expired':
      return expiredDays === undefined
        ? null
        : [
            `The certificate ${subject ?? 'of the host'} expired ${ago(expiredDays)}, on ${validTo ?? ''}.`,
            'Ask whoever runs the host to renew it; compare the date of this computer if that seems wrong.',
          ];
    case 'tls-self-signed':
      return [`The certificate is signed by itself: ${certificate}.`, pinOrCa];
    case 'tls-untrusted-root':
      return [
        `The certificate is signed by ${issuer ?? 'an unnamed authority'}, an authority that is not known here: ${certificate}.`,
        pinOrCa,
      ];
    case 'tls-wrong-host':
      return [
        `The certificate was made for ${names ?? 'another name'}, not for ${hostOf(at)}: ${certificate}.`,
        'Use the name that the certificate was made for, or pin its fingerprint if you know the host.',
      ];
    case 'tls-pin-mismatch':
      return [
        `The host shows another certificate than the pinned one: ${certificate}.`,
        'Ask whoever runs the host whether it was renewed; pin the new one only if they name the same fingerprint.',
      ];
    default:
      return null;
  }
}
