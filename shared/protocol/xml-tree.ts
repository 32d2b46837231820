/** An element of a parsed answer. Names are compared by `namespace` and `local`; prefixes mean nothing. */
export interface XmlElement {
  readonly local: string;
  /** Empty where the element is in no namespace. */
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  /** In document order; text pieces that touch (CDATA, text split by comments) are one string. */
  readonly children: readonly (XmlElement | string)[];
  /** The source between the element's tags, as it came. */
  readonly source: string;
  /** Null at the root. Needed to resolve prefixes that stand in text. */
  readonly parent: XmlElement | null;
  /** Declared on this element, by prefix. */
  readonly declared: Readonly<Record<string, string>>;
}

export interface XmlAttribute {
  readonly local: string;
  readonly namespace: string;
  readonly value: string;
}

export function childElements(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string');
}

export function isNamed(element: XmlElement, namespace: string, local: string): boolean {
  return element.local === local && element.namespace === namespace;
}

/** The text in the element and, in document order, in everything under it. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** True where something but white space stands between the element's child elements. */
export function hasLooseText(element: XmlElement): boolean {
  return element.children.some((child) => typeof child === 'string' && !isXmlSpace(child));
}

/** Only XML's own white space: a no-break space is content. */
export function isXmlSpace(text: string): boolean {
  return /^[ \t\r\n]*$/.test(text);
}

const xmlSpace = ' \t\r\n';

/** By hand: the same as a regular expression takes quadratic time on megabytes of spaces. */
export function trimXmlSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && xmlSpace.includes(text.charAt(start))) start += 1;
  while (end > start && xmlSpace.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** A name with a prefix that stands in the element's text, such as a fault code. Null namespace: prefix not declared. */
export function qualifiedNameIn(element: XmlElement): { local: string; namespace: string | null } {
  const text = trimXmlSpace(textOf(element));
  const colon = text.indexOf(':');
  if (colon < 0) return { local: text, namespace: resolvePrefix(element, '') ?? '' };
  return { local: text.slice(colon + 1), namespace: resolvePrefix(element, text.slice(0, colon)) };
}

function resolvePrefix(element: XmlElement, prefix: string): string | null {
  for (let at: XmlElement | null = element; at !== null; at = at.parent) {
    if (Object.hasOwn(at.declared, prefix)) return at.declared[prefix] ?? null;
  }
  return null;
}
