import type { WireRequest } from '../model/transmission.js';

/**
 * The request as it goes on the wire, in origin form; `bodyOffset` is where its body begins.
 *
 * Preview and transport both call this, so what is shown is what leaves.
 */
export function requestBytes(request: WireRequest): { bytes: Uint8Array; bodyOffset: number } {
  const lines = [
    `${request.method} ${originForm(request.url)} HTTP/1.1`,
    ...request.headers.map(([name, value]) => `${name}: ${value}`),
  ];
  const head = new TextEncoder().encode(`${lines.join('\r\n')}\r\n\r\n`);
  const bytes = new Uint8Array(head.length + request.body.length);
  bytes.set(head);
  bytes.set(request.body, head.length);
  return { bytes, bodyOffset: head.length };
}

/** Path and query as they stand in the URL, without taking it apart and writing it anew. */
export function originForm(url: string): string {
  const afterScheme = url.indexOf('://') + 3;
  const path = url.slice(afterScheme).search(/[/?#]/);
  if (path < 0) return '/';
  const target = url.slice(afterScheme + path).replace(/#.*$/s, '');
  return target.startsWith('/') ? target : `/${target}`;
}
