import { gunzipSync, unzlibSync } from 'fflate';
import type { WrappingCause } from '../model/causes.js';
import { headerIn, type WireAnswer } from '../model/transmission.js';
import { latin1 } from './latin1.js';
import { mediaTypeOf } from './media-type.js';

/** An answer inside an answer: what it is wrapped in, and the bytes that stand within. */
export type Wrapping = { readonly named: string } & (
  | {
      readonly cause: WrappingCause;
      /** Null where it cannot be opened. */
      readonly inner: WireAnswer | null;
    }
  | { readonly cause: 'part-of-answer'; readonly inner: null }
);

/** The outermost wrapping of an answer; null where it has none. What is inside may be wrapped again. */
export function wrappingOf(answer: WireAnswer): Wrapping | null {
  const type = headerIn(answer.headers, 'content-type') ?? '';
  if (/^\s*multipart\//i.test(type)) return multipart(answer, type);
  const packed = unpacked(answer.body);
  if (packed !== null)
    return { cause: 'compressed-unnamed', named: packed.name, inner: withBody(answer, packed.bytes, type) };
  const types = [
    ...new Set(
      answer.headers
        .filter(([name]) => name.toLowerCase() === 'content-type')
        .map(([, value]) => value.trim()),
    ),
  ];
  if (types.length > 1 || /,\s*[\w.+-]+\//.test(type.replace(/"[^"]*"/g, ''))) {
    const first = types
      .flatMap((one) => one.split(/,(?=[^"]*(?:"[^"]*"[^"]*)*$)/))
      .map((one) => one.trim())
      .find((one) => /xml/i.test(one));
    return {
      cause: 'two-content-types',
      named: types.join(', ').slice(0, 120),
      inner: first === undefined ? null : withBody(answer, answer.body, first),
    };
  }
  const wide = wideOrder(answer.body);
  if (wide !== null && !/charset\s*=\s*"?utf-16/i.test(type)) {
    return {
      cause: 'utf16-unmarked',
      named: wide,
      inner: withBody(answer, answer.body, `text/xml; charset=${wide}`),
    };
  }
  if (answer.status === 206 || headerIn(answer.headers, 'content-range') !== undefined) {
    return {
      cause: 'part-of-answer',
      named: (headerIn(answer.headers, 'content-range') ?? '').slice(0, 80),
      inner: null,
    };
  }
  return null;
}

function withBody(answer: WireAnswer, body: Uint8Array | null, contentType: string): WireAnswer | null {
  if (body === null) return null;
  const others = answer.headers.filter(([name]) => !/^content-(?:type|length|range)$/i.test(name));
  const headers = [
    ...others,
    ['Content-Type', contentType],
    ['Content-Length', String(body.length)],
  ] as const;
  return { ...answer, headers, body };
}

const mostPacked = 1024 * 1024;
const mostUnpacked = 16 * 1024 * 1024;

function unpacked(body: Uint8Array): { readonly name: string; readonly bytes: Uint8Array | null } | null {
  const isGzip = body[0] === 0x1f && body[1] === 0x8b && body[2] === 8;
  const isZlib = body[0] === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(body[1] ?? 0);
  if (!isGzip && !isZlib) return null;
  const name = isGzip ? 'gzip' : 'deflate';
  if (body.length > mostPacked) return { name, bytes: null };
  try {
    return {
      name,
      bytes: isGzip
        ? gunzipSync(body, { out: outFor(body) })
        : unzlibSync(body, { out: new Uint8Array(mostPacked) }),
    };
  } catch {
    return { name, bytes: null };
  }
}

/** As long as its trailer says: a bomb that lies about it does not fit, and is not opened. */
function outFor(body: Uint8Array): Uint8Array {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const size = body.length < 18 ? 0 : view.getUint32(body.length - 4, true);
  if (size > mostUnpacked) throw new RangeError('too large');
  return new Uint8Array(size);
}

function wideOrder(body: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (body[0] === 0x3c && body[1] === 0 && body[3] === 0) return 'utf-16le';
  return body[0] === 0 && body[1] === 0x3c && body[2] === 0 ? 'utf-16be' : null;
}

/** The root part: the one that `start` names, else the first. */
function multipart(answer: WireAnswer, type: string): Wrapping {
  const named = mediaTypeOf(type);
  const closed: Wrapping = { cause: 'wrapped-multipart', named, inner: null };
  const text = latin1(answer.body);
  const boundary = parameterOf(type, 'boundary') ?? /^\s*--([^\r\n]{1,200})/.exec(text)?.[1]?.trim();
  if (boundary === undefined || boundary === '') return closed;
  const pieces = `\r\n${text}`.split(`\r\n--${boundary}`);
  // What stands behind the last boundary must be its end: otherwise the message is cut.
  if (!pieces.at(-1)?.startsWith('--')) return closed;
  const parts = pieces.slice(1, -1).map(partOf);
  const start = parameterOf(type, 'start');
  const root = parts.find(({ id }) => start !== undefined && id === start) ?? parts[0];
  if (root === undefined) return closed;
  const plain = plainPart(root.body, root.encoding);
  if (plain === null) return closed;
  const body = Uint8Array.from(plain, (character) => character.charCodeAt(0));
  return { ...closed, inner: withBody(answer, body, root.type) };
}

/** The bytes of a part, one a character; null where its encoding is not known or does not hold. */
function plainPart(body: string, encoding: string): string | null {
  if (/^(?:|7bit|8bit|binary)$/i.test(encoding)) return body;
  if (/^quoted-printable$/i.test(encoding)) {
    const unbroken = body.replace(/=[ \t]*\r?\n/g, '');
    return unbroken.replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
  if (!/^base64$/i.test(encoding)) return null;
  try {
    return atob(body);
  } catch {
    return null;
  }
}

function partOf(piece: string): {
  readonly id: string;
  readonly type: string;
  readonly encoding: string;
  readonly body: string;
} {
  const text = piece.replace(/^[ \t]*\r\n/, '');
  const end = text.startsWith('\r\n') ? 0 : text.indexOf('\r\n\r\n');
  const head = end < 0 ? '' : text.slice(0, end);
  const header = (name: string) =>
    new RegExp(`(?:^|\\r\\n)${name}:[ \\t]*([^\\r\\n]*)`, 'i').exec(head)?.[1]?.trim() ?? '';
  const type = header('Content-Type');
  const charset = parameterOf(type, 'charset');
  // `application/xop+xml; type="text/xml"` is an envelope of that type.
  const inner = mediaTypeOf(parameterOf(type, 'type') ?? type);
  return {
    id: header('Content-ID'),
    type: charset === undefined ? inner : `${inner}; charset=${charset}`,
    encoding: header('Content-Transfer-Encoding'),
    body: end < 0 ? '' : text.slice(end === 0 ? 2 : end + 4),
  };
}

function parameterOf(type: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(type);
  return found?.[1] ?? found?.[2];
}
