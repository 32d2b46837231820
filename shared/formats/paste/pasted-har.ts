import type { PastedNote } from '../../model/pasted.js';
import { headerIn } from '../../model/transmission.js';
import { decodeText } from '../../protocol/decode-text.js';
import { type HarEntry, harEntries, readHarEntry } from '../import/har-entries.js';
import type { JsonSighting } from './pasted-json.js';
import { findSoap } from './pasted-soap.js';
import { serviceCall } from './service-call.js';

/** The calls of this service in a HAR; null where the JSON is none. It reads what an import would keep. */
export function findHar(
  json: unknown,
  endpoints: readonly string[],
): { findings: JsonSighting[]; notes: PastedNote[] } | null {
  const entries = harEntries(json);
  return entries === null
    ? null
    : { findings: entries.flatMap((one) => readEntry(one, endpoints)), notes: [] };
}

function readEntry(value: unknown, endpoints: readonly string[]): readonly JsonSighting[] {
  const read = readHarEntry(value);
  if (read.kind === 'unread') return [];
  const found = serviceCall(read.entry, endpoints);
  if (found.kind === 'foreign') return [];
  const { sent, operation, binding } = found.call;
  return [
    ...(sent === null ? [] : [{ ...sent, operation, binding, from: sent.token ?? read.entry.request.url }]),
    ...answeredTokens(read.entry),
  ];
}

function answeredTokens({ answer }: HarEntry): readonly JsonSighting[] {
  if (answer === null) return [];
  const type = headerIn(answer.headers, 'content-type');
  const { findings } = findSoap(decodeText(answer.body, type).text);
  return findings
    .filter(({ token }) => token !== undefined)
    .map((found) => ({ ...found, source: 'har' as const, from: found.token ?? '' }));
}
