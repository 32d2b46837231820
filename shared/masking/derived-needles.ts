import { type Needle, needleOf } from './needle.js';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A needle for an encoding of a secret, and how far its first and last bits reach beyond what was looked for. */
export interface DerivedNeedle {
  readonly needle: Needle;
  /** Characters before and behind that carry bits of the secret together with bits of what is next to it. */
  readonly before: number;
  readonly behind: number;
}

/** Base64 at each of its three alignments, and hex of UTF-8 and of both UTF-16. */
export function derivedNeedles(text: string): DerivedNeedle[] {
  const bytes = new TextEncoder().encode(text);
  const hexes = new Set([hexOf(bytes), hexOf(utf16(text, true)), hexOf(utf16(text, false))]);
  return [
    ...[0, 1, 2].map((alignment) => base64Needle(bytes, alignment)),
    ...[...hexes].map((hex) => ({ needle: needleOf(hex, { fold: true }), before: 0, behind: 0 })),
  ];
}

/** No needle that `derivedNeedles` gives for a text of so many UTF-16 units is shorter than this. */
export function shortestDerived(length: number): number {
  return Math.floor((8 * length + 8) / 6) - 2;
}

function base64Needle(bytes: Uint8Array, alignment: number): DerivedNeedle {
  const startBit = 8 * alignment;
  const endBit = startBit + 8 * bytes.length;
  let text = '';
  for (let bit = 6 * Math.ceil(startBit / 6); bit + 6 <= endBit; bit += 6) {
    text += alphabet[sixBits(bytes, bit - startBit)] ?? '';
  }
  return {
    needle: needleOf(text, { base64: true }),
    before: startBit % 6 === 0 ? 0 : 1,
    behind: endBit % 6 === 0 ? 0 : 1,
  };
}

function sixBits(bytes: Uint8Array, bit: number): number {
  const at = bit >> 3;
  const pair = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  return (pair >> (10 - (bit & 7))) & 63;
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
  return bytes;
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
