import type { LeftOutReason } from '../../model/left-out.js';
import { type Operation, operationNamed } from '../../model/operations.js';
import { headerIn } from '../../model/transmission.js';
import { type Binding, serviceNamespace } from '../../model/words.js';
import { decodeText } from '../../protocol/decode-text.js';
import type { HarEntry, UnreadEntry } from '../import/har-entries.js';
import type { Sighting } from './pasted-finding.js';
import { readPastedRequest } from './read-pasted-request.js';

/** Why an entry is no call of this service. */
export type ForeignEntry = Exclude<LeftOutReason, UnreadEntry>;

export interface ServiceCall {
  readonly operation: Operation;
  readonly binding: Binding;
  /** Token, and what is doubtful about how it was written. */
  readonly sent: Sighting | null;
}

type CallRead =
  | { readonly kind: 'call'; readonly call: ServiceCall }
  | { readonly kind: 'foreign'; readonly reason: ForeignEntry };

const foreign = (reason: ForeignEntry): CallRead => ({ kind: 'foreign', reason });

/**
 * The call of this service that an entry holds. Ours are: an endpoint that is saved here, an address with `.asmx` in its
 * path, and a message in our namespace; a path that merely ends in `/login` is somebody else's.
 * @param endpoints addresses of the saved environments
 */
export function serviceCall({ request, answer }: HarEntry, endpoints: readonly string[]): CallRead {
  const method: string = request.method;
  const body = decodeText(request.body, headerIn(request.headers, 'content-type')).text;
  const answered =
    answer === null ? '' : decodeText(answer.body, headerIn(answer.headers, 'content-type')).text;
  const action = request.headers.map(([, value]) => value).join('\n');
  const known = knownEndpoint(request.url, endpoints);
  const isOurs =
    known !== null ||
    /^https?:\/\/[^?#]*\.asmx(?:[/?#]|$)/i.test(request.url) ||
    [body, answered, action].some((text) => text.includes(serviceNamespace));
  if (!isOurs) return foreign('other-site');
  if (method === 'OPTIONS') return foreign('preflight');
  const sent = readPastedRequest({ url: request.url, headers: request.headers, body }, 'har');
  const operation = sent?.operation ?? operationNamed(known ?? '') ?? lastPart(request.url);
  if (operation === undefined) {
    return foreign(method === 'GET' || method === 'HEAD' ? 'page' : 'other-operation');
  }
  if (/[?&]op=/i.test(request.url) && request.method === 'GET') return foreign('page');
  if (request.method !== 'GET' && request.method !== 'POST') return foreign('other-method');
  const isSoap = sent?.binding === 'soap11' || sent?.binding === 'soap12' ? sent.binding : null;
  const binding = isSoap ?? soapOf(request.headers, body) ?? (request.method === 'GET' ? 'get' : 'post');
  return { kind: 'call', call: { operation, binding, sent } };
}

/** What stands behind a saved endpoint in the address, without its query; null where it is none. */
function knownEndpoint(url: string, endpoints: readonly string[]): string | null {
  const plain = url.replace(/[?#].*$/, '').toLowerCase();
  for (const endpoint of endpoints) {
    const base = endpoint.replace(/[?#].*$|\/+$/g, '').toLowerCase();
    if (base !== '' && (plain === base || plain.startsWith(`${base}/`))) return plain.slice(base.length + 1);
  }
  return null;
}

function lastPart(url: string): Operation | undefined {
  return operationNamed(/\/([^/?#]+)\/?(?:[?#]|$)/.exec(url.replace(/^https?:\/\/[^/]*/i, ''))?.[1] ?? '');
}

/** An envelope that cannot be read is still one. */
function soapOf(headers: HarEntry['request']['headers'], body: string): Binding | null {
  const has = (wanted: string) => headers.some(([name]) => name.toLowerCase() === wanted);
  if (/<[\w.:-]*Envelope/.test(body))
    return body.includes('www.w3.org/2003/05/soap-envelope') ? 'soap12' : 'soap11';
  return has('soapaction') ? 'soap11' : null;
}
