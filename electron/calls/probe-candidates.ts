import { findPasted } from '../../shared/formats/paste/find-pasted.js';
import { normaliseEndpoint } from '../../shared/formats/paste/normalise-endpoint.js';
import { fail, ok, type Result } from '../../shared/model/result.js';

/** Most endpoints that one probe tries. */
export const mostCandidates = 12;

/**
 * The endpoints that a pasted text may mean, the likeliest first, https before http where it names no scheme. Takes
 * an address of any kind, a cURL command, an HTTP or SOAP request. The error is a sentence.
 */
export function probeCandidates(text: string): Result<readonly string[], string> {
  const pasted = text.trim();
  const isAddress = !/\s/.test(pasted);
  const addresses = isAddress ? [pasted] : addressesIn(pasted);
  if (addresses.length === 0) return fail('There is no address of a service in this text.');
  const found: string[] = [];
  let problem: string | null = null;
  for (const address of addresses) {
    const normalised = normaliseEndpoint(address);
    if (normalised.ok) found.push(...httpsFirst(address, normalised.value));
    else problem ??= normalised.error;
  }
  if (found.length === 0) return fail(problem ?? 'There is no address of a service in this text.');
  return ok([...new Set(found)].slice(0, mostCandidates));
}

function addressesIn(text: string): string[] {
  const endpoints = findPasted(text).findings.flatMap(({ endpoint }) => endpoint ?? []);
  if (endpoints.length > 0) return [...new Set(endpoints)];
  const address = /https?:\/\/[^\s'"<>]+/i.exec(text)?.[0];
  return address === undefined ? [] : [address];
}

/** Asking over https first costs a refused handshake at most, and never puts a session on an open line by guess. */
function httpsFirst(address: string, candidates: readonly string[]): readonly string[] {
  if (/^\W*https?:\/\//i.test(address)) return candidates;
  const isSecure = (one: string) => one.startsWith('https:');
  return [...candidates.filter(isSecure), ...candidates.filter((one) => !isSecure(one))];
}
