import { fail, ok, type Result } from '../model/result.js';
import { soap11Namespace, soap12Namespace } from '../model/words.js';
import { childElements, hasLooseText, isNamed, type XmlElement } from './xml-tree.js';

export type SoapVersion = 'soap11' | 'soap12';

/** The version of an Envelope by its namespace; null where the element is no SOAP envelope. */
export function soapVersionOf(root: XmlElement): SoapVersion | null {
  if (isNamed(root, soap11Namespace, 'Envelope')) return 'soap11';
  return isNamed(root, soap12Namespace, 'Envelope') ? 'soap12' : null;
}

/** The one element in the Body of an envelope that holds an optional Header, one Body and nothing else. */
export function onlyBodyElement(envelope: XmlElement): Result<XmlElement, 'wrong-envelope'> {
  const parts = childElements(envelope);
  const expected = parts.length === 2 ? ['Header', 'Body'] : ['Body'];
  const asExpected =
    parts.length === expected.length &&
    parts.every((part, index) => isNamed(part, envelope.namespace, expected[index] ?? ''));
  const body = parts.at(-1);
  if (!asExpected || body === undefined || hasLooseText(envelope) || hasLooseText(body)) {
    return fail('wrong-envelope');
  }
  const [only, ...more] = childElements(body);
  return only === undefined || more.length > 0 ? fail('wrong-envelope') : ok(only);
}
