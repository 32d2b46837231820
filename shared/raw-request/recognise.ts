import { formPairs } from '../messages/form-pairs.js';
import type { Recognised } from '../model/raw-request.js';
import { largestXmlRead } from '../model/raw-request-choices.js';
import { readUrl } from '../model/read-url.js';
import { type Binding, type Operation, operations, serviceNamespace } from '../model/words.js';
import { decodeText } from '../protocol/decode-text.js';
import { parseEndpoint } from '../protocol/endpoint.js';
import { mediaTypeOf } from '../protocol/media-type.js';
import { onlyBodyElement, soapVersionOf } from '../protocol/soap-envelope.js';
import { parseXml } from '../protocol/xml-gate.js';
import { type DraftHeader, headersNamed, type ParsedDraft, valuesOf } from './parse-draft.js';

interface Sent {
  readonly parsed: ParsedDraft;
  /** The body's bytes, as they leave. */
  readonly body: Uint8Array;
  /** The headers as they leave, which may differ from the typed ones by the length. */
  readonly contentLength: readonly string[];
  readonly url: string;
}

/**
 * What a request is, where address, headers and body all say the same; null wherever one of them contradicts, is there
 * twice, or leaves room for a second request behind the first. A null may be a Logout, and is treated as one.
 */
export function recognise(sent: Sent, endpoint: string): Recognised {
  const { parsed, body } = sent;
  const { requestLine, headers } = parsed;
  if (!/^(GET|POST) \S+( HTTP\/1\.[01])?$/.test(requestLine.text) || !isFramed(sent)) return null;
  const operationInPath = operationPathOf(sent.url, endpoint);
  if (operationInPath === null) return null;
  const types = valuesOf(headers, 'content-type');
  if (types.length > 1) return null;
  if (requestLine.method === 'GET') return recogniseGet(operationInPath, sent);
  const contentType = types[0] ?? '';
  const mediaType = mediaTypeOf(contentType);
  if (operationInPath !== '') {
    const isForm = mediaType === 'application/x-www-form-urlencoded';
    return isForm && !sent.url.includes('?') ? known(operationInPath, 'post') : null;
  }
  return recogniseSoap(headers, contentType, mediaType, body);
}

/** One request and nothing behind it: whoever reads it anywhere finds the same end. */
function isFramed({ parsed, body, contentLength }: Sent): boolean {
  const { headers, ended } = parsed;
  const clean = headers.every(
    ({ name, value, text }) =>
      value !== null && /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name) && !/[\r\0]/.test(text),
  );
  if (!ended || !clean) return false;
  const undecided = ['transfer-encoding', 'content-encoding', 'expect', 'upgrade'];
  if (undecided.some((name) => headersNamed(headers, name).length > 0)) return false;
  return contentLength.length === 0 ? body.length === 0 : contentLength.join() === String(body.length);
}

/** What stands behind the endpoint's own path: an operation's name, or nothing; null where it is another address. */
function operationPathOf(url: string, endpoint: string): string | null {
  const base = parseEndpoint(endpoint);
  if (!base.ok) return null;
  const path = readUrl(url)?.pathname;
  if (path === undefined) return null;
  const own = new URL(base.value.url).pathname;
  const at = path.toLowerCase().startsWith(own.toLowerCase()) ? own.length : endOfService(path);
  if (at === null) return null;
  const behind = path.slice(at);
  if (behind === '') return '';
  return /^\/[A-Za-z0-9]+$/.test(behind) ? behind.slice(1) : null;
}

function endOfService(path: string): number | null {
  const found = /^.*?\.asmx/i.exec(path);
  return found === null ? null : found[0].length;
}

function recogniseGet(operation: string, { url, body }: Sent): Recognised {
  const query = /\?([^#]*)/.exec(url)?.[1] ?? '';
  return body.length === 0 && formPairs(query).length > 0 ? known(operation, 'get') : null;
}

function recogniseSoap(
  headers: readonly DraftHeader[],
  contentType: string,
  mediaType: string,
  body: Uint8Array,
): Recognised {
  if (mediaType !== 'text/xml' && mediaType !== 'application/soap+xml') return null;
  if (body.length > largestXmlRead) return null;
  const root = parseXml(decodeText(body, contentType).text.replace(/^\ufeff/, ''));
  if (!root.ok) return null;
  const version = soapVersionOf(root.value);
  if (version === null || (version === 'soap11' && mediaType !== 'text/xml')) return null;
  const only = onlyBodyElement(root.value);
  if (!only.ok || only.value.namespace !== serviceNamespace) return null;
  const { local } = only.value;
  const wanted = serviceNamespace + local;
  const actions = valuesOf(headers, 'soapaction').map((value) => value.replace(/^"(.*)"$/, '$1'));
  const inType = /;\s*action\s*=\s*"?([^";]*)/i.exec(contentType)?.[1];
  const said = inType === undefined ? actions : [...actions, inType];
  // Over SOAP 1.1 the header decides which operation runs; over 1.2 it may, where it is there.
  if (said.some((action) => action !== wanted) || said.length > 1) return null;
  return version === 'soap11' && actions.length === 0 ? null : known(local, version);
}

function known(name: string, binding: Binding): Recognised {
  const operation = operations.find((one): one is Operation => one === name);
  return operation === undefined ? null : { operation, binding };
}
