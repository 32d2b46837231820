import type { HeaderPair, Transmission, WireAnswer } from '../model/transmission.js';

/** An answer as somebody recorded it, and of its request what stands beside it. */
export interface RecordedAnswer {
  readonly answer: WireAnswer;
  /** `POST /x.asmx HTTP/1.1` and the headers, as text; null where only the answer was recorded. */
  readonly request: string | null;
  readonly url: string | null;
  /** A head stood there; otherwise status and type are guessed from what the body is. */
  readonly whole: boolean;
}

const encoder = new TextEncoder();

/** Reads a HAR (whole, or one entry), raw HTTP as tools show it, a browser's copy, or a bare body. Null: nothing is there. */
export function readRecordedAnswer(text: string): RecordedAnswer | null {
  const plain = text.replace(/^\ufeff/, '');
  if (plain.trim() === '') return null;
  return ofHar(plain) ?? ofHttp(withoutMarks(plain)) ?? ofBrowserCopy(plain) ?? ofBody(plain);
}

/** curl -v marks the lines of both sides, Wireshark's follow text indents the answer. */
function withoutMarks(text: string): string {
  const lines = text.split('\n');
  if (lines.some((line) => /^< HTTP\/\d/.test(line))) {
    const kept = lines.filter((line) => !/^[*{}>]/.test(line) || /^> /.test(line));
    return kept.map((line) => line.replace(/^[<>] ?/, '')).join('\n');
  }
  if (lines.some((line) => /^[\t ]+HTTP\/\d/.test(line)))
    return lines.map((line) => line.replace(/^[\t ]+/, '')).join('\n');
  return text;
}

/** The last answer that is not interim: whatever stands before it is its request. */
function ofHttp(text: string): RecordedAnswer | null {
  const heads = [...text.matchAll(/^HTTP\/(\d(?:\.\d)?)[ \t]+([1-9]\d\d)(?:[ \t]+([^\r\n]*))?\r?$/gm)];
  const found = heads.filter(([, , status]) => !status?.startsWith('1')).at(-1) ?? heads.at(-1);
  if (found === undefined) return null;
  const rest = text.slice(found.index + found[0].length).replace(/^\r?\n/, '');
  const blank = /(?:^|\n)[ \t]*\r?\n/.exec(rest);
  const head = blank === null ? rest : rest.slice(0, blank.index);
  const raw = blank === null ? '' : rest.slice(blank.index + blank[0].length);
  const headers = headersOf(head);
  const before = text.slice(0, heads[0]?.index ?? found.index);
  const request = /^[A-Z]{3,8} \S+ HTTP\/[\s\S]*/m.exec(before)?.[0] ?? null;
  return {
    answer: answerOf(Number(found[2]), found[3]?.trim() ?? '', headers, dechunked(raw)),
    request,
    url: request === null ? null : urlOf(request),
    whole: true,
  };
}

function headersOf(head: string): HeaderPair[] {
  return head.split('\n').flatMap((line): HeaderPair[] => {
    const found = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+):[ \t]*(.*?)[ \t]*\r?$/.exec(line);
    return found === null ? [] : [[found[1] ?? '', found[2] ?? '']];
  });
}

/** Tools show a body as it was on the wire, or decoded; only what begins as chunks do is put together. */
function dechunked(raw: string): string {
  if (!/^[0-9a-f]{1,8}(?:;[^\r\n]*)?\r?\n/i.test(raw) || !/(?:^|\n)0\r?\n/.test(raw)) return raw;
  let text = '';
  let rest = raw;
  for (;;) {
    const size = /^([0-9a-f]{1,8})(?:;[^\r\n]*)?\r?\n/i.exec(rest);
    if (size === null) return raw;
    const length = Number.parseInt(size[1] ?? '0', 16);
    if (length === 0) return text;
    const bytes = encoder.encode(rest.slice(size[0].length));
    text += new TextDecoder().decode(bytes.subarray(0, length));
    rest = new TextDecoder().decode(bytes.subarray(length)).replace(/^\r?\n/, '');
  }
}

function urlOf(request: string): string | null {
  const target = /^[A-Z]+ (\S+)/.exec(request)?.[1] ?? '';
  if (/^https?:/i.test(target)) return target;
  const host = /^host:[ \t]*(\S+)/im.exec(request)?.[1];
  return host === undefined ? null : `http://${host}${target}`;
}

/** `Status Code: 500 Internal Server Error` and headers below it, as a browser's panel is copied. */
function ofBrowserCopy(text: string): RecordedAnswer | null {
  const found = /^[ \t]*Status(?: ?Code)?:?[ \t\r\n]+([1-9]\d\d)[ \t]*([^\r\n]*)$/im.exec(text);
  if (found === null) return null;
  const address = /^[ \t]*Request URL:?[ \t\r\n]+(\S+)/im.exec(text)?.[1] ?? null;
  const method = /^[ \t]*Request Method:?[ \t\r\n]+([A-Z]+)/im.exec(text)?.[1] ?? 'POST';
  const rest = text.slice(found.index + found[0].length);
  const body = /\n[ \t]*(<(?:\?xml|!doctype|html|[\w-]+:Envelope)[\s\S]*)$/i.exec(rest)?.[1] ?? '';
  const headers = headersOf(body === '' ? rest : rest.slice(0, rest.indexOf(body)));
  return {
    answer: answerOf(Number(found[1]), found[2]?.trim() ?? '', headers, body),
    request: address === null ? null : `${method} ${address} HTTP/1.1\r\n`,
    url: address,
    whole: true,
  };
}

function ofHar(text: string): RecordedAnswer | null {
  if (!/^\s*\{/.test(text)) return null;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const entries = listIn(get(get(json, 'log'), 'entries'));
  const answered = (entry: unknown) => Number(get(get(entry, 'response'), 'status')) > 0;
  const entry =
    entries.findLast((one) => answered(one) && /\.asmx/i.test(String(get(get(one, 'request'), 'url')))) ??
    entries.findLast(answered) ??
    json;
  const response = get(entry, 'response') ?? json;
  const status = Number(get(response, 'status'));
  if (!Number.isInteger(status) || status < 100 || status > 999) return null;
  const content = get(response, 'content');
  const body = String(get(content, 'text') ?? '');
  const headers = pairs(get(response, 'headers'));
  const type = get(content, 'mimeType');
  const typed =
    headers.some(([name]) => /^content-type$/i.test(name)) || typeof type !== 'string' || type === ''
      ? headers
      : [...headers, ['Content-Type', type] as const];
  const request = get(entry, 'request');
  const url = typeof get(request, 'url') === 'string' ? String(get(request, 'url')) : null;
  const lines = pairs(get(request, 'headers')).map(([name, value]) => `${name}: ${value}`);
  return {
    answer: answerOf(
      status,
      String(get(response, 'statusText') ?? ''),
      typed,
      get(content, 'encoding') === 'base64' ? fromBase64(body) : body,
    ),
    request:
      url === null
        ? null
        : [
            `${String(get(request, 'method') ?? 'GET')} ${url} HTTP/1.1`,
            ...lines,
            '',
            String(get(get(request, 'postData'), 'text') ?? ''),
          ].join('\r\n'),
    url,
    whole: true,
  };
}

const get = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const pairs = (value: unknown): HeaderPair[] =>
  listIn(value).map((one): HeaderPair => [String(get(one, 'name') ?? ''), String(get(one, 'value') ?? '')]);

function fromBase64(text: string): Uint8Array | string {
  try {
    return Uint8Array.from(atob(text.replace(/\s+/g, '')), (character) => character.charCodeAt(0));
  } catch {
    return text;
  }
}

/** A body alone: a fault came with 500, a page with the status that its title names. */
function ofBody(text: string): RecordedAnswer {
  const isFault = /<(?:[\w.-]+:)?Fault[\s>]/.test(text) && /Envelope/.test(text);
  const bareFault = !/Envelope/.test(text) && /^\s*<(?:[\w.-]+:)?Fault[\s>]/.test(text);
  const isXml = /^\s*<(?:\?xml|[\w.-]+:Envelope|Envelope|boolean|[\w.-]*Response)/.test(text);
  const isHtml = /^\s*<(?:!doctype|html|head|body)/i.test(text);
  const named = /<(?:title|h1|h2|h3)[^>]*>[^<]{0,80}?\b([45]\d\d)(?:\.\d+)?\b/i.exec(text)?.[1];
  const isApplication = /Server Error in|<hr width=|Exception Details|Runtime Error/i.test(text);
  const status = isFault || bareFault || (!isXml && !isHtml) || isApplication ? 500 : Number(named ?? 200);
  const body = bareFault
    ? `<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"><Body>${text.trim().replace(/^<Fault\b/, '<Fault xmlns="http://schemas.xmlsoap.org/soap/envelope/"')}</Body></Envelope>`
    : text;
  const type = isHtml ? 'text/html' : isXml || bareFault ? 'text/xml' : 'text/plain';
  return {
    answer: answerOf(status, '', [['Content-Type', `${type}; charset=utf-8`]], body),
    request: null,
    url: null,
    whole: false,
  };
}

function answerOf(
  status: number,
  statusText: string,
  headers: readonly HeaderPair[],
  body: string | Uint8Array,
): WireAnswer {
  const bytes = typeof body === 'string' ? encoder.encode(body.replace(/\r?\n$/, '')) : body;
  // Tools show text that is decoded already: codings and other character sets of the wire are undone.
  const kept = headers.filter(
    ([name]) => !/^(?:content-encoding|transfer-encoding|content-length)$/i.test(name),
  );
  const decoded = kept.map(
    ([name, value]): HeaderPair => [
      name,
      /^content-type$/i.test(name) && typeof body === 'string'
        ? value.replace(/charset\s*=\s*(?:"[^"]*"|[^;,\s]+)/i, 'charset=utf-8')
        : value,
    ],
  );
  return {
    httpVersion: '1.1',
    status,
    statusText,
    headers: [...decoded, ['Content-Length', String(bytes.length)]],
    trailers: [],
    body: bytes,
    truncated: false,
  };
}

/** As if it had come here: whole, answered to a request that left whole. */
export function transmissionOf({ answer, request, url }: RecordedAnswer): Transmission {
  const isTls = url?.toLowerCase().startsWith('https:') ?? false;
  return {
    sent: 'whole',
    end: { kind: 'complete' },
    requestBytes: encoder.encode(request ?? ''),
    answerBytes: answer.body,
    answer,
    timings: { endMs: 0 },
    connection: {
      reused: false,
      ...(isTls && { tls: { version: '', cipher: '', authorized: true, chain: [] } }),
    },
  };
}
