import type { causesOf } from '../model/causes.js';
import type { Fault } from '../model/verdict.js';
import { causeOfFault, isSoapNamespace } from './fault-causes.js';
import { type SoapVersion, soapVersionOf } from './soap-envelope.js';
import {
  childElements,
  isNamed,
  qualifiedNameIn,
  textOf,
  trimXmlSpace,
  type XmlElement,
} from './xml-tree.js';

interface ReadFault {
  /** The version of the envelope that the fault came in. */
  readonly version: SoapVersion;
  readonly fault: Fault;
  readonly cause: (typeof causesOf)['fault'][number];
}

/** Longest reason and detail that are kept, in characters; the whole stays in the exchange's bytes. */
const faultTextLimit = 32_000;

/**
 * The Fault in an envelope's Body, or null. Any Fault counts, wherever it stands in the Body: an answer that says
 * "failed" is never read as a success because something else is odd about it.
 */
export function readFault(root: XmlElement): ReadFault | null {
  const version = soapVersionOf(root);
  if (version === null) return null;
  const element = childElements(root)
    .filter((part) => isNamed(part, root.namespace, 'Body'))
    .flatMap(childElements)
    .find((child) => child.local === 'Fault' && isSoapNamespace(child.namespace));
  if (element === undefined) return null;
  // The shape is told by what the fault holds: stacks exist that put the shape of 1.1 into an envelope of 1.2.
  const codes = codesOf(element);
  const detail = detailOf(element);
  const fault: Fault = {
    code: codes.map(({ local }) => local).join('/') || 'unknown',
    reason: bounded(reasonOf(element)),
    ...(detail !== undefined && { detail: bounded(detail) }),
  };
  return { version, fault, cause: causeOfFault(codes, `${fault.reason}\n${detail ?? ''}`) };
}

/** A child of the fault by its name, qualified or not: the parts of a 1.1 fault are unqualified, and .NET's 1.2 detail may be. */
function part(parent: XmlElement, local: string): XmlElement | undefined {
  return childElements(parent).find(
    (child) => child.local === local && (child.namespace === '' || isSoapNamespace(child.namespace)),
  );
}

type QualifiedName = ReturnType<typeof qualifiedNameIn>;

function codesOf(fault: XmlElement): readonly QualifiedName[] {
  const simple = part(fault, 'faultcode');
  if (simple !== undefined) return [qualifiedNameIn(simple)];
  const names: QualifiedName[] = [];
  for (let code = part(fault, 'Code'); code !== undefined; code = part(code, 'Subcode')) {
    const value = part(code, 'Value');
    if (value !== undefined) names.push(qualifiedNameIn(value));
  }
  return names;
}

function reasonOf(fault: XmlElement): string {
  const simple = part(fault, 'faultstring');
  if (simple !== undefined) return trimXmlSpace(textOf(simple));
  const reason = part(fault, 'Reason');
  if (reason === undefined) return '';
  const texts = childElements(reason).filter((child) => child.local === 'Text');
  const english = texts.find((text) =>
    text.attributes.some(({ local, value }) => local === 'lang' && /^en\b/i.test(value)),
  );
  return trimXmlSpace(textOf(english ?? texts[0] ?? reason));
}

function detailOf(fault: XmlElement): string | undefined {
  const element = part(fault, 'detail') ?? part(fault, 'Detail');
  if (element === undefined) return undefined;
  const text = childElements(element).length > 0 ? element.source : textOf(element);
  return trimXmlSpace(text) === '' ? undefined : trimXmlSpace(text);
}

/** Cut texts say so themselves, with the length they had. */
export function bounded(text: string): string {
  if (text.length <= faultTextLimit) return text;
  return `${text.slice(0, faultTextLimit)}… [cut: ${text.length} characters in all]`;
}
