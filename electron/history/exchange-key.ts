/**
 * The number under which an exchange is kept: milliseconds since 2024 and the twelve bits that count within one, so
 * that exchanges lie in the order in which they happened and no index of ids is needed. Fits in 53 bits until 2093.
 *
 * Two processes may make ids of the same number: the later one is kept under the next free number, less than
 * `keysNear` above.
 */
export function keyOfId(id: string): number {
  const [, high, low, order] = ourId.exec(id) ?? [];
  const key = keyOfTime(Number.parseInt(`${high}${low}`, 16)) + Number.parseInt(`${order}`, 16);
  if (Number.isSafeInteger(key)) return key;
  // An id that was not made here tells no time: the same number each time, before all others.
  let sum = 0;
  for (let i = 0; i < id.length; i++) sum = (sum * 31 + id.charCodeAt(i)) % 2 ** 31;
  return keyOfTime(0) + sum;
}

/** The lowest number of this moment, in milliseconds since 1970. */
export function keyOfTime(ms: number): number {
  return (ms - epochMs) * perMs;
}

/** The moment of a number, in milliseconds since 1970. */
export function msOfKey(key: number): number {
  return Math.floor(key / perMs) + epochMs;
}

export const keysNear = 4096;
const perMs = 4096;
const epochMs = Date.UTC(2024);
/** An id of version 7, as `newId` makes it. */
const ourId = /^([0-9a-f]{8})-([0-9a-f]{4})-7([0-9a-f]{3})-.{4}-.{12}$/;
