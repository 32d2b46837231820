/**
 * The number under which an exchange is kept: milliseconds since 2024 and the twelve bits that count within one, so
 * that exchanges lie in the order in which they happened and no index of ids is needed. Fits in 53 bits until 2093.
 *
 * Two processes may make ids of the same number: the later one is kept under the next free number, less than
 * `keysNear` above.
 */
export function keyOfId(id: string): number {
  if (!isOurs(id)) return keyOfForeign(id);
  const ms = msOfId(id);
  const key = keyOfTime(ms) + Number.parseInt(id.slice(15, 18), 16);
  return Number.isSafeInteger(key) ? key : keyOfForeign(id);
}

/** Many are made in the same millisecond. */
let lastPrefix = '';
let lastMs = 0;

function msOfId(id: string): number {
  if (!id.startsWith(lastPrefix) || lastPrefix === '') {
    lastPrefix = id.slice(0, 13);
    lastMs = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
  }
  return lastMs;
}

/** The lowest number of this moment, in milliseconds since 1970. */
export function keyOfTime(ms: number): number {
  return (ms - epochMs) * perMs;
}

/** The moment of a number, in milliseconds since 1970. */
export function msOfKey(key: number): number {
  return Math.floor(key / perMs) + epochMs;
}

/** What the number does not tell of an id; the whole of it where it was not made here. */
export function tailOfId(id: string): string {
  return isOurs(id) ? id.slice(19, 23) + id.slice(24) : id;
}

export function idOf(key: number, tail: string): string {
  if (tail.length !== tailLength) return tail;
  const ms = msOfKey(key);
  const minute = Math.floor(ms / 0x10000);
  if (minute !== lastMinute) {
    lastMinuteText = minute.toString(16).padStart(8, '0');
    lastMinute = minute;
  }
  const rest = ms - minute * 0x10000;
  const order = key - keyOfTime(ms);
  const time = `${lastMinuteText}-${hex[rest >> 8]}${hex[rest & 0xff]}`;
  return `${time}-7${(order >> 8).toString(16)}${hex[order & 0xff]}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}

/** Two digits of each byte. To write a large number in hex takes longer than all the rest of an id. */
const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
/** Of 65,536 ms: what an id begins with. */
let lastMinute = Number.NaN;
let lastMinuteText = '';

export const keysNear = 4096;
const perMs = 4096;
const epochMs = Date.UTC(2024);
const tailLength = 16;

/** An id of version 7, as `newId` makes it. Asked several times for each exchange: not by a regular expression. */
function isOurs(id: string): boolean {
  return (
    id.length === 36 && id.charCodeAt(14) === seven && id.charCodeAt(8) === dash && id.charCodeAt(23) === dash
  );
}

const seven = 0x37;
const dash = 0x2d;

/** An id that was not made here tells no time: the same number each time, before all others. */
function keyOfForeign(id: string): number {
  let sum = 0;
  for (let i = 0; i < id.length; i++) sum = (sum * 31 + id.charCodeAt(i)) % 2 ** 31;
  return keyOfTime(0) + sum;
}
