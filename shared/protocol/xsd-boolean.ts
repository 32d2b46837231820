import { childElements, textOf, trimXmlSpace, type XmlElement } from './xml-tree.js';
import { isNil } from './xsi-nil.js';

/** `true`, `false`, `1` or `0`, with XML white space around it; null for anything else, child elements and `xsi:nil` included. */
export function readBoolean(element: XmlElement): boolean | null {
  if (childElements(element).length > 0 || isNil(element)) return null;
  switch (trimXmlSpace(textOf(element))) {
    case 'true':
    case '1':
      return true;
    case 'false':
    case '0':
      return false;
    default:
      return null;
  }
}
