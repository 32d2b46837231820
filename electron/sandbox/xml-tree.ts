import { SaxesParser } from 'saxes';

export interface XmlElement {
  readonly kind: 'element';
  readonly namespace: string;
  readonly name: string;
  readonly attributes: readonly {
    readonly namespace: string;
    readonly name: string;
    readonly value: string;
  }[];
  readonly children: readonly XmlNode[];
}
/** `other`: a comment or a processing instruction. */
export type XmlNode =
  | XmlElement
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'other' };

/** `root` holds what came before the error: the service, too, reads a request only as far as it must. */
export interface XmlReading {
  readonly root: XmlElement | null;
  readonly error: string | null;
}

/** The parser looks a prefix up through all open elements: without a bound, depth costs its square. */
const maxDepth = 256;

type Growing = Omit<XmlElement, 'children'> & { readonly children: XmlNode[] };

/** Strict, with namespaces. A DOCTYPE is an error, before anything in it is looked at. */
export function readXml(text: string): XmlReading {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: Growing[] = [];
  let root: Growing | null = null;
  const add = (node: XmlNode) => open.at(-1)?.children.push(node);
  parser.on('doctype', () => {
    throw new Error('DTD is prohibited in this XML document.');
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    if (open.length >= maxDepth) throw new Error('The XML is nested too deeply.');
    const element: Growing = {
      kind: 'element',
      namespace: tag.uri,
      name: tag.local,
      attributes: Object.values(tag.attributes).map(({ uri, local, value }) => ({
        namespace: uri,
        name: local,
        value,
      })),
      children: [],
    };
    add(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (part) => add({ kind: 'text', text: part }));
  parser.on('cdata', (part) => add({ kind: 'text', text: part }));
  parser.on('comment', () => add({ kind: 'other' }));
  parser.on('processinginstruction', () => add({ kind: 'other' }));
  try {
    parser.write(text).close();
    return { root, error: null };
  } catch (error) {
    return { root, error: error instanceof Error ? error.message : String(error) };
  }
}

export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => child.kind === 'element');
}

export function isNamed(element: XmlElement, namespace: string, name: string): boolean {
  return element.namespace === namespace && element.name === name;
}

export function attributeOf(element: XmlElement, namespace: string, name: string): string | null {
  return element.attributes.find((each) => each.namespace === namespace && each.name === name)?.value ?? null;
}
