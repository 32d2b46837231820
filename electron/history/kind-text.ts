import { splitMessage } from '../../shared/messages/split-message.js';
import { decodeText } from '../../shared/protocol/decode-text.js';
import type { SharedSummary } from './exchange-row.js';

/** What of a kind can be found by its words. No secret is in it: its slots hold `*`. */
export interface KindText {
  readonly request: string;
  readonly answer: string;
  readonly note: string;
}

export interface KindTextRow {
  readonly summary: string;
  readonly request: Uint8Array;
  readonly answer: Uint8Array;
  readonly body: Uint8Array | null;
}

/** Of each message so much can be found. More would make the index larger than what it finds. */
const mostCharacters = 1024 * 1024;
const mostBytes = 4 * mostCharacters;

/**
 * Always the same for the same kind: the index keeps no copy of the text, and to take a kind's words out of it they have
 * to be told once more, exactly. A change here needs a step in `migrations.ts` that makes the index anew.
 */
export function kindText({ summary, request, answer, body }: KindTextRow): KindText {
  const { environmentName, url, fault, quote, failure, cause }: SharedSummary = JSON.parse(summary);
  const notes = [
    environmentName,
    url,
    fault?.code,
    fault?.reason,
    fault?.detail,
    quote,
    failure?.code,
    failure?.message,
    cause,
  ];
  return {
    request: textOf(request, null),
    answer: textOf(answer, body),
    note: notes
      .filter((note) => note)
      .join('\n')
      .slice(0, mostCharacters),
  };
}

function textOf(message: Uint8Array, decoded: Uint8Array | null): string {
  const { head, headEnd } = splitMessage(message);
  const headText = Buffer.from(message.subarray(0, headEnd)).toString('latin1');
  const type = head?.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const body = (decoded ?? message.subarray(headEnd)).subarray(0, mostBytes);
  return `${headText}${decodeText(body, type).text}`.slice(0, mostCharacters);
}
