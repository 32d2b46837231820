import { findPasted } from '../../shared/formats/paste/find-pasted.js';
import { normaliseEndpoint } from '../../shared/formats/paste/normalise-endpoint.js';
import { addressesIn, isName } from '../../shared/formats/paste/pasted-addresses.js';
import { endpointsOf } from '../../shared/formats/paste/pasted-tokens.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { noAddressText } from '../../shared/text/addresses.js';

/** Most endpoints that one probe tries. */
export const mostCandidates = 12;

/**
 * The endpoints that a pasted text may mean, the likeliest first, https before http where it names no scheme; all at hosts
 * that stand in the text as addresses. Takes an address of any kind, a cURL command, an HTTP or SOAP request. The error is
 * a sentence.
 */
export function probeCandidates(text: string): Result<readonly string[], string> {
  const pasted = text.trim();
  const addresses = isOneAddress(pasted) ? [pasted] : addressesOf(pasted);
  const found: string[] = [];
  let problem: string | null = null;
  for (const address of addresses) {
    const normalised = normaliseEndpoint(address);
    if (normalised.ok) found.push(...httpsFirst(address, normalised.value));
    else problem ??= normalised.error;
  }
  if (found.length === 0) return fail(problem ?? noAddressText.inText);
  return ok([...new Set(found)].slice(0, mostCandidates));
}

/** One word; or one that was broken, which is refused as that rather than read as far as it goes. */
function isOneAddress(text: string): boolean {
  if (/^\W*[a-z]+:\/\/[^\s/?#]*[\t\r\n]+\S+$/i.test(text)) return true;
  return !/\s/.test(text) || /^\W*[a-z]+:\/\/\S*[\t\r\n ]\s*\S*[/.]\S*$/i.test(text);
}

function addressesOf(typed: string): readonly string[] {
  const text = withoutInner(typed);
  const endpoints = endpointsOf(findPasted(text).findings);
  if (endpoints.length > 0) return endpoints;
  const address = [...addressesIn(text)].find(({ start }) => !isName(text, start));
  return address === undefined ? [] : [address.address];
}

/** Without addresses that stand within another one, also where that was broken: `desk.⇥invalid/?u=http://…`. */
function withoutInner(text: string): string {
  let plain = text;
  for (const { start, end } of addressesIn(text)) {
    const before = /[^\s"'<>`([]*$/.exec(text.slice(Math.max(0, start - 2_000), start))?.[0] ?? '';
    if (/[?&#@\\;/]/.test(before)) plain = plain.slice(0, start) + ' '.repeat(end - start) + plain.slice(end);
  }
  return plain;
}

/** Asking over https first costs a refused handshake at most, and never puts a session on an open line by guess. */
function httpsFirst(address: string, candidates: readonly string[]): readonly string[] {
  if (/^\W*https?:\/\//i.test(address)) return candidates;
  const isSecure = (one: string) => one.startsWith('https:');
  return [...candidates.filter(isSecure), ...candidates.filter((one) => !isSecure(one))];
}
