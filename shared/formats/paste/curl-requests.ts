import type { HeaderPair } from '../../model/transmission.js';
import { type CurlWord, curlArguments } from './curl-options.js';

/** A request that curl would send, as far as the command says it. */
export interface CurlRequest {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  /** In order, as they were written; curl's own are left out. */
  readonly headers: readonly HeaderPair[];
  readonly body: string;
  /** What a file holds that the command only names: the body, or the options. */
  readonly unread: 'file' | 'config' | null;
  /** The body comes through the standard input, as from a heredoc. */
  readonly bodyFromInput: boolean;
}

/** The requests of one command, `--next` ending each. Empty where it names no address. */
export function curlRequests(words: readonly string[]): CurlRequest[] {
  const parts: CurlWord[][] = [[]];
  for (const word of curlArguments(words)) {
    if (word.kind === 'option' && word.name === 'next') parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.flatMap(requestsOf);
}

function requestsOf(words: readonly CurlWord[]): CurlRequest[] {
  const urls: string[] = [];
  const headers: HeaderPair[] = [];
  const data: string[] = [];
  const query: string[] = [];
  const state = {
    method: null as string | null,
    asQuery: false,
    input: false,
    unread: null as CurlRequest['unread'],
  };
  const take = (value: string, add: (text: string) => void) => {
    if (!value.startsWith('@')) return add(value);
    if (value.slice(1) === '-') state.input = true;
    else state.unread = 'file';
  };
  for (const word of words) {
    if (word.kind === 'address') urls.push(word.value);
    else if (word.value === null) {
      if (word.name === 'get') state.asQuery = true;
      if (word.name === 'head') state.method ??= 'HEAD';
    } else {
      const { name, value } = word;
      if (name === 'url') urls.push(value);
      else if (name === 'request') state.method = value;
      else if (name === 'header') headers.push(headerOf(value));
      else if (name === 'data-raw' || name === 'form-string') data.push(value);
      else if (name === 'data-urlencode') takeEncoded(value, data, state);
      else if (name === 'url-query') takeEncoded(value.replace(/^\+/, ''), query, state);
      else if (name === 'json') take(value, (text) => data.push(text));
      else if (name === 'form') takeField(value, data, state);
      else if (name === 'data' || name.startsWith('data-')) take(value, (text) => data.push(text));
      else if (name === 'upload-file') take(`@${value}`, () => {});
      else if (name === 'config') state.unread ??= 'config';
    }
  }
  const body = state.asQuery ? '' : data.join('&');
  const added = [...query, ...(state.asQuery ? data : [])].join('&');
  const method = state.method ?? (data.length > 0 && !state.asQuery ? 'POST' : 'GET');
  return urls
    .map(absolute)
    .filter((url) => url !== null)
    .map((url) => ({
      method,
      url: added === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${added}`,
      headers: headers.filter(([name, value]) => name !== '' && value !== ''),
      body,
      unread: state.unread,
      bodyFromInput: state.input,
    }));
}

/** `name=value`, the value encoded; `name@file`. */
function takeEncoded(value: string, data: string[], state: { unread: CurlRequest['unread'] }): void {
  const sign = /[=@]/.exec(value);
  if (sign?.[0] === '@') state.unread = 'file';
  else if (sign === null) data.push(encodeURIComponent(value));
  else
    data.push(
      `${value.slice(0, sign.index + 1).replace(/^=/, '')}${encodeURIComponent(value.slice(sign.index + 1))}`,
    );
}

/** A field of `-F`: quotes around its value are curl's, and `;type=…` behind it. */
function takeField(value: string, data: string[], state: { unread: CurlRequest['unread'] }): void {
  const [, name = '', given = ''] = /^([^=]*)=([\s\S]*)$/.exec(value) ?? [];
  if (/^[@<]/.test(given)) state.unread = 'file';
  const quoted = /^"((?:[^"\\]|\\.)*)"/.exec(given)?.[1]?.replace(/\\(["\\])/g, '$1');
  data.push(
    `${encodeURIComponent(name)}=${encodeURIComponent(quoted ?? given.replace(/;(?:type|filename|headers|encoder)=.*$/, ''))}`,
  );
}

function headerOf(text: string): HeaderPair {
  const colon = text.indexOf(':');
  return [text.slice(0, Math.max(colon, 0)).trim(), text.slice(colon + 1).trim()];
}

/** curl asks over http where no scheme is named. */
function absolute(address: string): string | null {
  const text = address.trim();
  if (/^https?:\/\/[^/]/i.test(text)) return text;
  return /^[\w.[\]-]+(?::\d+)?(?:[/?]|$)/.test(text) && /[./:]|^localhost$/.test(text)
    ? `http://${text}`
    : null;
}
