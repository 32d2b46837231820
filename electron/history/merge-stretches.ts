import type { Span } from './history-query.js';

/** Rows of a part of an index, highest number first. */
export type Stretch = (span: Span) => readonly { readonly seq: number }[];

/** The highest numbers of all stretches together, highest first. */
export function newestOf(stretches: readonly Stretch[], span: Span): number[] {
  let newest: number[] = [];
  let above = span.above;
  for (const stretch of stretches) {
    const rows = stretch({ ...span, above });
    if (rows.length === 0) continue;
    newest = mergeDown(
      newest,
      rows.map(({ seq }) => seq),
      span.limit,
    );
    // What lies under a full page cannot come into it any more.
    if (newest.length === span.limit) above = newest[newest.length - 1] ?? above;
  }
  return newest;
}

function mergeDown(one: readonly number[], other: readonly number[], limit: number): number[] {
  const merged: number[] = [];
  let [i, j] = [0, 0];
  while (merged.length < limit && (i < one.length || j < other.length)) {
    const [a, b] = [one[i] ?? Number.NEGATIVE_INFINITY, other[j] ?? Number.NEGATIVE_INFINITY];
    merged.push(Math.max(a, b));
    if (a >= b) i++;
    if (b >= a) j++;
  }
  return merged;
}
