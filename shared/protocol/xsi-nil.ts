import { trimXmlSpace, type XmlElement } from './xml-tree.js';

/** XML Schema's own namespace for it, and those of its drafts that .NET reads too. */
const instanceNamespace = /^http:\/\/www\.w3\.org\/(?:2001|2000\/10|1999)\/XMLSchema-instance$/;

/**
 * Whether an element says of itself that it has no value, whatever stands in it. Anything but a plain "false" counts: what
 * cannot be read is not to be believed.
 */
export function isNil({ attributes }: XmlElement): boolean {
  return attributes.some(({ local, namespace, value }) => {
    if (!/^(?:nil|null)$/i.test(local)) return false;
    if (namespace !== '' && !instanceNamespace.test(namespace)) return false;
    return !/^(?:false|0)$/.test(trimXmlSpace(value));
  });
}
