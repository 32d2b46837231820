import { readUrl } from '../../shared/model/read-url.js';

/** Where to connect for a URL; shared by every request to the same origin. */
export interface Endpoint {
  /** Scheme and authority as they stand in the URL. */
  readonly base: string;
  readonly secure: boolean;
  /** Without the brackets of an IPv6 address. */
  readonly host: string;
  readonly port: number;
  /** `host:port`, with brackets where they belong: the target of CONNECT. */
  readonly authority: string;
}

export interface Target {
  readonly endpoint: Endpoint;
  /** Path and query as they stand in the URL. */
  readonly path: string;
}

const endpoints = new Map<string, Endpoint | null>();
const endpointsKept = 200;

/**
 * Takes a URL apart without writing its path anew. Null where it is not an absolute http(s) URL, holds credentials,
 * or has characters that cannot stand in a request line.
 */
export function readTarget(url: string): Target | null {
  if (url === lastUrl) return lastTarget;
  const target = parseTarget(url);
  // The query of a GET holds a token, which is not to be kept here.
  if (!url.includes('?')) [lastUrl, lastTarget] = [url, target];
  return target;
}

/** A run asks for the same address again and again. */
let lastUrl = '';
let lastTarget: Target | null = null;

function parseTarget(url: string): Target | null {
  const authorityAt = url.indexOf('://') + 3;
  if (authorityAt < 3) return null;
  const pathAt = findPath(url, authorityAt);
  const endpoint = findEndpoint(url.slice(0, pathAt));
  if (endpoint === null) return null;
  const hashAt = url.indexOf('#', pathAt);
  const rest = url.slice(pathAt, hashAt < 0 ? undefined : hashAt);
  // Control characters and spaces would end the request line early; the others have no place in a URL.
  if (/[^\x21-\x7e]/.test(rest)) return null;
  return { endpoint, path: rest.startsWith('/') ? rest : `/${rest}` };
}

/** Where to connect for a request whose bytes are given already. */
export function targetOfRaw(url: string): Target | null {
  const authorityAt = url.indexOf('://') + 3;
  return authorityAt < 3 ? null : readTarget(url.slice(0, findPath(url, authorityAt)));
}

function findPath(url: string, from: number): number {
  for (let at = from; at < url.length; at++) {
    const code = url.charCodeAt(at);
    if (code === 0x2f || code === 0x3f || code === 0x23) return at;
  }
  return url.length;
}

/** Kept per origin, never per URL: the query of a GET holds a token. */
function findEndpoint(base: string): Endpoint | null {
  const known = endpoints.get(base);
  if (known !== undefined) return known;
  if (endpoints.size >= endpointsKept) endpoints.clear();
  const endpoint = parseBase(base);
  endpoints.set(base, endpoint);
  return endpoint;
}

function parseBase(base: string): Endpoint | null {
  const url = readUrl(base);
  if (url === null) return null;
  const secure = url.protocol === 'https:';
  if (!secure && url.protocol !== 'http:') return null;
  if (url.hostname === '' || base.includes('@')) return null;
  const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
  return {
    base: url.origin,
    secure,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port,
    authority: `${url.hostname}:${port}`,
  };
}
