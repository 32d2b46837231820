import { isFields, numberOf } from '../import/har-fields.js';
import { type HarEntry, harEntries, readHarEntry } from '../import/har-entries.js';
import { answerOf, type RecordedAnswer } from './answer-of.js';

/** Of an answer without its request; it is told to nobody. */
const nowhere = 'http://unknown.invalid/';

/** A HAR (its last answer, of the service if any is), one entry of it, or its response alone. */
export function ofHar(text: string): RecordedAnswer | null {
  if (!/^\s*\{/.test(text)) return null;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const entries = (harEntries(json) ?? [entryOf(json)]).flatMap((one): HarEntry[] => {
    const read = readHarEntry(one);
    return read.kind === 'entry' && read.entry.answer !== null ? [read.entry] : [];
  });
  const entry = entries.findLast(({ request }) => /\.asmx/i.test(request.url)) ?? entries.at(-1);
  return entry === undefined ? null : recordedOf(entry);
}

/** The response alone, as it is copied out of an entry, gets a request for a place. */
function entryOf(json: unknown): unknown {
  const isResponse = isFields(json) && !isFields(json.response) && numberOf(json.status) !== null;
  return isResponse ? { request: { method: 'POST', url: nowhere }, response: json } : json;
}

function recordedOf({ answer, request, requestBytes }: HarEntry): RecordedAnswer | null {
  if (answer === null) return null;
  const isKnown = request.url !== nowhere;
  const { status, statusText, headers, body } = answer;
  return {
    answer: answerOf(status, statusText, headers, textIn(body) ?? body),
    request: isKnown ? new TextDecoder().decode(requestBytes) : null,
    url: isKnown ? request.url : null,
    whole: true,
  };
}

/** A HAR holds text as text, whatever the header calls its encoding; bytes stay bytes. */
function textIn(body: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
