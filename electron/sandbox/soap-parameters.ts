import { serviceNamespace } from '../../shared/model/words.js';
import { emptyRefusal, type ServiceFault, standardFault } from './faults.js';
import type { OperationDefinition, Parameters } from './operations.js';
import { missingElement } from './soap-routing.js';
import {
  attributeOf,
  elementsOf,
  isNamed,
  type XmlElement,
  type XmlNode,
  type XmlReading,
} from './xml-tree.js';

type ReadParameters =
  | {
      readonly kind: 'parameters';
      readonly parameters: Parameters;
      /** Name of a header that must be understood and is not. */
      readonly notUnderstood: string | null;
    }
  | { readonly kind: 'fault'; readonly fault: ServiceFault };

const instanceNamespace = 'http://www.w3.org/2001/XMLSchema-instance';

/** Reads the envelope, whose namespace is a known one by now, from its first element to its end. */
export function readParameters(
  operation: OperationDefinition,
  envelopeNamespace: string,
  { root, error }: XmlReading,
): ReadParameters {
  if (root?.name !== 'Envelope') return unreadable('Envelope');
  const parts = root.children.filter(isContent);
  const [first, second] = parts;
  const header = isElement(first) && isNamed(first, envelopeNamespace, 'Header') ? first : null;
  const body = header === null ? first : second;
  if (!isElement(body) || !isNamed(body, envelopeNamespace, 'Body'))
    return error === null ? unreadable('Body') : malformed;
  const parameters = new Map<string, string | null>(operation.parameters.map((name) => [name, null]));
  for (const message of elementsOf(body)) {
    // Another element, or the right one in another namespace, is passed over: its parameters stay null.
    if (!isNamed(message, serviceNamespace, operation.name)) continue;
    if (!readMessage(message, parameters)) return malformed;
  }
  if (error !== null) return malformed;
  return { kind: 'parameters', parameters, notUnderstood: headerNotUnderstood(header, envelopeNamespace) };
}

const malformed: ReadParameters = { kind: 'fault', fault: emptyRefusal(400) };

function unreadable(element: string): ReadParameters {
  const reason = `Server was unable to read request. ---> ${missingElement(element)}`;
  return { kind: 'fault', fault: standardFault('Client', reason) };
}

/** The first element of each name counts. False where a value is not plain text. */
function readMessage(message: XmlElement, parameters: Map<string, string | null>): boolean {
  const seen = new Set<string>();
  for (const element of elementsOf(message)) {
    if (element.namespace !== serviceNamespace || !parameters.has(element.name)) continue;
    if (seen.has(element.name)) continue;
    seen.add(element.name);
    const nil = attributeOf(element, instanceNamespace, 'nil');
    if (nil === 'true' || nil === '1') continue;
    // A comment or an element in it ends the reading of the text, and then the end tag is missed.
    if (element.children.some((child) => child.kind !== 'text')) return false;
    parameters.set(
      element.name,
      element.children.map((child) => (child.kind === 'text' ? child.text : '')).join(''),
    );
  }
  return true;
}

function headerNotUnderstood(header: XmlElement | null, envelopeNamespace: string): string | null {
  if (header === null) return null;
  const found = elementsOf(header).find((each) => {
    const value = attributeOf(each, envelopeNamespace, 'mustUnderstand');
    return value === '1' || value === 'true';
  });
  return found?.name ?? null;
}

function isContent(node: XmlNode): boolean {
  return node.kind === 'element' || (node.kind === 'text' && node.text.trim() !== '');
}

function isElement(node: XmlNode | undefined): node is XmlElement {
  return node?.kind === 'element';
}
