import { splitMessage } from '../../shared/messages/split-message.js';
import { headerIn } from '../../shared/model/transmission.js';
import { decodeText } from '../../shared/protocol/decode-text.js';
import { jsonOf, type SummaryRest } from './exchange-row.js';
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
  return dotted(textOf(row).slice(0, mostCharacters));
}

/** To the index I, İ and i are one letter, and ı another; who types ISPARTA, ısparta or isparta means the same town. */
export const dotted = (text: string) => text.replaceAll('ı', 'i');

function textOf(row: MessageRow): string {
  if (row.form === 'facts') return '';
  if (row.form === 'summary') return summaryText(jsonOf(row));
  const bytes = bytesOf(row);
  if (row.form === 'body') return bodyText(bytes, row.content_type);
  const { head, headEnd } = splitMessage(bytes);
  const headText = Buffer.from(bytes.subarray(0, headEnd)).toString('latin1');
  if (row.form === 'coded') return headText;
  return headText + bodyText(bytes.subarray(headEnd), headerIn(head?.headers, 'content-type'));
}

const bodyText = (bytes: Uint8Array, type: string | null | undefined) =>
  decodeText(bytes.subarray(0, mostBytes), type).text;

function summaryText({ environmentName, url, fault, quote, failure, cause }: SummaryRest): string {
  const of = [environmentName, url, fault?.code, fault?.reason, fault?.detail];
  return [...of, quote, failure?.code, failure?.said, failure?.message, cause]
    .filter((text) => text)
    .join('\n');
}
