import { mediaTypeOf, parameterOf } from '../../../electron/sandbox/content-type.js';
import { readXml, type XmlElement, type XmlNode } from '../../../electron/sandbox/xml-tree.js';
import { soap11Namespace, soap12Namespace } from '../../../shared/model/words.js';
import type { RawAnswer } from './raw-client.js';

/** What two answers must have in common to be the same answer. Texts for people are not part of it. */
export interface Meaning {
  readonly status: number;
  /** `text/xml; charset=utf-8`, or `none`. */
  readonly contentType: string;
  readonly cacheControl: string;
  /** Names of the headers of the answer's own, sorted. */
  readonly headerNames: readonly string[];
  readonly body: unknown;
}

const serverHeaders = new Set(['server', 'date', 'connection', 'keep-alive']);

export function meaningOf(answer: RawAnswer): Meaning {
  const type = answer.headers.get('content-type') ?? null;
  const charset = parameterOf(type, 'charset');
  return {
    status: answer.status,
    contentType:
      type === null
        ? 'none'
        : `${mediaTypeOf(type)}${charset === null ? '' : `; charset=${charset.toLowerCase()}`}`,
    cacheControl: answer.headers.get('cache-control') ?? 'none',
    headerNames: [...answer.headers.keys()].filter((name) => !serverHeaders.has(name)).sort(),
    body: bodyMeaning(mediaTypeOf(type), answer.body),
  };
}

function bodyMeaning(mediaType: string, body: Buffer): unknown {
  if (body.byteLength === 0) return 'empty';
  if (mediaType === 'text/html') return 'html';
  const text = body.toString('utf8');
  if (mediaType === 'text/plain') return 'plain text';
  const { root, error } = readXml(text);
  if (root === null || error !== null) return { unreadable: text };
  return elementMeaning(root);
}

function elementMeaning(element: XmlElement): unknown {
  const name = `{${element.namespace}}${element.name}`;
  const text = textOf(element);
  const children = element.children.filter((child): child is XmlElement => child.kind === 'element');
  const attributes = element.attributes
    .filter(({ namespace }) => namespace !== 'http://www.w3.org/2000/xmlns/')
    .map((each) => `{${each.namespace}}${each.name}=${attributeMeaning(element, each.name, each.value)}`)
    .sort();
  const value = children.length > 0 ? children.map(elementMeaning) : valueMeaning(element, text);
  return attributes.length === 0 ? { [name]: value } : { [name]: value, attributes };
}

/** Addresses differ by port and path. */
function attributeMeaning(element: XmlElement, name: string, value: string): string {
  return element.name === 'address' && name === 'location' ? 'an address' : value;
}

function valueMeaning(element: XmlElement, text: string): string {
  const isReason =
    element.name === 'faultstring' || (element.name === 'Text' && element.namespace === soap12Namespace);
  if (isReason) return text.trim() === '' ? 'no reason' : 'a reason';
  if (element.name === 'AuthKey') return /^[\da-f-]{36}$/.test(text) ? 'a token' : text;
  const isCode =
    element.name === 'faultcode' || (element.name === 'Value' && element.namespace === soap12Namespace);
  return isCode ? qualifiedName(element, text) : text;
}

function qualifiedName(element: XmlElement, text: string): string {
  const [prefix = '', local = ''] = text.split(':');
  const declared = element.attributes.find(
    ({ namespace, name }) => namespace === 'http://www.w3.org/2000/xmlns/' && name === prefix,
  )?.value;
  // The envelope's own prefix is bound to the namespace that the answer's version has.
  const standard = element.name === 'faultcode' ? soap11Namespace : soap12Namespace;
  return `{${declared ?? (prefix === 'soap' ? standard : prefix)}}${local}`;
}

function textOf(element: XmlElement): string {
  return element.children.map((child: XmlNode) => (child.kind === 'text' ? child.text : '')).join('');
}
