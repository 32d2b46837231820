import { splitMessage } from '../../shared/messages/split-message.js';
import { decodeText } from '../../shared/protocol/decode-text.js';
import type { SummaryRest } from './exchange-row.js';
import { bytesOf, type MessageRow } from './message-store.js';

/** Of each message so much can be found. More would make the index larger than what it finds. */
const mostCharacters = 1024 * 1024;
const mostBytes = 4 * mostCharacters;

/**
 * What of a message can be found by its words. Always the same for the same message: the index keeps no copy of the text,
 * and to take words out of it they have to be told once more, exactly. A change here needs a step in `storage/schema.ts`
 * that makes the index anew.
 */
export function wordsOf(row: MessageRow): string {
  const bytes = bytesOf(row);
  return textOf(row, bytes).slice(0, mostCharacters);
}

function textOf({ form, content_type }: MessageRow, bytes: Uint8Array): string {
  switch (form) {
    case 'whole':
    case 'coded':
      return sideText(bytes, form === 'coded');
    case 'body':
      return decodeText(bytes.subarray(0, mostBytes), content_type ?? undefined).text;
    case 'summary':
      return summaryText(JSON.parse(Buffer.from(bytes).toString('utf8')));
    case 'facts':
      return '';
  }
}

function sideText(bytes: Uint8Array, headOnly: boolean): string {
  const { head, headEnd } = splitMessage(bytes);
  const headText = Buffer.from(bytes.subarray(0, headEnd)).toString('latin1');
  if (headOnly) return headText;
  const type = head?.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  return headText + decodeText(bytes.subarray(headEnd).subarray(0, mostBytes), type).text;
}

function summaryText({ environmentName, url, fault, quote, failure, cause }: SummaryRest): string {
  const of = [environmentName, url, fault?.code, fault?.reason, fault?.detail];
  return [...of, quote, failure?.code, failure?.said, failure?.message, cause]
    .filter((text) => text)
    .join('\n');
}
