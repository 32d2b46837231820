import { ok, type Result } from '../../model/result.js';
import { parseXml, type XmlProblem } from '../../protocol/xml-gate.js';
import { isXmlSpace, type XmlElement } from '../../protocol/xml-tree.js';
import { stablePrefixes, xmlNamespace } from './stable-prefixes.js';
import { onlyText, plainAttributes, qualifiedNameOf } from './xml-names.js';

interface NormalXml {
  /** One element a line; the same for every way of writing the same content. */
  readonly text: string;
  /** `<?xml … ?>` as it came, or null: how a text is written is no part of what it says. */
  readonly declaration: string | null;
}

/**
 * XML in its one normal form.
 *
 * Prefixes are the same for the same namespaces and are declared at the root, where they are used at all; attributes
 * are ordered; entities, character references and CDATA are plain text; comments, instructions and the white space
 * between elements are gone. White space is kept where an element holds nothing but it, where text stands beside
 * elements, and under `xml:space="preserve"`: there it is content.
 */
export function normalXml(text: string): Result<NormalXml, XmlProblem> {
  const parsed = parseXml(text);
  if (!parsed.ok) return parsed;
  const prefixes = stablePrefixes(parsed.value);
  return ok({
    text: written(parsed.value, prefixes, declarationsOf(prefixes)),
    declaration: /^\ufeff?(<\?xml\s.*?\?>)/s.exec(text)?.[1] ?? null,
  });
}

/** The normal form without what the namespaces are called: the same for a change of nothing but their names. */
export function xmlShape(text: string): string | null {
  const parsed = parseXml(text);
  if (!parsed.ok) return null;
  const numbered = [...stablePrefixes(parsed.value).keys()].map(
    (namespace, at) => [namespace, `${at}`] as const,
  );
  return written(parsed.value, new Map(numbered), '');
}

function written(root: XmlElement, prefixes: ReadonlyMap<string, string>, declared: string): string {
  const lines: string[] = [];
  writeBlock(root, { prefixes, declared, lines, depth: 0, preserve: false });
  return lines.join('\n');
}

interface Writing {
  readonly prefixes: ReadonlyMap<string, string>;
  /** For the root's tag. */
  readonly declared: string;
  readonly lines: string[];
  readonly depth: number;
  readonly preserve: boolean;
}

function writeBlock(element: XmlElement, writing: Writing): void {
  const { lines, depth } = writing;
  const preserve = preserves(element, writing.preserve);
  const indent = '  '.repeat(Math.min(depth, 40));
  const declared = depth === 0 ? writing.declared : '';
  if (preserve || !holdsElementsOnly(element)) {
    lines.push(`${indent}${inline(element, writing.prefixes, writing.preserve, declared)}`);
    return;
  }
  lines.push(`${indent}<${startTag(element, writing.prefixes, declared)}>`);
  for (const child of element.children) {
    if (typeof child !== 'string') writeBlock(child, { ...writing, depth: depth + 1, preserve });
  }
  lines.push(`${indent}</${nameOf(element, writing.prefixes)}>`);
}

function inline(
  element: XmlElement,
  prefixes: ReadonlyMap<string, string>,
  inherited: boolean,
  declared = '',
): string {
  const preserve = preserves(element, inherited);
  const start = startTag(element, prefixes, declared);
  if (element.children.length === 0) return `<${start}/>`;
  const dropSpace = !preserve && holdsElementsOnly(element);
  const alone = onlyText(element);
  const content =
    alone === null
      ? element.children.map((child) =>
          typeof child !== 'string' ? inline(child, prefixes, preserve) : dropSpace ? '' : escapeText(child),
        )
      : [escapeText(withStablePrefix(alone, element, prefixes))];
  return `<${start}>${content.join('')}</${nameOf(element, prefixes)}>`;
}

/** Without the angle brackets. */
function startTag(element: XmlElement, prefixes: ReadonlyMap<string, string>, declared: string): string {
  const attributes = plainAttributes(element).map(({ local, namespace, value }) => {
    const written = escapeAttribute(withStablePrefix(value, element, prefixes));
    return ` ${nameOf({ local, namespace }, prefixes)}="${written}"`;
  });
  return `${nameOf(element, prefixes)}${attributes.join('')}${declared}`;
}

function declarationsOf(prefixes: ReadonlyMap<string, string>): string {
  return [...prefixes]
    .map(([namespace, prefix]) => `\n    xmlns:${prefix}="${escapeAttribute(namespace)}"`)
    .join('');
}

function nameOf(
  { local, namespace }: { readonly local: string; readonly namespace: string },
  prefixes: ReadonlyMap<string, string>,
): string {
  if (namespace === xmlNamespace) return `xml:${local}`;
  const prefix = prefixes.get(namespace);
  return prefix === undefined ? local : `${prefix}:${local}`;
}

function withStablePrefix(value: string, element: XmlElement, prefixes: ReadonlyMap<string, string>): string {
  const name = qualifiedNameOf(value, element);
  const prefix = name?.namespace == null ? undefined : prefixes.get(name.namespace);
  return name && prefix !== undefined ? `${name.before}${prefix}:${name.after}` : value;
}

function holdsElementsOnly({ children }: XmlElement): boolean {
  return (
    children.some((child) => typeof child !== 'string') &&
    children.every((child) => typeof child !== 'string' || isXmlSpace(child))
  );
}

function preserves(element: XmlElement, inherited: boolean): boolean {
  const space = element.attributes.find(
    ({ local, namespace }) => local === 'space' && namespace === xmlNamespace,
  );
  return space ? space.value === 'preserve' : inherited;
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

const escapeText = (text: string): string => text.replace(/[&<>\r]/g, (found) => references[found] ?? found);
const escapeAttribute = (text: string): string =>
  text.replace(/[&<>"\t\n\r]/g, (found) => references[found] ?? found);
