import type { PastedNote } from '../../model/pasted.js';
import { serviceNamespace } from '../../model/words.js';

import { isObject, type JsonSighting, requestOf } from './pasted-json.js';
import { findSoap } from './pasted-soap.js';
import { readPastedRequest } from './read-pasted-request.js';

/** The calls of this service in a HAR; null where the JSON is none. Each field is read for itself. */
export function findHar(json: unknown): { findings: JsonSighting[]; notes: PastedNote[] } | null {
  const log = isObject(json) ? json.log : undefined;
  const entries: unknown = isObject(log) ? log.entries : undefined;
  if (!Array.isArray(entries)) return null;
  return { findings: entries.flatMap(readEntry), notes: [] };
}

function readEntry(entry: unknown): readonly JsonSighting[] {
  const request = isObject(entry) && isObject(entry.request) ? requestOf(entry.request) : null;
  if (!isObject(entry) || request === null) return [];
  const posted = isObject(entry.request) ? entry.request.postData : undefined;
  const body = isObject(posted) && posted.encoding === 'base64' ? plainOf(request.body) : request.body;
  const answer = answerOf(entry.response);
  // Other sites have logins and tokens too.
  const isOurs = [request.url.split('?')[0] ?? '', body, answer].some(
    (text) => /\.asmx(?:\/|$)/i.test(text) || text.includes(serviceNamespace),
  );
  if (!isOurs) return [];
  const sent = readPastedRequest({ ...request, body }, 'har');
  const answered = findSoap(answer).findings.filter(({ token }) => token !== undefined);
  return [
    ...(sent === null ? [] : [{ ...sent, from: sent.token ?? request.url }]),
    ...answered.map((found) => ({ ...found, source: 'har' as const, from: found.token ?? '' })),
  ];
}

function answerOf(response: unknown): string {
  const content = isObject(response) ? response.content : undefined;
  if (!isObject(content) || typeof content.text !== 'string') return '';
  return content.encoding === 'base64' ? plainOf(content.text) : content.text;
}

function plainOf(base64: string): string {
  try {
    return new TextDecoder().decode(
      Uint8Array.from(atob(base64.replace(/\s+/g, '')), (one) => one.charCodeAt(0)),
    );
  } catch {
    return base64;
  }
}
