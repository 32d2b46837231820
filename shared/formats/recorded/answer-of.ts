import type { HeaderPair, WireAnswer } from '../../model/transmission.js';

/** An answer as somebody recorded it, and of its request what stands beside it. */
export interface RecordedAnswer {
  readonly answer: WireAnswer;
  /** `POST /x.asmx HTTP/1.1` and the headers, as text; null where only the answer was recorded. */
  readonly request: string | null;
  readonly url: string | null;
  /** A head stood there; otherwise status and type are guessed from what the body is. */
  readonly whole: boolean;
}

/** The lines of a head that are headers; a line that begins with white space goes on with the one before it. */
export function headersOf(head: string): HeaderPair[] {
  const pairs: HeaderPair[] = [];
  for (const line of head.split('\n')) {
    const found = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+)[ \t]*:[ \t]*(.*?)[ \t]*\r?$/.exec(line);
    const last = pairs.at(-1);
    if (found !== null) pairs.push([found[1] ?? '', found[2] ?? '']);
    else if (last !== undefined && /^[ \t]+\S/.test(line))
      pairs[pairs.length - 1] = [last[0], `${last[1]} ${line.trim()}`];
  }
  return pairs;
}

/** Tools show text that is decoded already (`body` a text): codings and other character sets of the wire are undone. */
export function answerOf(
  status: number,
  statusText: string,
  headers: readonly HeaderPair[],
  body: string | Uint8Array,
): WireAnswer {
  const isText = typeof body === 'string';
  const bytes = isText ? new TextEncoder().encode(body.replace(/\r?\n$/, '')) : body;
  const kept = headers
    .filter(([name]) => !/^(?:content-encoding|transfer-encoding|content-length)$/i.test(name))
    .map(
      ([name, value]): HeaderPair => [
        name,
        isText && /^content-type$/i.test(name)
          ? value.replace(/charset\s*=\s*(?:"[^"]*"|[^;,\s]+)/i, 'charset=utf-8')
          : value,
      ],
    );
  return {
    httpVersion: '1.1',
    status,
    statusText,
    headers: [...kept, ['Content-Length', String(bytes.length)]],
    trailers: [],
    body: bytes,
    truncated: false,
  };
}

/** The address that a request's head asks for; null where no host stands there. */
export function urlOfRequest(request: string): string | null {
  const target = /^[A-Z]+ (\S+)/.exec(request)?.[1] ?? '';
  if (/^https?:/i.test(target)) return target;
  const host = /^(?:host|:authority):[ \t]*(\S+)/im.exec(request)?.[1];
  return host === undefined ? null : `http://${host}${target}`;
}
