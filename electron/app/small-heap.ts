import { setFlagsFromString } from 'node:v8';

/** By then all that a start loads is there. */
const startMs = 10_000;

/**
 * While the program starts, V8's place for what is new stays as small as it begins. Nearly all that a start makes is kept, so that place
 * would double again and again, and lie there half empty ever after: 3 MB. From then on it grows where there is work for it, as ever.
 */
export function startInSmallHeap(): void {
  growBy(1);
  setTimeout(growBy, startMs, 2).unref();
}

const growBy = (factor: number) => setFlagsFromString(`--semi-space-growth-factor=${factor}`);
