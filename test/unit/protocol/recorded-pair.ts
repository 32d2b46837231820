import { readdirSync, readFileSync } from 'node:fs';
import type { HeaderPair, WireAnswer } from '../../../shared/model/transmission.js';

const folder = new URL('../../fixtures/recorded/', import.meta.url);

export const recordedNames: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.request'))
  .map((name) => name.replace('.request', ''));

/** The recorded request's bytes. */
export function recordedRequest(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`${name}.request`, folder)));
}

/** The recorded answer, taken apart: all of them carry a Content-Length and no coding. */
export function recordedAnswer(name: string): WireAnswer {
  const bytes = readFileSync(new URL(`${name}.response`, folder));
  const headEnd = bytes.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = bytes.subarray(0, headEnd).toString('latin1').split('\r\n');
  const headers = lines.map((line): HeaderPair => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  const [, status = '0', ...text] = statusLine.split(' ');
  return {
    httpVersion: '1.1',
    status: Number(status),
    statusText: text.join(' '),
    headers,
    trailers: [],
    body: new Uint8Array(bytes.subarray(headEnd + 4)),
    truncated: false,
  };
}
