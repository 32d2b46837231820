import { childElements, textOf, trimXmlSpace, type XmlElement } from './xml-tree.js';

/** `true`, `false`, `1` or `0`, with XML white space around it; null for anything else, child elements included. */
export function readBoolean(element: XmlElement): boolean | null {
  if (childElements(element).length > 0) return null;
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
