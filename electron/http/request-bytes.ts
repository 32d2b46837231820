import { Buffer } from 'node:buffer';
import type { SecretSlot } from '../../shared/model/secret-slots.js';
import type { HeaderPair, RawRequest, WireRequest } from '../../shared/model/transmission.js';
import { proxyAuthorization } from './proxy-authorization.js';
import type { Target } from './target.js';
import type { ProxyTarget } from './transport.js';

/** A request as one piece of bytes, ready to be written. */
export interface RequestBytes {
  readonly bytes: Uint8Array;
  readonly secrets: readonly SecretSlot[];
  /** False where the connection must not carry another request after this one. */
  readonly reusable: boolean;
  /** The answer has no body, whatever its headers say: the request is a HEAD. */
  readonly bodiless?: boolean;
}

const noSecrets: readonly SecretSlot[] = [];
// A line break in a name or value would be a second header, or a second request.
const badName = /[^!#$%&'*+\-.^_`|~0-9A-Za-z]/;
const badValue = /[^\t\x20-\x7e]/;

/** The bytes as they are. Where their length is wrong, the server reads on into what would come next: nothing may. */
export function rawRequestBytes({ bytes, method }: RawRequest): RequestBytes {
  return { bytes, secrets: noSecrets, reusable: false, bodiless: method === 'HEAD' };
}

/**
 * Writes the request: absolute-form where an http target is asked of a proxy, the headers in their order and case.
 * Null where a header's name or value cannot go on the wire.
 */
export function writeRequestBytes(
  request: WireRequest,
  target: Target,
  proxy: ProxyTarget | null,
): RequestBytes | null {
  const throughProxy = proxy !== null && !target.endpoint.secure;
  const { body } = request;
  const fields = readFields(request.headers);
  if (fields === null) return null;
  let head = `${request.method} ${throughProxy ? target.endpoint.base : ''}${target.path} HTTP/1.1\r\n${fields.text}`;
  let secrets = noSecrets;
  const credential = throughProxy ? proxyAuthorization(proxy) : null;
  if (credential !== null) {
    const prefix = 'Proxy-Authorization: ';
    secrets = [{ offset: head.length + prefix.length, length: credential.length, kind: 'credential' }];
    head += `${prefix}${credential}\r\n`;
  }
  head += '\r\n';
  const bytes = Buffer.allocUnsafe(head.length + body.length);
  bytes.write(head, 0, 'latin1');
  bytes.set(body, head.length);
  // A length that does not fit leaves the server waiting for bytes of the next request, or reading ours as one.
  return { bytes, secrets, reusable: fields.reusable && fields.declared === body.length };
}

interface Fields {
  readonly headers: readonly HeaderPair[];
  /** Their lines. */
  readonly text: string;
  readonly declared: number;
  readonly reusable: boolean;
}

/** A run sends the same headers thousands of times. */
let lastFields: Fields | null = null;

function readFields(headers: readonly HeaderPair[]): Fields | null {
  if (lastFields !== null && areSame(lastFields.headers, headers)) return lastFields;
  let text = '';
  let reusable = true;
  let declared = 0;
  for (const [name, value] of headers) {
    if (name === '' || badName.test(name) || badValue.test(value)) return null;
    text += `${name}: ${value}\r\n`;
    const size = name.length;
    if (size === 14 && name.toLowerCase() === 'content-length') declared = Number(value);
    else if (size === 10 && name.toLowerCase() === 'connection') reusable &&= !/\bclose\b/i.test(value);
    else if (size === 17 && name.toLowerCase() === 'transfer-encoding') reusable = false;
  }
  lastFields = { headers, text, declared, reusable };
  return lastFields;
}

function areSame(one: readonly HeaderPair[], other: readonly HeaderPair[]): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) {
    if (one[i]?.[0] !== other[i]?.[0] || one[i]?.[1] !== other[i]?.[1]) return false;
  }
  return true;
}
