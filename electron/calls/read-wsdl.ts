import { SaxesParser } from 'saxes';
import type { ProbeReport } from '../../shared/model/probe.js';
import type { WireAnswer, WireRequest } from '../../shared/model/transmission.js';
import { operations, serviceNamespace } from '../../shared/model/words.js';
import { uncached } from '../../shared/protocol/build-request.js';

const wsdlNamespace = 'http://schemas.xmlsoap.org/wsdl/';
const notWsdl = 'not a description';

/** `GET` of a page that ASMX gives to a browser: the help page, or with `?WSDL` the description of itself. */
export function pageRequest(url: string): WireRequest {
  return {
    method: 'GET',
    url,
    headers: [['Host', new URL(url).host], ...uncached, ['Connection', 'close']],
    body: new Uint8Array(0),
  };
}

/** Which of our operations a description names. Anything but a description of this service counts as none. */
export function readWsdl(answer: WireAnswer | null): ProbeReport['wsdl'] {
  const status = answer?.status ?? null;
  const absent = { present: false, status, operations: [] };
  if (answer === null || answer.status !== 200) return absent;
  const described = describedOperations(new TextDecoder('utf-8').decode(answer.body));
  if (described === null) return absent;
  return { present: true, status, operations: operations.filter((name) => described.has(name)) };
}

function describedOperations(text: string): Set<string> | null {
  const names = new Set<string>();
  const parser = new SaxesParser({ xmlns: true });
  let root = true;
  // Thrown out of the parser at the first thing that is wrong, so that a hostile answer costs nothing more.
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error(notWsdl);
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (root && (uri !== wsdlNamespace || local !== 'definitions')) throw new Error(notWsdl);
    if (root && attributes.targetNamespace?.value !== serviceNamespace) throw new Error(notWsdl);
    root = false;
    const name = attributes.name?.value;
    if (uri === wsdlNamespace && local === 'operation' && name !== undefined) names.add(name);
  });
  try {
    parser.write(text).close();
  } catch {
    return null;
  }
  return names;
}
