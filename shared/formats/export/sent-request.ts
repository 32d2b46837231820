import { findHeadEnd } from '../../messages/split-message.js';
import type { ExchangeDetail } from '../../model/exchange.js';
import { latin1 } from '../../protocol/latin1.js';

/** A request taken apart without changing a byte of it. All texts have one character per byte. */
export interface SentRequest {
  readonly method: string;
  /** As the request line has it. */
  readonly target: string;
  /** Absolute: where the request went. */
  readonly url: string;
  readonly httpVersion: string;
  /** The lines of the head, each as it was sent, without its line end. */
  readonly headerLines: readonly string[];
  readonly body: Uint8Array;
}

/** Null where nothing was sent, or not even a whole head. */
export function sentRequest(detail: ExchangeDetail): SentRequest | null {
  const { requestBytes } = detail;
  const end = findHeadEnd(requestBytes, 0);
  if (end === -1) return null;
  const [requestLine = '', ...headerLines] = latin1(requestBytes.subarray(0, end)).trimEnd().split(/\r?\n/);
  const [, method = '', target = '', httpVersion = ''] =
    /^(\S+) (\S.*?) (HTTP\/\S+)$/.exec(requestLine) ?? [];
  if (method === '') return null;
  const isAbsolute = /^https?:\/\//i.test(target);
  const origin = /^https?:\/\/[^/?#]+/i.exec(detail.url)?.[0] ?? '';
  return {
    method,
    target,
    url: isAbsolute ? target : `${origin}${target}`,
    httpVersion,
    headerLines,
    body: requestBytes.subarray(end),
  };
}

export function headerName(line: string): string {
  return line
    .slice(0, Math.max(0, line.indexOf(':')))
    .trim()
    .toLowerCase();
}
