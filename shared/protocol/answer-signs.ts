import type { Transmission, WireAnswer } from '../model/transmission.js';
import { htmlTitle, unescapeHtml } from './html-text.js';
import { quoteOf } from './quote.js';
import type { ReadBody } from './read-body.js';

/** What of an answer tells who wrote it and why; made once, and only of answers that are not the contract's. */
export interface AnswerSigns {
  readonly status: number;
  /** The words behind the status. */
  readonly reason: string;
  /** All values of that header (name in lower case) in one bounded line; empty where it did not come. */
  header(name: string): string;
  has(name: string): boolean;
  /** Names of the cookies that it sets, space-separated. */
  readonly cookies: string;
  readonly html: boolean;
  readonly title: string;
  /** What a reader sees of the body's beginning: without tags, references undone, white space single. */
  readonly text: string;
  /** The body's beginning as it came. */
  readonly source: string;
  readonly mediaType: string;
  readonly request: RequestSigns | null;
}

/** Of the request that was answered, as its bytes show it; null where they are not known. */
interface RequestSigns {
  readonly https: boolean;
  readonly host: string;
  readonly path: string;
  /** It went through a proxy in the clear, which can answer in the server's place. */
  readonly proxied: boolean;
}

/** So much of a body is looked at, in characters. */
const mostSource = 64_000;

export function signsOf(transmission: Transmission, answer: WireAnswer, body: ReadBody): AnswerSigns {
  const headers = new Map<string, string>();
  for (const [name, value] of answer.headers) {
    const key = name.toLowerCase();
    const before = headers.get(key);
    headers.set(key, (before === undefined ? value : `${before}, ${value}`).slice(0, 2_000));
  }
  const source = body.text.slice(0, mostSource);
  const cookies = answer.headers
    .filter(([name]) => name.toLowerCase() === 'set-cookie')
    .map(([, value]) => value.replace(/=.*/s, '').trim());
  return {
    status: answer.status,
    reason: quoteOf(answer.statusText) ?? '',
    header: (name) => quoteOf(headers.get(name) ?? '') ?? '',
    has: (name) => headers.has(name),
    cookies: cookies.join(' ').slice(0, 1_000),
    html: body.html,
    title: body.html ? (quoteOf(titleOf(source)) ?? '') : '',
    text: visible(source),
    source,
    mediaType: body.mediaType,
    request: requestSigns(transmission),
  };
}

/** The title and, where a page has none, its first heading. */
function titleOf(html: string): string {
  return htmlTitle(html) ?? '';
}

function visible(source: string): string {
  const bare = source
    .replace(/<(script|style)\b[^>]*>[\s\S]{0,20000}?<\/\1\s*>/gi, ' ')
    .replace(/<!--[\s\S]{0,20000}?-->/g, ' ')
    .replace(/<[^<>]{0,2000}>/g, ' ');
  return unescapeHtml(bare).replace(/\s+/g, ' ').trim();
}

const startOfRequest = 8_192;

/** Null where its bytes are not known. */
export function requestSigns({ requestBytes, connection }: Transmission): RequestSigns | null {
  const head = String.fromCharCode(...requestBytes.subarray(0, startOfRequest));
  const line = /^[A-Z]+ (\S+) HTTP\//.exec(head);
  const host = /\r?\nhost:[ \t]*([^\r\n]*)/i.exec(head)?.[1]?.trim() ?? '';
  const target = line?.[1];
  if (target === undefined) return null;
  const whole = /^(https?):\/\/([^/?#]+)([^?#]*)/i.exec(target);
  return {
    https: connection.tls !== undefined || whole?.[1]?.toLowerCase() === 'https',
    host: whole?.[2] ?? host,
    path: whole?.[3] ?? target.replace(/\?.*/s, ''),
    proxied: connection.proxy !== undefined && connection.tls === undefined,
  };
}
