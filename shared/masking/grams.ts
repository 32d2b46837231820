import { looseFold } from './needle.js';

/** How many bytes make one. */
const gram = 4;
/** Eight characters in a row hold five: every fifth of a text is among them. */
const step = 5;

/**
 * Which grams there are in some bytes, in either case. A few that there are not are taken for such; none that there is
 * is missed.
 */
export class Grams {
  readonly #bits = new Uint8Array(1 << 14);

  add(bytes: Uint8Array): void {
    const bits = this.#bits;
    let four = 0;
    for (let at = 0; at < bytes.length; at++) {
      four = (four << 8) | (looseFold[bytes[at] ?? 0] ?? 0);
      if (at < gram - 1) continue;
      const [one, other] = [firstBit(four), secondBit(four)];
      bits[one >> 3] = (bits[one >> 3] ?? 0) | (1 << (one & 7));
      bits[other >> 3] = (bits[other >> 3] ?? 0) | (1 << (other & 7));
    }
  }

  hasAny(fours: readonly number[]): boolean {
    for (const four of fours) if (this.#has(firstBit(four)) && this.#has(secondBit(four))) return true;
    return false;
  }

  #has(bit: number): boolean {
    return ((this.#bits[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
  }
}

/** All of a text of ASCII, in order. */
export function gramsOf(text: string): number[] {
  const fours: number[] = [];
  let four = 0;
  for (let at = 0; at < text.length; at++) {
    four = (four << 8) | (looseFold[text.charCodeAt(at)] ?? 0);
    if (at >= gram - 1) fours.push(four);
  }
  return fours;
}

/** So few of them that of eight characters in a row there is always one. */
export function fewOf(fours: readonly number[]): number[] {
  const few: number[] = [];
  for (let at = 0; at < fours.length; at += step) few.push(fours[at] ?? 0);
  return few;
}

const firstBit = (four: number): number => Math.imul(four, 0x9e3779b1) >>> 15;
const secondBit = (four: number): number => Math.imul(four, 0x85ebca6b) >>> 15;
