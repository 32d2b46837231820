import type { Doubt } from '../../model/doubt.js';
import { type Operation, operationNamed } from '../../model/operations.js';
import { readUrl } from '../../model/read-url.js';
import { parameterOf } from './form-parameter.js';

export interface PastedAddress {
  readonly endpoint?: string;
  readonly operation?: Operation;
  readonly token?: string;
  /** What only the way it was written in the address raises. */
  readonly doubts?: readonly Doubt[];
}

/** What an URL of the service says: endpoint, operation behind it or in `?op=`, token in its query. */
export function readAddress(address: string): PastedAddress | null {
  const url = readUrl(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const found = parameterOf(url.search.slice(1), 'token');
  const page = /^(.*?\.asmx)(?:\/([^/]*))?/i.exec(url.pathname);
  const last = /^(.*)\/([^/]+)\/?$/.exec(url.pathname);
  const operation =
    operationNamed(page?.[2] ?? last?.[2] ?? '') ?? operationNamed(url.searchParams.get('op') ?? '');
  // Without .asmx it is an address of the service only if it is called with a token: a SOAPAction is none.
  const path = page?.[1] ?? (operation === undefined || found === undefined ? undefined : last?.[1]);
  if (path === undefined && found === undefined) return null;
  return {
    ...(path !== undefined && url.hostname !== '' && { endpoint: `${url.protocol}//${url.host}${path}` }),
    ...((path !== undefined || found !== undefined) && operation !== undefined && { operation }),
    ...(found !== undefined && found),
  };
}

/** The address that a mail filter or a search engine wrapped in one of its own; itself where it is none. */
export function unwrapAddress(address: string, depth = 0): string {
  if (depth > 3) return address;
  // Only as far as something closes it: else each of many openings is followed to the end.
  const third = /\/v3\/__(https?:.*?)__;/i.exec(address.slice(0, address.lastIndexOf('__;') + 3))?.[1];
  if (third !== undefined) return unwrapAddress(third.replace(/^(https?:\/)(?!\/)/i, '$1/'), depth + 1);
  const url = readUrl(address);
  if (url === null) return address;
  // An address of the service is not looked into: what stands in its query is its own.
  const own = url.pathname.split(/\/https?(?::|%3A)/i)[0] ?? '';
  if (/\.asmx/i.test(own)) return address;
  for (const [name, value] of url.searchParams) {
    const isProofpoint = name === 'u' && /^https?-3A__/i.test(value);
    const inner = isProofpoint ? undoProofpoint(value) : value;
    if (/^https?:\/\/[^/]/i.test(inner)) return unwrapAddress(inner, depth + 1);
    if (/^https?%3A/i.test(inner)) return unwrapAddress(decodeSafely(inner), depth + 1);
  }
  const inPath = addressInPath(address.slice(8));
  return inPath === undefined
    ? address
    : unwrapAddress(decodeSafely(inPath).replace(/^(https?:\/)(?!\/)/i, '$1/'), depth + 1);
}

/** From an address in a path that names the service before the next `?`. Each part is looked through once. */
function addressInPath(text: string): string | undefined {
  let at = 0;
  for (const part of text.split('?')) {
    const start = part.search(/\/https?(?::\/\/?|%3A%2F%2F)/i);
    if (start >= 0 && part.toLowerCase().includes('.asmx', start)) return text.slice(at + start + 1);
    at += part.length + 1;
  }
  return undefined;
}

function undoProofpoint(text: string): string {
  return decodeSafely(text.replace(/-(?=[0-9a-f]{2})/gi, '%').replaceAll('_', '/'));
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
