import { exchangeStrings } from '../../../shared/text/exchange.js';
import { spokenLanguage } from '../../../shared/text/language.js';
import { shared } from '../../../shared/text/makers.js';

export interface Validity {
  readonly state: 'valid' | 'ending' | 'over' | 'early';
  readonly phrase: string;
}

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const strings = exchangeStrings.connection;
const relatives = shared(Intl.RelativeTimeFormat);

/** In words for now: "expires in 12 days", "expired yesterday". Dates are UTC, ISO 8601; unreadable ones give null. */
export function validityOf(validFrom: string, validTo: string, nowMs: number): Validity | null {
  const fromMs = Date.parse(validFrom);
  const toMs = Date.parse(validTo);
  if (Number.isNaN(fromMs) || Number.isNaN(toMs)) return null;
  if (nowMs > toMs) return { state: 'over', phrase: strings.expired({ when: distance(toMs, nowMs) }) };
  if (nowMs < fromMs)
    return { state: 'early', phrase: strings.startsLater({ when: distance(fromMs, nowMs) }) };
  const state = toMs - nowMs < 30 * dayMs ? 'ending' : 'valid';
  return { state, phrase: strings.expires({ when: distance(toMs, nowMs) }) };
}

function distance(atMs: number, nowMs: number): string {
  const relative = relatives(spokenLanguage(), { numeric: 'auto' });
  const days = Math.floor(atMs / dayMs) - Math.floor(nowMs / dayMs);
  if (days === 0) {
    const hours = Math.trunc((atMs - nowMs) / hourMs);
    return hours === 0
      ? relative.format(Math.trunc((atMs - nowMs) / 60_000), 'minute')
      : relative.format(hours, 'hour');
  }
  if (Math.abs(days) < 60) return relative.format(days, 'day');
  if (Math.abs(days) < 730) return relative.format(Math.trunc(days / 30.44), 'month');
  return relative.format(Math.trunc(days / 365.25), 'year');
}
