import type { HeaderPair } from '../../model/transmission.js';

/** Names in lower case and in alphabetical order; those of one name keep their own order, which has a meaning. */
export function normalHeaders(headers: readonly HeaderPair[]): readonly HeaderPair[] {
  return headers
    .map(([name, value]): HeaderPair => [name.toLowerCase(), value.trim()])
    .map((pair, index) => ({ pair, index }))
    .sort((a, b) => (a.pair[0] < b.pair[0] ? -1 : a.pair[0] > b.pair[0] ? 1 : a.index - b.index))
    .map(({ pair }) => pair);
}

/** All values of each name, by its lower-case name. */
export function headersByName(headers: readonly HeaderPair[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [name, value] of normalHeaders(headers)) {
    const values = found.get(name);
    if (values) values.push(value);
    else found.set(name, [value]);
  }
  return found;
}
