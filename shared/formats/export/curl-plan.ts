import { headerName, type SentRequest } from './sent-request.js';

/**
 * What curl is told so that the server gets the bytes of the request and nothing else. One character per byte.
 *
 * Whoever writes it as a command begins with `--disable`, which curl takes only as its first word: the configuration
 * file of whoever runs it must not add anything.
 */
export interface CurlPlan {
  readonly url: string;
  /** In order: each an option with its value, or one that takes none. Without the body. */
  readonly options: readonly (readonly [name: string, value?: string])[];
  /** Null: a request without a body. */
  readonly body: Uint8Array | null;
}

/** From this size on, some versions of curl ask with `Expect: 100-continue` before they send. */
const expectsFrom = 1024;

export function curlPlan(request: SentRequest, proxy: string | undefined): CurlPlan {
  const { method, headerLines } = request;
  const body = request.body.length > 0 || method === 'POST' ? request.body : null;
  const names = new Set(headerLines.map(headerName));
  const added = ['User-Agent', 'Accept'];
  if (body !== null) added.push('Content-Type');
  if (body !== null && body.length >= expectsFrom) added.push('Expect');
  if (proxy !== undefined) added.push('Proxy-Connection');
  const usual = body === null ? 'GET' : 'POST';
  return {
    url: request.url,
    options: [
      ['--include'],
      ['--http1.1'],
      ['--path-as-is'],
      ['--globoff'],
      ...(method === usual ? [] : [['--request', method] as const]),
      ...(isPlainTarget(request.target) ? [] : [['--request-target', request.target] as const]),
      ...(proxy === undefined ? [] : [['--proxy', proxy] as const]),
      ...headerLines.map((line) => ['--header', asGiven(line)] as const),
      ...added
        .filter((name) => !names.has(name.toLowerCase()))
        .map((name) => ['--header', `${name}:`] as const),
    ],
    body,
  };
}

/** curl takes an URL apart and writes it anew; these characters come out as they went in. */
function isPlainTarget(target: string): boolean {
  return (
    /^\/[\w\-.~!$&'()*+,;=:@/?%]*$/.test(target) || /^https?:\/\/[\w\-.~!$&'()*+,;=:@/?%[\]]*$/i.test(target)
  );
}

/** `Name:` would take the header away; `Name;` sends it without a value. */
function asGiven(line: string): string {
  return /^[^:]+:[ \t]*$/.test(line) ? line.replace(/:[ \t]*$/, ';') : line;
}

/** Whether curl would read this as the name of a file. */
export function looksLikeFile(body: string): boolean {
  return body.startsWith('@');
}
