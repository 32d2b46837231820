import type { HeaderPair } from '../../model/transmission.js';
import { readHarEntries } from './har-entries.js';
import { findCurlCommand } from './read-curl.js';

/** A request as somebody else had it, to be looked at, changed and sent. */
export interface ImportedRequest {
  readonly source: 'har' | 'curl';
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  /** In order, as they were written. */
  readonly headers: readonly HeaderPair[];
  /** UTF-8 where it was a text. */
  readonly body: Uint8Array;
}

/**
 * The request that a pasted text holds: the first one of a HAR, or of a cURL command (bash, or cmd with carets). Null
 * where it holds none. Never throws.
 */
export function importedRequest(text: string): ImportedRequest | null {
  const [entry] = readHarEntries(text)?.entries ?? [];
  if (entry) {
    const { method, url, headers, body } = entry.request;
    return { source: 'har', method, url, headers, body };
  }
  const curl = findCurlCommand(text);
  return curl === null ? null : { source: 'curl', ...curl };
}
