import type { CertificateFacts } from '../model/transmission.js';
import { quoteOf } from '../protocol/quote.js';
import type { Situation, Symptoms } from './diagnosis.js';

const minute = 60_000;
const day = 24 * 60 * minute;
/** Kerberos and signed tokens fail from five minutes on. */
const mostSkewMs = 5 * minute;

/** Answers that a wrong clock explains: a login, a right, a token that is found too old or too young. */
const clockMatters = ['unauthorized', 'forbidden', 'fault-client', 'fault-other'];

/** A date is wrong: a certificate's, or this computer's. */
export const clockSituations: readonly Situation[] = [
  {
    name: 'tls-expired',
    applies: (at) => at.exchange.cause === 'tls-expired' && expired(at) !== undefined,
    advice: (at) => {
      const { subject = '', validTo = '' } = expired(at) ?? {};
      const days = Math.floor((at.nowMs - Date.parse(validTo)) / day);
      return [
        `The certificate ${named(subject)} expired ${ago(days)}, on ${validTo.slice(0, 10)}.`,
        'Ask whoever runs the host to renew it; compare the date of this computer if that seems wrong.',
      ];
    },
  },
  {
    name: 'clock-behind',
    applies: (at) => at.exchange.cause === 'tls-not-yet-valid' && early(at) !== undefined,
    advice: (at) => [
      `The certificate is valid only from ${early(at)?.validFrom ?? ''} on; by this computer's clock it is ${isoOf(at.nowMs)}, so that clock is probably behind.`,
      'Set date and time of this computer; if they are right, tell whoever runs the host.',
    ],
  },
  {
    name: 'clock-off',
    applies: ({ skewMs, exchange }) =>
      skewMs !== null && Math.abs(skewMs) > mostSkewMs && clockMatters.includes(exchange.cause),
    advice: ({ skewMs }) => {
      const minutes = Math.round(Math.abs(skewMs ?? 0) / minute);
      const side = (skewMs ?? 0) > 0 ? 'behind' : 'ahead of';
      return [
        `The clock of this computer is ${minutes} minutes ${side} the server's, and logins and tokens depend on it.`,
        'Set date and time of this computer, and try again.',
      ];
    },
  },
];

function expired({ chain, nowMs }: Symptoms): CertificateFacts | undefined {
  return chain.find(({ validTo }) => Date.parse(validTo) < nowMs);
}

function early({ chain, nowMs }: Symptoms): CertificateFacts | undefined {
  return chain.find(({ validFrom }) => Date.parse(validFrom) > nowMs);
}

function named(subject: string): string {
  return quoteOf(subject) ?? 'of the host';
}

function ago(days: number): string {
  if (days < 1) return 'today';
  return days === 1 ? 'one day ago' : `${days} days ago`;
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}
