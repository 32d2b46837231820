import type { XmlAttribute, XmlElement } from '../../protocol/xml-tree.js';

const declarations = 'http://www.w3.org/2000/xmlns/';
const qualified = /^([ \t\r\n]*)([\p{L}_][\p{L}\p{N}._-]*):([\p{L}_][\p{L}\p{N}._-]*[ \t\r\n]*)$/u;

/** A name with a prefix that stands in a value: a fault code, an `xsi:type`. Null: its prefix is declared nowhere. */
export interface QualifiedName {
  readonly before: string;
  readonly prefix: string;
  readonly namespace: string | null;
  /** The local name and the white space behind it. */
  readonly after: string;
}

/** The attributes that are no namespace declarations, ordered by namespace and local name. */
export function plainAttributes(element: XmlElement): readonly XmlAttribute[] {
  return element.attributes
    .filter(({ namespace }) => namespace !== declarations)
    .sort((a, b) => compare(a.namespace, b.namespace) || compare(a.local, b.local));
}

/**
 * Whatever looks like a prefixed name counts as one where its prefix is declared: no schema says which values are
 * names, and a prefix in a value means nothing else.
 */
export function qualifiedNameOf(value: string, element: XmlElement): QualifiedName | null {
  const found = qualified.exec(value);
  if (!found) return null;
  const [, before = '', prefix = '', after = ''] = found;
  return { before, prefix, namespace: namespaceOf(prefix, element), after };
}

/** In the attributes and the text of the element itself, in the order in which they are written. */
export function qualifiedNamesOf(element: XmlElement): readonly QualifiedName[] {
  const text = onlyText(element);
  const values = [...plainAttributes(element).map(({ value }) => value), ...(text === null ? [] : [text])];
  return values.flatMap((value) => qualifiedNameOf(value, element) ?? []);
}

/** The text of an element that holds nothing else. */
export function onlyText(element: XmlElement): string | null {
  const [first, ...more] = element.children;
  return typeof first === 'string' && more.length === 0 ? first : null;
}

function namespaceOf(prefix: string, element: XmlElement): string | null {
  for (let at: XmlElement | null = element; at !== null; at = at.parent) {
    if (Object.hasOwn(at.declared, prefix)) return at.declared[prefix] ?? null;
  }
  return null;
}

/** By code units, so that it is the same on every machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
