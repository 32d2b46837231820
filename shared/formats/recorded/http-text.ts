import { gunzipSync, unzlibSync } from 'fflate';
import { answerOf, headersOf, type RecordedAnswer, urlOfRequest } from './answer-of.js';

const statusLine = /^HTTP\/\d(?:\.\d)?[ \t]+([1-9]\d\d)(?:[ \t]+([^\r\n]*))?\r?$/gm;
/** Behind a log's time, a tool's arrow, or what `tcpdump -A` makes of the packet's head. */
const statusInLine = /^(?!#status#)[^\n]{0,160}?HTTP\/\d(?:\.\d)?[ \t]+([1-9]\d\d)(?:[ \t]+([^\r\n]*))?\r?$/gm;

/**
 * Raw HTTP as tools show it. The answer is the last one that is not interim and whose request went to the service, if any
 * did; what stands before it is its request. `asBytes`: each character is a byte of the wire.
 */
export function ofHttp(text: string, asBytes = false): RecordedAnswer | null {
  const own = [...text.matchAll(statusLine)];
  const heads = own.length > 0 ? own : [...text.matchAll(statusInLine)];
  const final = heads.filter(([, status]) => !status?.startsWith('1'));
  const requests = final.map((head) => requestBefore(text, head.index));
  const asked = requests.findLastIndex((request) => /\.asmx/i.test(request ?? ''));
  const found = final[asked < 0 ? final.length - 1 : asked] ?? heads.at(-1);
  if (found === undefined) return null;
  const next = heads.find(({ index }) => index > found.index)?.index ?? text.length;
  const rest = untilNextRequest(text.slice(found.index + found[0].length, next).replace(/^\r?\n/, ''));
  const blank = /(?:^|\n)[ \t]*\r?\n/.exec(rest);
  const head = blank === null ? rest : rest.slice(0, blank.index);
  const shown = blank === null ? '' : rest.slice(blank.index + blank[0].length);
  // Wireshark indents the body once more than the head.
  const raw = asBytes ? shown : shown.replace(/^[ \t]+(?=<\?xml)/, '');
  const headers = headersOf(head);
  const request = requestBefore(text, found.index);
  return {
    answer: answerOf(
      Number(found[1]),
      found[2]?.trim() ?? '',
      headers,
      asBytes ? unpacked(latin1(dechunked(raw, asBytes)), headers) : dechunked(raw, asBytes),
    ),
    request,
    url: request === null ? null : urlOfRequest(request),
    whole: true,
  };
}

const requestLine = /^[A-Z]{3,8} \S+ HTTP\/\d/gm;

/** The last request before that place, with its head and body. */
function requestBefore(text: string, end: number): string | null {
  const before = text.slice(0, end);
  const start = [...before.matchAll(requestLine)].at(-1)?.index;
  return start === undefined ? null : before.slice(start);
}

/** The next exchange of the same connection is none of this answer. */
function untilNextRequest(rest: string): string {
  const next = /\n(?=(?:GET|POST|PUT|HEAD|OPTIONS|CONNECT) \S+ HTTP\/\d)/.exec(rest);
  return next === null ? rest : rest.slice(0, next.index);
}

/** Tools show a body as it was on the wire, or decoded; only what is chunks to its end is put together. */
function dechunked(raw: string, asBytes: boolean): string {
  if (!/^[0-9a-f]{1,8}(?:;[^\r\n]*)?[ \t]*\r?\n/i.test(raw) || !/(?:^|\n)0[ \t]*(?:\r?\n|$)/.test(raw)) return raw;
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  let text = '';
  let rest = raw;
  for (;;) {
    const size = /^([0-9a-f]{1,8})(?:;[^\r\n]*)?[ \t]*(?:\r?\n|$)/i.exec(rest);
    if (size === null) return raw;
    const length = Number.parseInt(size[1] ?? '0', 16);
    if (length === 0) return text;
    rest = rest.slice(size[0].length);
    if (asBytes) {
      text += rest.slice(0, length);
      rest = rest.slice(length);
    } else {
      const bytes = encoder.encode(rest);
      text += decoder.decode(bytes.subarray(0, length));
      rest = decoder.decode(bytes.subarray(length));
    }
    rest = rest.replace(/^\r?\n/, '');
  }
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0) & 0xff);

/** As much as a tool shows of an answer is unpacked; what cannot be is left as it is. */
const most = 16 * 1024 * 1024;

function unpacked(body: Uint8Array, headers: RecordedAnswer['answer']['headers']): Uint8Array {
  const coding = headers.find(([name]) => /^content-encoding$/i.test(name))?.[1].toLowerCase();
  try {
    if (coding === 'gzip' || coding === 'x-gzip') return gunzipSync(body, { out: new Uint8Array(sizeOf(body)) });
    return coding === 'deflate' ? unzlibSync(body, { out: new Uint8Array(1024 * 1024) }) : body;
  } catch {
    return body;
  }
}

/** As its trailer says. */
function sizeOf(body: Uint8Array): number {
  const size = new DataView(body.buffer, body.byteOffset).getUint32(Math.max(0, body.length - 4), true);
  if (size > most) throw new RangeError('too large');
  return size;
}
