import { latin1 } from '../protocol/latin1.js';

interface WireHead {
  /** Where the final head begins: after 1xx heads. */
  readonly start: number;
  /** Where the body begins; the bytes' length where the head is not complete. */
  readonly bodyOffset: number;
}

/** Finds the (final) head in the bytes of a request or an answer. */
export function findWireHead(bytes: Uint8Array): WireHead {
  let start = 0;
  for (;;) {
    const end = headEnd(bytes, start);
    if (!isInterim(bytes, start) || end >= bytes.length) return { start, bodyOffset: end };
    start = end;
  }
}

/** The line that begins at `start`, each byte one character, without its line end. */
export function wireLine(bytes: Uint8Array, start: number): string {
  const end = bytes.indexOf(0x0a, start);
  return latin1(bytes.subarray(start, end < 0 ? bytes.length : end)).replace(/\r$/, '');
}

function headEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x0a, from); at >= 0; at = bytes.indexOf(0x0a, at + 1)) {
    if (bytes[at + 1] === 0x0a) return at + 2;
    if (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a) return at + 3;
  }
  return bytes.length;
}

function isInterim(bytes: Uint8Array, at: number): boolean {
  return /^HTTP\/\d\.\d 1\d\d/.test(latin1(bytes.subarray(at, at + 12)));
}
