import { serviceNamespace, soap11Namespace, soap12Namespace } from '../../model/words.js';
import type { XmlElement } from '../../protocol/xml-tree.js';
import { plainAttributes, qualifiedNamesOf } from './xml-names.js';

/** Both versions of SOAP share a prefix: what differs between them is then one line, the namespace itself. */
const known: Readonly<Record<string, string>> = {
  [soap11Namespace]: 'soap',
  [soap12Namespace]: 'soap',
  [serviceNamespace]: 'sws',
  'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
  'http://www.w3.org/2001/XMLSchema': 'xsd',
};

/**
 * One prefix for every namespace that the tree uses, in the order of first use; the same for every way of writing it.
 *
 * A prefix that stands in a value and is declared nowhere is given to no namespace: the value would gain a meaning.
 */
export function stablePrefixes(root: XmlElement): ReadonlyMap<string, string> {
  const used = new Set<string>();
  const taken = new Set<string>();
  collect(root, used, taken);
  used.delete('');
  used.delete(xmlNamespace);
  const prefixes = new Map<string, string>();
  let number = 0;
  for (const namespace of used) {
    let prefix = known[namespace] ?? `ns${++number}`;
    while (taken.has(prefix)) prefix += '_';
    taken.add(prefix);
    prefixes.set(namespace, prefix);
  }
  return prefixes;
}

export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

function collect(element: XmlElement, used: Set<string>, taken: Set<string>): void {
  used.add(element.namespace);
  for (const { namespace } of plainAttributes(element)) used.add(namespace);
  for (const { prefix, namespace } of qualifiedNamesOf(element)) {
    if (namespace === null) taken.add(prefix);
    else used.add(namespace);
  }
  for (const child of element.children) if (typeof child !== 'string') collect(child, used, taken);
}
