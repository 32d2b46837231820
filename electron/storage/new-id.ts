import { randomUUID } from 'node:crypto';

let lastMs = 0;
let counter = 0;
/** How ids of `lastMs` begin: a run makes several in each millisecond. */
let beginning = '';

/** A UUID of version 7: ids made later sort behind ids made earlier, also within one millisecond of this process. */
export function newId(nowMs: number): string {
  if (nowMs > lastMs) beginMs(nowMs);
  else if (++counter > 0xfff) beginMs(lastMs + 1);
  // Of one of version 4 the end, which begins with the variant: both have the same there.
  return `${beginning}${order[counter]}${randomUUID().slice(18)}`;
}

const order = Array.from({ length: 0x1000 }, (_, index) => index.toString(16).padStart(3, '0'));

function beginMs(ms: number): void {
  lastMs = ms;
  counter = 0;
  const time = ms.toString(16).padStart(12, '0');
  beginning = `${time.slice(0, 8)}-${time.slice(8)}-7`;
}
