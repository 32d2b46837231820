import { readUrl } from '../../shared/model/read-url.js';
import { exchangeStrings } from '../../shared/text/exchange.js';
import { spokenLanguage, spokenLocale } from '../../shared/text/language.js';
import { shared } from '../../shared/text/makers.js';

const relative = shared(Intl.RelativeTimeFormat);
const dates = shared(Intl.DateTimeFormat);
const steps = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** `3 min. ago` in lists, `3 minutes ago` in sentences; under a minute, and for a clock that runs ahead: `now`. Narrower, Russian has `-3 мин`. */
export function timeAgo(instant: string, nowMs: number, style: 'short' | 'long' = 'short'): string {
  const pastMs = nowMs - Date.parse(instant);
  const format = relative(spokenLanguage(), { numeric: 'auto', style });
  for (const [unit, unitMs] of steps) {
    if (pastMs >= unitMs) return format.format(-Math.floor(pastMs / unitMs), unit);
  }
  return format.format(0, 'second');
}

/** `0.8 ms`, `112 ms`, `4.2 s`, `2 min 5 s`. */
export function duration(ms: number): string {
  const { timeline } = exchangeStrings;
  if (ms < 10) return timeline.tenths({ ms: Math.max(0, ms) });
  if (ms < 1000) return timeline.ms({ ms });
  if (ms < 59_950) return timeline.seconds({ s: ms / 1000 });
  const seconds = Math.round(ms / 1000);
  return timeline.minutes({ min: Math.floor(seconds / 60), s: seconds % 60 });
}

/** What nobody knows to a part of a second; as long as something is left it is not none. */
export function estimate(ms: number): string {
  const s = Math.max(1, Math.round(ms / 1000));
  return s < 60 ? exchangeStrings.timeline.wholeSeconds({ s }) : duration(s * 1000);
}

/** Whole tenths of a second, so that a running clock keeps its width. */
export function elapsed(ms: number): string {
  return exchangeStrings.timeline.seconds({ s: Math.max(0, ms) / 1000 });
}

const clock = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
} as const;

/** Local date and time in the system's order, as its own date fields have it, for tooltips and columns. */
export function moment(instant: string): string {
  return dates(spokenLocale(), clock).format(new Date(instant));
}

/** Host and port of an address, for sentences; the text itself where it is no address. */
export function hostOf(url: string): string {
  return readUrl(url)?.host ?? url;
}
