import type { HeaderPair, Transmission } from '../../../shared/model/transmission.js';

/** An answer as the transport would have read it from these bytes (Latin-1), with its request where it stands before it. */
export function arrived(raw: string, latin1: boolean): Transmission {
  const start = raw.startsWith('HTTP/') ? 0 : raw.indexOf('\r\n\r\nHTTP/') + 4;
  const encoded = (text: string) =>
    latin1 ? Uint8Array.from(text, (one) => one.charCodeAt(0)) : new TextEncoder().encode(text);
  const end = raw.indexOf('\r\n\r\n', start);
  const [statusLine = '', ...lines] = raw.slice(start, end).split('\r\n');
  const [, status = '0', statusText = ''] = /^HTTP\/1\.1 (\d{3}) ?(.*)$/.exec(statusLine) ?? [];
  const body = encoded(raw.slice(end + 4));
  const headers = lines.map((line): HeaderPair => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  const isFramed = headers.some(([name]) => /^(?:content-length|connection)$/i.test(name));
  return {
    sent: 'whole',
    end: { kind: 'complete' },
    requestBytes: encoded(raw.slice(0, start)),
    answerBytes: encoded(raw.slice(start)),
    answer: {
      httpVersion: '1.1',
      status: Number(status),
      statusText,
      headers: isFramed ? headers : [...headers, ['Content-Length', String(body.length)]],
      trailers: [],
      body,
      truncated: false,
    },
    timings: { endMs: 0 },
    connection: { reused: false },
  };
}
