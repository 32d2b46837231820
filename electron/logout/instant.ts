/** Many start in the same millisecond, and to write it costs more than the rest of their line. */
let lastMs = Number.NaN;
let lastInstant = '';

/** Milliseconds since 1970 as ISO 8601 in UTC. */
export function instantOf(ms: number): string {
  if (ms !== lastMs) {
    lastInstant = new Date(ms).toISOString();
    lastMs = ms;
  }
  return lastInstant;
}
