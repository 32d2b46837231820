import { textOf } from './text-of.js';

export const exchangeStrings = textOf('exchange');

/** `312 ms`, `3.0 ms`, `12.5 s`. */
export function sayDuration(ms: number): string {
  const { timeline } = exchangeStrings;
  if (ms >= 10_000) return timeline.seconds({ s: ms / 1000 });
  return ms >= 100 ? timeline.ms({ ms }) : timeline.tenths({ ms });
}

/** `512 bytes`, `1.5 kB`, `120 MB`. */
export function saySize(bytes: number): string {
  const { size } = exchangeStrings;
  if (bytes < 1000) return size.bytes({ n: bytes });
  const short = (n: number) => (n >= 100 ? Math.round(n) : n);
  return bytes < 1_000_000 ? size.kB({ n: short(bytes / 1000) }) : size.MB({ n: short(bytes / 1_000_000) });
}
