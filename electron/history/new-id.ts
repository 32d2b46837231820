import { randomBytes } from 'node:crypto';

const digitsPerId = 16;
const idsPerDraw = 1024;
let pool = '';
let used = 0;
let lastMs = 0;
let counter = 0;
/** How ids of `lastMs` begin: a run makes several in each millisecond. */
let beginning = '';

/** A UUID of version 7: ids made later sort behind ids made earlier, also within one millisecond of this process. */
export function newId(nowMs: number): string {
  if (nowMs > lastMs) {
    beginMs(nowMs);
  } else if (++counter > 0xfff) {
    beginMs(lastMs + 1);
  }
  if (used === pool.length) {
    // Drawn in stock: one call of the generator per id would cost more than all the rest.
    pool = randomBytes((idsPerDraw * digitsPerId) / 2).toString('hex');
    used = 0;
  }
  const at = used;
  used += digitsPerId;
  const digit = pool.charCodeAt(at);
  const variant = variants[(digit > nine ? digit + 1 : digit) & 3];
  return `${beginning}${order[counter]}-${variant}${pool.slice(at + 1, at + 4)}-${pool.slice(at + 4, at + 16)}`;
}

/** By the last two bits of a digit: those of its character, one more for a letter. */
const nine = 0x39;
const variants = ['8', '9', 'a', 'b'] as const;
const order = Array.from({ length: 0x1000 }, (_, index) => index.toString(16).padStart(3, '0'));

function beginMs(ms: number): void {
  lastMs = ms;
  counter = 0;
  const time = ms.toString(16).padStart(12, '0');
  beginning = `${time.slice(0, 8)}-${time.slice(8)}-7`;
}
