import { Buffer } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { splitMessage } from '../../shared/messages/split-message.js';

/** What is known of an answer's head, whoever read it. */
export type AnswerHead = Pick<
  IncomingMessage,
  'httpVersion' | 'statusCode' | 'statusMessage' | 'rawHeaders' | 'rawTrailers'
>;

/** An answer that ends where its length says. */
export interface PlainAnswer {
  readonly head: AnswerHead;
  readonly bodyAt: number;
  readonly bodySize: number;
}

/** HTTP/1.1, no interim answer, none that never has a body, and no character that could be read in two ways. */
const plainHead =
  /^HTTP\/1\.1 ((?!204|304)[2-5]\d\d) ((?:[!-~](?:[ -~]*[!-~])?)?)(?:\r\n[0-9A-Za-z-]+: [!-~](?:[ -~]*[!-~])?)*$/;
/** By these a body ends elsewhere, or the connection with it. */
const framing = /\r\n(?:transfer-encoding|upgrade|proxy-connection|connection(?!: keep-alive(?:\r|$))):/i;
const lengths = /\r\ncontent-length: (.*)/gi;
const headEnd = '\r\n\r\n';
/** Well below what node:http takes. */
const longestHead = 4096;

/** A run gets the same head thousands of times a second. */
let last: { readonly text: string; readonly answer: PlainAnswer | null } = { text: '', answer: null };

/**
 * Reads the head of an answer of the most ordinary form: one length, and a connection that stays. Null for every other, and
 * where it did not come whole: then node:http has the word. To ask that costs as much as all the rest of an exchange.
 */
export function readPlainAnswer(chunk: Uint8Array): PlainAnswer | null {
  const raw = Buffer.from(chunk.buffer, chunk.byteOffset, Math.min(chunk.byteLength, longestHead));
  const end = raw.indexOf(headEnd);
  if (end < 0) return null;
  const text = raw.toString('latin1', 0, end);
  if (last.text !== text) last = { text, answer: readHead(text, raw) };
  return last.answer;
}

function readHead(text: string, raw: Uint8Array): PlainAnswer | null {
  const [, status, statusMessage] = plainHead.exec(text) ?? [];
  const [length, ...more] = Array.from(text.matchAll(lengths), ([, value = '']) => value);
  const isPlain = status !== undefined && !framing.test(text) && more.length === 0;
  if (!isPlain || length === undefined || !/^\d{1,15}$/.test(length)) return null;
  const { head, headEnd: bodyAt } = splitMessage(raw);
  const rawHeaders = head?.headers.flat() ?? [];
  const read = { httpVersion: '1.1', statusCode: Number(status), statusMessage, rawHeaders, rawTrailers: [] };
  return { head: read, bodyAt, bodySize: Number(length) };
}
