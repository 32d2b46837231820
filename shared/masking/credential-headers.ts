import { findHeadEnd } from '../messages/split-message.js';
import type { SecretSlot } from '../model/secret-slots.js';

const names = ['authorization', 'proxy-authorization', 'cookie', 'set-cookie'];
/** By the byte that a line begins with, in either case: which of the names it may hold. */
const namesByFirst: readonly (readonly string[] | undefined)[] = Array.from({ length: 256 }, (_, byte) => {
  const letter = String.fromCharCode(byte).toLowerCase();
  const found = names.filter((name) => name.startsWith(letter));
  return found.length === 0 ? undefined : found;
});
const lineFeed = 10;

/**
 * The values of the headers that carry credentials, in every head that the bytes begin with: a request's, or an
 * answer's with the 1xx heads before it. Bytes that begin with no head give nothing. A head that was cut is read as
 * far as it goes.
 */
export function findCredentials(bytes: Uint8Array): SecretSlot[] {
  const slots: SecretSlot[] = [];
  let start = 0;
  while (beginsHead(bytes, start)) {
    const headEnd = findHeadEnd(bytes, start);
    const end = headEnd === -1 ? bytes.length : headEnd;
    for (let line = nextLine(bytes, start, end); line < end; ) {
      let next = nextLine(bytes, line, end);
      const candidates = namesByFirst[bytes[line] ?? 0];
      if (candidates !== undefined) {
        const value = valueStart(bytes, line, next, candidates);
        // A folded line belongs to the header above it.
        while (value !== -1 && next < end && isBlank(bytes[next])) next = nextLine(bytes, next, end);
        if (value !== -1) addTrimmed(bytes, value, next, slots);
      }
      line = next;
    }
    // Only an interim answer is followed by another head.
    if (headEnd === -1 || bytes[start + 9] !== 0x31 || !isAnswer(bytes, start)) return slots;
    start = headEnd;
  }
  return slots;
}

/** `HTTP/1.1 …`, `GET /…`: a space or a slash behind capital letters. Whoever writes a request may use any method. */
export function beginsHead(bytes: Uint8Array, start: number): boolean {
  let at = start;
  while (isCapital(bytes[at]) || (at > start && bytes[at] === 0x2d)) at++;
  return at > start + 1 && (bytes[at] === 0x20 || bytes[at] === 0x2f);
}

function isCapital(byte = 0): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}

function isAnswer(bytes: Uint8Array, start: number): boolean {
  return isWord(bytes, start, 'HTTP/');
}

function isWord(bytes: Uint8Array, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[start + i] !== word.charCodeAt(i)) return false;
  return true;
}

/** Where the value begins if the line is one of the headers; -1 otherwise. */
function valueStart(bytes: Uint8Array, line: number, end: number, candidates: readonly string[]): number {
  for (const name of candidates) {
    let i = 0;
    while (i < name.length && ((bytes[line + i] ?? 0) | 0x20) === (name.charCodeAt(i) | 0x20)) i++;
    if (i < name.length) continue;
    let at = line + i;
    while (at < end && isBlank(bytes[at])) at++;
    if (bytes[at] === 0x3a) return at + 1;
  }
  return -1;
}

function nextLine(bytes: Uint8Array, at: number, end: number): number {
  // Lines of a head are short: a call of `indexOf` costs more.
  for (let i = at; i < end; i++) if (bytes[i] === lineFeed) return i + 1;
  return end;
}

function addTrimmed(bytes: Uint8Array, from: number, to: number, slots: SecretSlot[]): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(bytes[start])) start++;
  while (end > start && isSpace(bytes[end - 1])) end--;
  if (end > start) slots.push({ offset: start, length: end - start, kind: 'credential' });
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09;
}

function isSpace(byte: number | undefined): boolean {
  return isBlank(byte) || byte === 10 || byte === 13;
}
