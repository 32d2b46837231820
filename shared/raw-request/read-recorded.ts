import { findSecretSlots } from '../masking/find-secret-slots.js';
import type { ComposeDraft } from '../model/raw-request.js';
import { type Charset, rawTokenPlaceholder, tokenPlaceholder } from '../model/raw-request-choices.js';
import type { SecretSlot } from '../model/secret-slots.js';
import { decodeText } from '../protocol/decode-text.js';
import { originForm } from '../protocol/request-bytes.js';
import { decodeExactly, encodeText } from './charset.js';
import { headersNamed, parseDraft, valuesOf } from './parse-draft.js';
import { escapeToken, tokenPlaces } from './token-place.js';
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

/** The bytes with a placeholder wherever one would be written as what stands there. */
function withPlaceholderBytes(
  { bytes, revealed, token }: Recorded,
  headEnd: number,
  charset: Charset,
): Parts {
  const parts = { headBytes: bytes.subarray(0, headEnd), bodyBytes: bytes.subarray(headEnd) };
  if (revealed === null || token === null || token === '') return parts;
  const { head, body } = decodeParts(parts, charset);
  const found = findSecretSlots(revealed, [{ kind: 'token', text: token }]);
  const slots = charset.startsWith('utf-16') ? found.map((slot) => wholeUnits(slot, headEnd)) : found;
  // What was masked beside a token, with half of a unit, is no secret.
  const base = new Uint8Array(bytes);
  for (const { offset, length } of found) base.set(revealed.subarray(offset, offset + length), offset);
  for (const { offset, length } of slots) base.set(bytes.subarray(offset, offset + length), offset);
  if (slots.length === 0 || head === null || body === null) return parts;
  const placeAt = tokenPlaces(head + body);
  const written: { head: Uint8Array[]; body: Uint8Array[] } = { head: [], body: [] };
  let at = 0;
  const copyTo = (end: number) => {
    if (at < headEnd) written.head.push(base.subarray(at, Math.min(end, headEnd)));
    if (end > headEnd) written.body.push(base.subarray(Math.max(at, headEnd), end));
    at = end;
  };
  for (const { offset, length, kind } of slots) {
    const inHead = offset < headEnd;
    const own = inHead ? headCharset(charset) : charset;
    const from = inHead ? 0 : headEnd;
    const spelled = decodeExactly(revealed.subarray(offset, offset + length), own);
    const before = decodeExactly(base.subarray(from, offset), own);
    if (kind !== 'token' || spelled === null || before === null) continue;
    const place = placeAt(before.length + (inHead ? 0 : head.length));
    const isWritten = spelled === escapeToken(token, place);
    if (!isWritten && spelled !== token) continue;
    copyTo(offset);
    const put = encodeText(isWritten ? tokenPlaceholder : rawTokenPlaceholder, own).bytes;
    (inHead ? written.head : written.body).push(put);
    at = offset + length;
  }
  copyTo(bytes.length);
  return { headBytes: joined(written.head), bodyBytes: joined(written.body) };
}

/**
 * UTF-16 can be read in either byte order, one byte apart, and a token found in both takes one byte too many. What is left is
 * the token alone.
 */
function wholeUnits(slot: SecretSlot, headEnd: number): SecretSlot {
  if (slot.offset < headEnd) return slot;
  const skipped = (slot.offset - headEnd) % 2;
  const length = slot.length - skipped;
  return { ...slot, offset: slot.offset + skipped, length: length - (length % 2) };
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
