import { quoteOf } from '../protocol/quote.js';
import type { Situation, Symptoms } from './diagnosis.js';

const pinOrCa = 'If you know the host, pin this fingerprint in the environment, or choose its CA file.';

/** What a certificate or a failure's code says beyond its cause. */
export const connectionSituations: readonly Situation[] = [
  {
    name: 'tls-inspected',
    // By the issuer's name, so it is a guess that says so.
    applies: (at) =>
      /^tls-(untrusted-root|self-signed)$/.test(at.exchange.cause) &&
      /zscaler|fortinet|fortigate|netskope|blue ?coat|palo alto|sophos|kaspersky|avast|eset|mitmproxy/i.test(
        issuer(at),
      ),
    advice: (at) => [
      `The connection is opened and read in between: the certificate comes from ${issuer(at)}, not from the host.`,
      'Ask your network’s staff for the CA file, and choose it in the environment.',
    ],
  },
  {
    name: 'tls-self-signed',
    applies: (at) => at.exchange.cause === 'tls-self-signed' && at.chain.length > 0,
    advice: (at) => [`The certificate is signed by itself: ${certificateOf(at)}.`, pinOrCa],
  },
  {
    name: 'tls-untrusted-root',
    applies: (at) => at.exchange.cause === 'tls-untrusted-root' && at.chain.length > 0,
    advice: (at) => [
      `The certificate is signed by ${issuer(at)}, an authority that is not known here: ${certificateOf(at)}.`,
      pinOrCa,
    ],
  },
  {
    name: 'tls-wrong-host',
    applies: (at) => at.exchange.cause === 'tls-wrong-host' && at.chain.length > 0,
    advice: (at) => [
      `The certificate was made for ${namesOf(at)}, not for ${at.url?.hostname ?? 'this host'}: ${certificateOf(at)}.`,
      'Use the name that the certificate was made for, or pin its fingerprint if you know the host.',
    ],
  },
  {
    name: 'tls-pin-mismatch',
    applies: (at) => at.exchange.cause === 'tls-pin-mismatch' && at.chain.length > 0,
    advice: (at) => [
      `The host shows another certificate than the pinned one: ${certificateOf(at)}.`,
      'Ask whoever runs the host whether it was renewed; pin the new one only if they name the same fingerprint.',
    ],
  },
  {
    name: 'no-tls-on-port',
    applies: ({ exchange }) => exchange.cause === 'tls-not-tls',
    advice: ({ url }) => [
      `Port ${portOf(url)} does not speak TLS, or only a version that is too old: it is probably a plain http address.`,
      'Write http:// in the endpoint, or the port of https.',
    ],
  },
  {
    name: 'proxy-not-reached',
    // Through a proxy the only connection that this computer makes is the one to it.
    applies: ({ exchange, proxyUrl }) =>
      proxyUrl !== null &&
      /^(unreachable|connect-timeout|connect-failed|dns-failed|proxy-refused|proxy-not-found|proxy-timeout|proxy-failed)$/.test(
        exchange.cause,
      ) &&
      !/^PROXY_/.test(exchange.failure?.code ?? ''),
    advice: ({ proxyUrl }) => [
      `The proxy itself cannot be reached (${quoteOf(proxyUrl ?? '')}).`,
      'Compare host and port of the proxy in the environment, or do without it.',
    ],
  },
  {
    name: 'proxy-forbids',
    applies: ({ exchange }) => /^PROXY_(403|405)$/.test(exchange.failure?.code ?? ''),
    advice: ({ url }) => [
      `The proxy does not allow connections to ${url?.host ?? 'this host'}.`,
      'Ask whoever runs the proxy to allow the host, or do without the proxy.',
    ],
  },
  {
    name: 'proxy-cannot-reach',
    applies: ({ exchange }) => /^PROXY_5\d\d$/.test(exchange.failure?.code ?? ''),
    advice: ({ url }) => [
      `The proxy could not reach ${url?.host ?? 'the host'}.`,
      'Compare the host’s name and port; a host inside your network often must be called without the proxy.',
    ],
  },
  {
    name: 'https-on-http-address',
    applies: ({ exchange, url }) =>
      exchange.outcome === 'unknown' &&
      url?.protocol === 'http:' &&
      (url.port === '443' || url.port === '8443'),
    advice: ({ url }) => [
      `Port ${portOf(url)} speaks TLS, and the address begins with http.`,
      'Write https:// in the endpoint.',
    ],
  },
];

function issuer({ chain }: Symptoms): string {
  return quoteOf(chain[0]?.issuer ?? '') ?? 'an unnamed authority';
}

/** Subject, end and fingerprint: what a person compares before trusting it. */
function certificateOf({ chain }: Symptoms): string {
  const leaf = chain[0];
  if (leaf === undefined) return 'it was not shown';
  const subject = quoteOf(leaf.subject) ?? 'no name';
  return `${subject}, valid until ${leaf.validTo.slice(0, 10)}, SHA-256 ${leaf.sha256}`;
}

function namesOf({ chain }: Symptoms): string {
  const names = (chain[0]?.subjectAltNames ?? []).slice(0, 5).map((name) => name.replace(/^[\w ]+:/, ''));
  return quoteOf(names.join(', ')) ?? quoteOf(chain[0]?.subject ?? '') ?? 'another name';
}

function portOf(url: URL | null): string {
  return url?.port || (url?.protocol === 'https:' ? '443' : '80');
}
