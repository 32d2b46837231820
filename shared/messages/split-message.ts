import type { HeaderPair } from '../model/transmission.js';
import { latin1 } from '../protocol/latin1.js';

const lineFeed = 10;
const carriageReturn = 13;

export interface MessageHead {
  /** `POST /x HTTP/1.1` or `HTTP/1.1 200 OK`. */
  readonly startLine: string;
  /** In wire order and wire case, values without the white space around them. */
  readonly headers: readonly HeaderPair[];
  /** Offsets in the bytes; `end` is the first byte behind the empty line. */
  readonly start: number;
  readonly end: number;
}

interface SplitMessage {
  /** Answers of the 1xx kind that came before the final one. */
  readonly interim: readonly MessageHead[];
  /** The head that counts; null where it never came to its end. */
  readonly head: MessageHead | null;
  /** Where the body begins; the number of all bytes where no complete head came. */
  readonly headEnd: number;
}

/** 101 is final: what follows it is no HTTP any more. */
function isInterim(startLine: string): boolean {
  return /^HTTP\/\d\.\d 1(?!01)\d\d(?:\s|$)/.test(startLine);
}

/** Finds the heads of one recorded request or answer. Never throws; lone line feeds are taken as line ends. */
export function splitMessage(bytes: Uint8Array): SplitMessage {
  const interim: MessageHead[] = [];
  let start = 0;
  for (;;) {
    const head = headAt(bytes, start);
    if (head === null) return { interim, head: null, headEnd: bytes.length };
    if (!isInterim(head.startLine)) return { interim, head, headEnd: head.end };
    interim.push(head);
    start = head.end;
  }
}

/** `headEnd` of `splitMessage` alone, without reading the heads. */
export function findBodyStart(bytes: Uint8Array): number {
  for (let start = 0; ; ) {
    const end = findHeadEnd(bytes, start);
    if (end === -1) return bytes.length;
    // The status's first digit rules nearly all of them out.
    if (bytes[start + 9] !== 0x31 || !isInterim(latin1(bytes, start, Math.min(end, start + 13)))) return end;
    start = end;
  }
}

/** The offset behind the empty line that ends the head which begins at `start`; -1 where it does not end. */
export function findHeadEnd(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(lineFeed, start); at !== -1; at = bytes.indexOf(lineFeed, at + 1)) {
    const next = bytes[at + 1];
    if (next === lineFeed) return at + 2;
    if (next === carriageReturn && bytes[at + 2] === lineFeed) return at + 3;
  }
  return -1;
}

function headAt(bytes: Uint8Array, start: number): MessageHead | null {
  const end = findHeadEnd(bytes, start);
  if (end === -1) return null;
  const [startLine = '', ...lines] = latin1(bytes, start, end).split(/\r?\n/);
  const headers: [string, string][] = [];
  for (const line of lines) {
    const last = headers[headers.length - 1];
    if (line === '') continue;
    if ((line.startsWith(' ') || line.startsWith('\t')) && last !== undefined) {
      last[1] = `${last[1]} ${line.trim()}`.trim();
      continue;
    }
    const colon = line.indexOf(':');
    headers.push(colon === -1 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 1).trim()]);
  }
  return { startLine, headers, start, end };
}
