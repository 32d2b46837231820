import { findSecretSlots } from '../masking/find-secret-slots.js';
import type { ComposeDraft } from '../model/raw-request.js';
import { type Charset, tokenPlaceholder } from '../model/raw-request-choices.js';
import { decodeText } from '../protocol/decode-text.js';
import { originForm } from '../protocol/request-bytes.js';
import { decodeExactly, encodeText } from './charset.js';
import { headersNamed, parseDraft, valuesOf } from './parse-draft.js';
import { tokenSpans } from './token-spans.js';
import { headCharset } from './write-draft.js';

export interface Recorded {
  /** The request as it is kept: its secrets masked, their lengths kept. */
  readonly bytes: Uint8Array;
  /** The same with the tokens put back; null where they were not kept. */
  readonly revealed: Uint8Array | null;
  /** The session's token; null where it has none any more. */
  readonly token: string | null;
  /** Absolute: where it went. */
  readonly url: string;
}

/**
 * Recorded bytes as a draft that gives these very bytes again when the same token is put in. Any bytes have one: what no
 * charset of its own can carry is read as windows-1252, and line ends that are mixed stand in the text as they are.
 *
 * No secret is in it: what is not the session's token, spelled as a placeholder would be, stays masked.
 */
export function readRecorded(recorded: Recorded): ComposeDraft {
  const headEnd = endOfHead(recorded.bytes);
  const bodySize = recorded.bytes.length - headEnd;
  for (const charset of candidates(recorded.bytes, headEnd)) {
    const { head, body } = decodeParts(withPlaceholderBytes(recorded, headEnd, charset), charset);
    if (head === null || body === null) continue;
    const [headText, headEnds] = takeEnds(head, 'crlf');
    const [bodyText, bodyEnds] = takeEnds(body, 'lf');
    const text = withContractPlaceholder(shortened(headText, recorded.url) + bodyText);
    return { text, charset, headEnds, bodyEnds, fixLength: isFixable(text, bodySize) };
  }
  throw new Error('windows-1252 carries any bytes.');
}

interface Parts {
  readonly headBytes: Uint8Array;
  readonly bodyBytes: Uint8Array;
}

function decodeParts({ headBytes, bodyBytes }: Parts, charset: Charset) {
  return { head: decodeExactly(headBytes, headCharset(charset)), body: decodeExactly(bodyBytes, charset) };
}

/** The bytes with a placeholder wherever the token stands, and masked where less or more than it does. */
function withPlaceholderBytes(
  { bytes, revealed, token }: Recorded,
  headEnd: number,
  charset: Charset,
): Parts {
  const partsOf = (all: Uint8Array): Parts => ({
    headBytes: all.subarray(0, headEnd),
    bodyBytes: all.subarray(headEnd),
  });
  if (revealed === null || token === null || token === '') return partsOf(bytes);
  const { head, body } = decodeParts(partsOf(revealed), charset);
  const secrets = [{ kind: 'token', text: token }] as const;
  const slots = findSecretSlots(revealed, secrets);
  if (slots.length === 0 || head === null || body === null) return partsOf(bytes);
  const sizeOf = (text: string, inHead: boolean) =>
    encodeText(text, inHead ? headCharset(charset) : charset).bytes.length;
  const written: { head: Uint8Array[]; body: Uint8Array[] } = { head: [], body: [] };
  const base = new Uint8Array(bytes);
  let at = 0;
  const copyTo = (end: number) => {
    if (at < headEnd) written.head.push(base.subarray(at, Math.min(end, headEnd)));
    if (end > headEnd) written.body.push(base.subarray(Math.max(at, headEnd), end));
    at = end;
  };
  for (const { from, to, placeholder } of tokenSpans(head + body, token)) {
    const inHead = from < head.length;
    const start = inHead
      ? sizeOf(head.slice(0, from), true)
      : headEnd + sizeOf(body.slice(0, from - head.length), false);
    const end = start + sizeOf((head + body).slice(from, to), inHead);
    const slot = slots.find(({ offset, length }) => offset <= start && offset + length >= end);
    if (slot === undefined) continue;
    // What was masked beside it, because it might have gone on there, is no secret.
    for (const [first, last] of [
      [Math.max(slot.offset, at), start],
      [end, slot.offset + slot.length],
    ] as const) {
      const beside = revealed.subarray(first, last);
      if (findSecretSlots(beside, secrets).length === 0) base.set(beside, first);
    }
    copyTo(start);
    const put = encodeText(placeholder, inHead ? headCharset(charset) : charset).bytes;
    (inHead ? written.head : written.body).push(put);
    at = end;
  }
  copyTo(bytes.length);
  return { headBytes: joined(written.head), bodyBytes: joined(written.body) };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** In the contract's own place the session's token goes in, whatever stood there: what it was is not to be seen here. */
function withContractPlaceholder(text: string): string {
  // The mask is filled byte by byte: in UTF-16 two asterisks are one other character.
  const mask = '[*\u2a2a]{3,}';
  return text
    .replace(
      new RegExp(`(<(?:[\\w.-]+:)?token(?:\\s[^<>]*)?>)${mask}[^<\\s]{0,4}(?=<)`, 'g'),
      `$1${tokenPlaceholder}`,
    )
    .replace(
      new RegExp(`((?:^|[?&\\n])token=)${mask}[^&\\s]{0,4}(?=[&\\s]|$)`, 'g'),
      `$1${tokenPlaceholder}`,
    );
}

/** Where the body begins: behind the first empty line, whichever line ends are used. */
function endOfHead(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) {
    if (bytes[at + 1] === 10) return at + 2;
    if (bytes[at + 1] === 13 && bytes[at + 2] === 10) return at + 3;
  }
  return bytes.length;
}

function candidates(bytes: Uint8Array, headEnd: number): readonly Charset[] {
  const head = decodeExactly(bytes.subarray(0, headEnd), 'windows-1252') ?? '';
  const type = valuesOf(parseDraft(head).headers, 'content-type')[0];
  const said = decodeText(bytes.subarray(headEnd), type).encoding;
  const known = (['utf-16le', 'utf-16be', 'windows-1254'] as const).filter((charset) => charset === said);
  return [...known, 'utf-8', 'windows-1252'];
}

/** Takes the carriage returns out where that loses nothing: every line ends in CR LF, and there is no other one. */
function takeEnds(text: string, none: 'crlf' | 'lf'): readonly [text: string, ends: 'crlf' | 'lf'] {
  if (!/[\r\n]/.test(text)) return [text, none];
  return /^(?:[^\r\n]|\r\n)*$/.test(text) ? [text.replaceAll('\r\n', '\n'), 'crlf'] : [text, 'lf'];
}

/** `POST /path HTTP/1.1` as `POST http://host/path`, where that is the same request. */
function shortened(head: string, url: string): string {
  const line = parseDraft(head).requestLine;
  const same = line.version === 'HTTP/1.1' && line.text === `${line.method} ${line.target} HTTP/1.1`;
  const origin = /^https?:\/\/[^/?#]+/i.exec(url)?.[0];
  if (!same || origin === undefined || !line.target.startsWith('/')) return head;
  const whole = origin + line.target;
  return originForm(whole) === line.target ? `${line.method} ${whole}${head.slice(line.to)}` : head;
}

/** Whether writing the true length into the header changes nothing of it. */
function isFixable(text: string, bodySize: number): boolean {
  const { headers, requestLine } = parseDraft(text);
  if (headersNamed(headers, 'transfer-encoding').length > 0) return true;
  const lengths = valuesOf(headers, 'content-length');
  if (lengths.length > 0) return lengths.length > 1 || lengths[0] === String(bodySize);
  return bodySize === 0 && !/^(POST|PUT|PATCH)$/.test(requestLine.method);
}
