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
      four = (four << 8) | folded(bytes[at] ?? 0);
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

/** Of a text of ASCII so few that who has none of them has no eight characters of it in a row. */
export function gramsOf(text: string): number[] {
  const grams: number[] = [];
  for (let at = 0; at + gram <= text.length; at += step) grams.push(gramAt(text, at));
  return grams;
}

/** Whether the last gram of a text stands nowhere else in it: then no part of it overlaps with its end. */
export function endsAlone(text: string): boolean {
  const end = text.length - gram;
  const last = gramAt(text, end);
  let four = 0;
  for (let at = 0; at < text.length - 1; at++) {
    four = (four << 8) | folded(text.charCodeAt(at));
    if (four === last && at >= gram - 1) return false;
  }
  return true;
}

function gramAt(text: string, start: number): number {
  let four = 0;
  for (let at = start; at < start + gram; at++) four = (four << 8) | folded(text.charCodeAt(at));
  return four;
}

const folded = (byte: number): number => looseFold[byte] ?? 0;
const firstBit = (four: number): number => Math.imul(four, 0x9e3779b1) >>> 15;
const secondBit = (four: number): number => Math.imul(four, 0x85ebca6b) >>> 15;
