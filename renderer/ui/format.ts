const relative = {
  narrow: new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'narrow' }),
  long: new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'long' }),
} as const;
const steps = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** `3m ago` in lists, `3 minutes ago` in sentences; under a minute, and for a clock that runs ahead: `now`. */
export function timeAgo(instant: string, nowMs: number, style: 'narrow' | 'long' = 'narrow'): string {
  const pastMs = nowMs - Date.parse(instant);
  for (const [unit, unitMs] of steps) {
    if (pastMs >= unitMs) return relative[style].format(-Math.floor(pastMs / unitMs), unit);
  }
  return relative[style].format(0, 'second');
}

/** `0.8 ms`, `112 ms`, `4.2 s`, `2 min 5 s`. */
export function duration(ms: number): string {
  if (ms < 10) return `${Math.max(0, ms).toFixed(1)} ms`;
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** Whole tenths of a second, so that a running clock keeps its width. */
export function elapsed(ms: number): string {
  return `${(Math.max(0, ms) / 1000).toFixed(1)} s`;
}

const clock = new Intl.DateTimeFormat(undefined, {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** Local date and time in the system's order, as its own date fields have it, for tooltips and columns. */
export function moment(instant: string): string {
  return clock.format(new Date(instant));
}

/** Host and port of an address, for sentences; the text itself where it is no address. */
export function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
