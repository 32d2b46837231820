import { SaxesParser, type SaxesTagNS } from 'saxes';
import { fail, ok, type Result } from '../model/result.js';
import type { XmlElement } from './xml-tree.js';

export interface XmlProblem {
  /** `incomplete`: well-formed as far as it goes, and then it ends. `limit`: larger or deeper than we read. */
  readonly kind: 'malformed' | 'incomplete' | 'doctype' | 'limit';
  readonly message: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

/** Far above what the service sends and far below what would hold up the program. */
export const xmlLimits = {
  characters: 16 * 1024 * 1024,
  depth: 1_000,
  elements: 200_000,
  attributesOfAnElement: 1_000,
} as const;

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
  readonly parent: OpenElement | null;
  source: string;
}

/**
 * The one way in for XML from outside: strict, with namespaces, without DTDs.
 *
 * A DOCTYPE is refused as soon as it is seen. saxes expands nothing but the five built-in entities and character
 * references, so no entity is ever read from it.
 */
export function parseXml(text: string): Result<XmlElement, XmlProblem> {
  if (text.length > xmlLimits.characters) {
    return fail({
      kind: 'limit',
      message: `more than ${xmlLimits.characters} characters`,
      line: 1,
      column: 1,
    });
  }
  // saxes reads a DTD to its end before it tells of it: megabytes of declarations are cut off before it sees them.
  const first = text.search(/<(?:!DOCTYPE|[^!?])/);
  if (text.startsWith(doctype, first)) {
    const beginning = parseBounded(`${text.slice(0, first)}${doctype} x>`);
    if (!beginning.ok && beginning.error.kind === 'doctype') return beginning;
  }
  return parseBounded(text);
}

const doctype = '<!DOCTYPE';

function parseBounded(text: string): Result<XmlElement, XmlProblem> {
  const parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: '1.0' });
  const state = { closing: false };
  try {
    const built = buildInto(parser, text);
    parser.write(text);
    state.closing = true;
    parser.close();
    const root = built.root();
    if (root === null) throw new Error('no root element');
    return ok(root);
  } catch (error) {
    const message = error instanceof Error ? error.message.replace(/^\d+:\d+: /, '') : String(error);
    const kind = error instanceof Refusal ? error.kind : state.closing ? 'incomplete' : 'malformed';
    return fail({ kind, message, line: parser.line, column: parser.column + 1 });
  }
}

/** Leaves the parser from within a handler; never leaves this file. */
class Refusal extends Error {
  constructor(
    readonly kind: 'doctype' | 'limit',
    message: string,
  ) {
    super(message);
  }
}

function buildInto(
  parser: SaxesParser<{ xmlns: true; forceXMLVersion: true; defaultXMLVersion: '1.0' }>,
  source: string,
) {
  let root: OpenElement | null = null;
  let current: OpenElement | null = null;
  const starts: number[] = [];
  let elements = 0;
  let attributes = 0;

  const addText = (text: string) => {
    if (current === null) return;
    const last = current.children.length - 1;
    const before = current.children[last];
    if (typeof before === 'string') current.children[last] = before + text;
    else if (text !== '') current.children.push(text);
  };

  parser.on('doctype', () => {
    throw new Refusal('doctype', 'a document type declaration is not accepted');
  });
  parser.on('opentagstart', () => {
    attributes = 0;
    elements += 1;
    if (starts.length >= xmlLimits.depth) throw new Refusal('limit', `more than ${xmlLimits.depth} levels`);
    if (elements > xmlLimits.elements) throw new Refusal('limit', `more than ${xmlLimits.elements} elements`);
  });
  parser.on('attribute', () => {
    attributes += 1;
    const most = xmlLimits.attributesOfAnElement;
    if (attributes > most) throw new Refusal('limit', `more than ${most} attributes on one element`);
  });
  parser.on('opentag', (tag) => {
    const element: OpenElement = {
      local: tag.local,
      namespace: tag.uri,
      declared: Object.keys(tag.ns).length === 0 ? nothing : tag.ns,
      attributes: attributesOf(tag),
      children: [],
      source: '',
      parent: current,
    };
    if (current === null) root = element;
    else current.children.push(element);
    current = element;
    starts.push(parser.position);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', (tag) => {
    const start = starts.pop() ?? 0;
    if (current === null) return;
    if (!tag.isSelfClosing)
      current.source = source.slice(start, source.lastIndexOf('</', parser.position - 1));
    current = current.parent;
  });
  return { root: (): OpenElement | null => root };
}

/** Each tag has an empty object of its own, without a prototype: of hundreds of thousands that is most of the time. */
const nothing = {};

const attributesOf = (tag: SaxesTagNS) =>
  Object.values(tag.attributes).map(({ local, uri, value }) => ({ local, namespace: uri, value }));
