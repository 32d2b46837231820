import type { HeaderPair, WireAnswer } from '../model/transmission.js';
import { latin1 } from './latin1.js';

/** Rules of HTTP that a head breaks which is HTTP all the same; `foreign`: it is not. */
export type BrokenRule = 'foreign' | 'line-ends' | 'length' | 'framing' | 'header-form' | 'status-line';

interface RefusedHead {
  /** Null where no rule was found broken here: then the reader's own code must do. */
  readonly rule: BrokenRule | null;
  /** As far as it can be read; null where what came does not begin as HTTP does. */
  readonly answer: WireAnswer | null;
}

/** Whether a code is the strict reader's that a head or a body is not HTTP to the letter. A head over the limit is cut, not odd. */
export function isRefusal(code: string): boolean {
  return code.startsWith('HPE_') && code !== 'HPE_HEADER_OVERFLOW';
}

/** A head is small; what a foreign program says may be anything. */
const headLimit = 64 * 1024;

/**
 * Reads what a strict reader of HTTP refused, so that a person sees it and learns which rule it breaks. Never to judge by: the
 * end of such an answer is in doubt. `came`: every byte of the answer.
 */
export function readRefusedHead(came: Uint8Array): RefusedHead {
  const text = latin1(came.subarray(0, headLimit));
  const start = lastHead(text);
  const statusLine = /^HTTP\/(\d\.\d)[ \t]+(\d{3})(?:[ \t]+([^\r\n]*))?\r?(?:\n|$)/.exec(text.slice(start));
  if (statusLine === null) {
    const isHttp = /^HTTP\/\d/i.test(text.slice(start));
    return { rule: isHttp ? 'status-line' : 'foreign', answer: null };
  }
  const rest = text.slice(start + statusLine[0].length);
  const blank = /(?:^|\n)\r?\n/.exec(rest);
  const head = blank === null ? rest : rest.slice(0, blank.index);
  const lines = head.split('\n');
  const headers = lines.flatMap((line): HeaderPair[] => {
    const found = /([^:]*):[ \t]*(.*?)[ \t]*\r?$/.exec(line);
    return found === null ? [] : [[(found[1] ?? '').trim(), found[2] ?? '']];
  });
  const bodyAt = blank === null ? came.length : start + statusLine[0].length + blank.index + blank[0].length;
  return {
    rule: brokenRule(statusLine[0], lines, headers),
    answer: {
      httpVersion: statusLine[1] ?? '',
      status: Number(statusLine[2]),
      statusText: statusLine[3] ?? '',
      headers,
      trailers: [],
      body: came.slice(bodyAt),
      truncated: false,
    },
  };
}

function brokenRule(
  statusLine: string,
  lines: readonly string[],
  headers: readonly HeaderPair[],
): BrokenRule | null {
  const values = (name: string) =>
    headers.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value);
  const lengths = values('content-length');
  if (lengths.length > 0 && values('transfer-encoding').length > 0) return 'framing';
  if (lengths.length > 1 || lengths.some((length) => !/^\d+$/.test(length))) return 'length';
  const written = lines.filter((line) => line !== '' && line !== '\r');
  if (!statusLine.endsWith('\r\n') || written.some((line) => !line.endsWith('\r'))) return 'line-ends';
  const isOdd = (line: string) => !/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+:[^\0\r]*\r$/.test(line);
  return written.some(isOdd) ? 'header-form' : null;
}

/** Interim answers (1xx) stand before the one that was refused. */
function lastHead(text: string): number {
  let start = 0;
  for (;;) {
    const interim = /^HTTP\/1\.\d 1\d\d[^\n]*\n(?:[^\r\n][^\n]*\n)*\r?\n/.exec(text.slice(start));
    if (interim === null || interim[0].length + start >= text.length) return start;
    start += interim[0].length;
  }
}
