import type { ConnectionWords } from '../model/cause-facts.js';
import type { Cause } from '../model/causes.js';
import type { CertificateFacts } from '../model/connection-facts.js';
import type { ExchangeSummary } from '../model/exchange.js';
import { readUrl } from '../model/read-url.js';
import { type HeaderPair, headerIn } from '../model/transmission.js';
import { quoteOf } from '../protocol/quote.js';

export type DiagnosedExchange = Pick<
  ExchangeSummary,
  | 'operation'
  | 'binding'
  | 'url'
  | 'outcome'
  | 'cause'
  | 'status'
  | 'fault'
  | 'quote'
  | 'failure'
  | 'causeFacts'
>;

/** What an exchange's line does not hold; whatever is absent is not looked at. */
export interface DiagnosisFacts {
  readonly answerHeaders?: readonly HeaderPair[] | undefined;
  /** As the server presented it, leaf first. */
  readonly chain?: readonly CertificateFacts[] | undefined;
  /** This computer's clock when the answer came, in milliseconds since 1970. */
  readonly nowMs?: number | undefined;
  /** The proxy that it went through, without credentials. */
  readonly proxyUrl?: string | undefined;
}

const minute = 60_000;
const day = 24 * 60 * minute;
/** Kerberos and signed tokens fail from five minutes on. */
const mostSkewMinutes = 5;
/** Answers that a wrong clock explains: a login, a right, a token that is found too old or too young. */
const clockMatters = [
  'unauthorized',
  'windows-authentication',
  'forbidden',
  'fault-client',
  'fault-other',
  'fault-security',
  'fault-token',
  'iis-login',
];
/** By the issuer's name, so it is a guess that says so. */
const inspectors =
  /zscaler|fortinet|fortigate|netskope|blue ?coat|palo alto|sophos|kaspersky|avast|eset|mitmproxy|cisco umbrella|mcafee|skyhigh|forcepoint|check ?point|barracuda|bitdefender|fiddler|charles proxy|portswigger/i;
const noConnection =
  /^(refused|unreachable|connect-timeout|connect-failed|dns-not-found|dns-failed|proxy-refused|proxy-not-found)$/;

/** The finer cause that certificate, clock, proxy and failure code tell; the exchange's own where they tell none. */
export function refineCause(
  exchange: DiagnosedExchange,
  facts: DiagnosisFacts,
  words: ConnectionWords,
): Cause | string {
  const { cause, outcome } = exchange;
  const chain = facts.chain ?? [];
  if (
    cause === 'tls-not-yet-valid' &&
    words.now !== undefined &&
    chain.some(({ validFrom }) => Date.parse(validFrom) > (facts.nowMs ?? 0))
  )
    return 'clock-behind';
  if (Math.abs(words.aheadMinutes ?? 0) > mostSkewMinutes && clockMatters.includes(cause)) return 'clock-off';
  if (/^tls-(untrusted-root|self-signed)$/.test(cause) && inspectors.test(words.issuer ?? ''))
    return 'tls-inspected';
  const code = exchange.failure?.code ?? '';
  if (
    /^tls-(failed|not-tls)$/.test(cause) &&
    /WRONG_VERSION_NUMBER|PACKET_LENGTH|HTTP_REQUEST|RECORD_OVERFLOW/.test(code)
  )
    return 'no-tls-on-port';
  // Through a proxy the only connection that this computer makes is the one to it.
  if (facts.proxyUrl !== undefined && noConnection.test(cause)) return 'proxy-not-reached';
  if (/^PROXY_(403|405)$/.test(code)) return 'proxy-forbids';
  if (/^PROXY_5\d\d$/.test(code)) return 'proxy-cannot-reach';
  const url = readUrl(exchange.url);
  const isTlsPort = url?.protocol === 'http:' && (url.port === '443' || url.port === '8443');
  return outcome === 'unknown' && isTlsPort ? 'tls-on-http-address' : cause;
}

/** Of certificate, clock and proxy, what a sentence may name. */
export function connectionWords(
  exchange: DiagnosedExchange,
  { chain = [], nowMs, proxyUrl, answerHeaders }: DiagnosisFacts,
): ConnectionWords {
  const [leaf] = chain;
  const expired = chain.find(({ validTo }) => nowMs !== undefined && Date.parse(validTo) < nowMs);
  const early = chain.find(({ validFrom }) => nowMs !== undefined && Date.parse(validFrom) > nowMs);
  const date = Date.parse(headerIn(answerHeaders, 'date') ?? '');
  const ahead = nowMs === undefined || Number.isNaN(date) ? undefined : Math.round((nowMs - date) / minute);
  return {
    ...(leaf && {
      certificate: {
        name: quoteOf(leaf.subject),
        until: leaf.validTo.slice(0, 10),
        sha256: leaf.sha256,
      },
      issuer: quoteOf(leaf.issuer),
      names:
        quoteOf(
          leaf.subjectAltNames
            .slice(0, 5)
            .map((name) => name.replace(/^[\w ]+:/, ''))
            .join(', '),
        ) ?? quoteOf(leaf.subject),
    }),
    ...(expired &&
      nowMs !== undefined && {
        subject: quoteOf(expired.subject),
        validTo: expired.validTo.slice(0, 10),
        expiredDays: Math.floor((nowMs - Date.parse(expired.validTo)) / day),
      }),
    ...(early && { validFrom: early.validFrom }),
    ...(nowMs !== undefined && { now: new Date(nowMs).toISOString() }),
    ...(ahead !== undefined && { aheadMinutes: ahead }),
    ...(proxyUrl !== undefined && { proxy: quoteOf(proxyUrl) }),
    ...(exchange.failure && { code: exchange.failure.code }),
  };
}
