import { findCurl } from './pasted-curl.js';
import { type PastedFinding, withoutRepeats } from './pasted-finding.js';
import { findHar } from './pasted-har.js';
import { findHttp } from './pasted-http.js';
import { findAddresses, findBareTokens, findNamedTokens } from './pasted-loose.js';
import { findSoap } from './pasted-soap.js';

/** Longest text that is looked through, in characters; what stands behind is not read. A HAR may be longer. */
const pasteLimit = 2 * 1024 * 1024;

/**
 * Token, operation, endpoint and binding in whatever a person pastes: a bare token, a SOAP message, an HTTP exchange,
 * an address, a log line, a cURL command (bash or cmd), a HAR. In the order of the text within each kind, each call
 * once. Empty where nothing was found.
 */
export function findPasted(text: string): PastedFinding[] {
  const har = findHar(text);
  if (har !== null) return [...har];
  const whole = text.slice(0, pasteLimit);
  const findings: PastedFinding[] = [];
  let rest = whole;
  // From the form that says most to the one that says least; each takes what it read out of the text.
  for (const find of [findCurl, findHttp, findSoap, findAddresses, findNamedTokens]) {
    const found = find(rest);
    findings.push(...found.findings);
    rest = found.rest;
  }
  return findings.length > 0 ? withoutRepeats(findings) : withoutRepeats(findBareTokens(whole));
}
