import type { Difference } from '../../model/difference.js';
import { formPairs } from '../form-pairs.js';
import type { ComparedMessage } from './compared-message.js';
import { firstDifference } from './first-difference.js';
import { readMessageBody } from './message-kind.js';
import { normalXml, xmlShape } from './normal-xml.js';
import { spellingDifferences } from './xml-spelling.js';

/** In what two bodies differ, codings undone. */
export function bodyDifferences(a: ComparedMessage, b: ComparedMessage): readonly Difference[] {
  if (firstDifference(a.body, b.body) === null) return [];
  if (a.body.length === 0) return [{ kind: 'body-only', side: 'b' }];
  if (b.body.length === 0) return [{ kind: 'body-only', side: 'a' }];
  const [one, other] = [readMessageBody(a), readMessageBody(b)];
  const found: Difference[] = [];
  if (one.encoding !== other.encoding) found.push({ kind: 'encoding', a: one.encoding, b: other.encoding });
  if (one.bom !== other.bom) found.push({ kind: 'bom', side: one.bom ? 'a' : 'b' });
  // Bytes that are not legal in their encoding look the same however they differ.
  if (one.malformed || other.malformed) return [...found, { kind: 'content', how: 'text' }];
  if (one.text === other.text) return found;
  const [endsA, endsB] = [lineEndsOf(one.text), lineEndsOf(other.text)];
  if (endsA !== endsB) found.push({ kind: 'line-ends', a: endsA, b: endsB });
  const [textA, textB] = [withLineFeeds(one.text), withLineFeeds(other.text)];
  if (textA === textB) return found;
  if (one.kind === 'form' && other.kind === 'form') {
    return [...found, samePairs(textA, textB) ? { kind: 'form-spelling' } : { kind: 'content', how: 'form' }];
  }
  if (one.kind === 'xml' && other.kind === 'xml') return [...found, ...xmlDifferences(textA, textB)];
  return [...found, { kind: 'content', how: 'text' }];
}

function xmlDifferences(a: string, b: string): readonly Difference[] {
  const [one, other] = [normalXml(a), normalXml(b)];
  if (one.ok && other.ok) {
    if (one.value.text === other.value.text) return [{ kind: 'spelling', what: spellingDifferences(a, b) }];
    return [{ kind: 'content', how: xmlShape(a) === xmlShape(b) ? 'namespace' : 'xml' }];
  }
  const found: Difference[] = [{ kind: 'content', how: 'text' }];
  for (const [side, { ok, ...rest }] of [['a', one] as const, ['b', other] as const]) {
    if (ok || !('error' in rest)) continue;
    const { message, line, column } = rest.error;
    found.push({ kind: 'not-well-formed', side, reason: `line ${line}, column ${column}: ${message}` });
  }
  return found;
}

function samePairs(a: string, b: string): boolean {
  const written = (text: string) => JSON.stringify(formPairs(text).map(({ name, value }) => [name, value]));
  return written(a) === written(b);
}

function lineEndsOf(text: string): string {
  const crlf = text.includes('\r\n');
  const lf = /(?:^|[^\r])\n/.test(text);
  const cr = /\r(?!\n)/.test(text);
  return [...(crlf ? ['CRLF'] : []), ...(lf ? ['LF'] : []), ...(cr ? ['CR'] : [])].join(' and ') || 'none';
}

export const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');
