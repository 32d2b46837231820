import { Buffer } from 'node:buffer';
import type { AnswerHead } from './plain-answer.js';
import { rawHeader } from './raw-header.js';

const headEnd = Buffer.from('\r\n\r\n');
const lineEnd = Buffer.from('\r\n');

/** A folded line, a line without a name, or a space before the colon: newer readers refuse them, the window's does not. */
const oddLine = /\n(?:[ \t:]|[^:\r\n]*[ \t]:)/;

/** Whether a head that a reader took breaks a strict rule all the same, so that both runtimes say the same. */
export function breaksRules(came: Uint8Array): boolean {
  const raw = Buffer.from(came.buffer, came.byteOffset, came.byteLength);
  return oddLine.test(raw.toString('latin1', 0, bodyStart(raw) ?? raw.length));
}

/**
 * Where a whole answer ends in what came on its connection, by its own framing; what stands behind that was not asked for.
 * Null where its framing cannot be followed to an end. Heads of interim answers (1xx) stand before it.
 */
export function answerEnd(came: Uint8Array, head: AnswerHead, bodySize: number): number | null {
  const raw = Buffer.from(came.buffer, came.byteOffset, came.byteLength);
  const bodyAt = bodyStart(raw);
  if (bodyAt === null) return null;
  // The reader has undone the framing by now; a coding that it did not take for chunks ends with the connection.
  if (rawHeader(head, 'transfer-encoding') === undefined) return bodyAt + bodySize;
  return chunksEnd(raw, bodyAt);
}

function bodyStart(raw: Buffer): number | null {
  for (let from = 0; ; ) {
    const end = raw.indexOf(headEnd, from);
    if (end < 0) return null;
    // "HTTP/1.1 1xx", but a switch of protocols, after which nothing of HTTP follows.
    const interim = raw[from + 9] === 0x31 && raw.toString('latin1', from + 9, from + 12) !== '101';
    if (!interim) return end + headEnd.length;
    from = end + headEnd.length;
  }
}

function chunksEnd(raw: Buffer, from: number): number | null {
  for (let at = from; ; ) {
    const end = raw.indexOf(lineEnd, at);
    if (end < 0) return null;
    const size = Number.parseInt(raw.toString('latin1', at, Math.min(end, at + 16)), 16);
    if (Number.isNaN(size)) return null;
    at = end + lineEnd.length;
    if (size === 0) return trailersEnd(raw, at);
    at += size + lineEnd.length;
  }
}

function trailersEnd(raw: Buffer, from: number): number | null {
  if (raw.indexOf(lineEnd, from) === from) return from + lineEnd.length;
  const end = raw.indexOf(headEnd, from);
  return end < 0 ? null : end + headEnd.length;
}
