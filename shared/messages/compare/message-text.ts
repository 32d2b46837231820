import type { HeaderPair } from '../../model/transmission.js';
import { formPairs } from '../form-pairs.js';
import { withLineFeeds } from './body-differences.js';
import { type ComparedMessage, headText } from './compared-message.js';
import { type HexLines, hexLines } from './hex-lines.js';
import { readMessageBody } from './message-kind.js';
import { normalHeaders } from './normal-headers.js';
import { normalXml } from './normal-xml.js';

export const compareViews = ['normal', 'text', 'bytes'] as const;
export type CompareView = (typeof compareViews)[number];

export interface ViewChoices {
  readonly view: CompareView;
  /** In the normalised view: the headers in lower case and in order; else as they came. */
  readonly normalHeaders: boolean;
}

/** One side as it is laid out for comparing. */
export interface MessageText {
  readonly text: string;
  /** What each line begins with in the bytes; null where lines are counted. */
  readonly offsets: readonly number[] | null;
  /** Why the body is not normalised: what stands in the way, and where. */
  readonly problem: string | null;
}

export function messageText(message: ComparedMessage, choices: ViewChoices): MessageText {
  if (choices.view === 'bytes') return hexText(hexLines(message.wire));
  if (message.wire.length === 0) return { text: '', offsets: null, problem: null };
  if (choices.view === 'text') return { text: asText(message), offsets: null, problem: null };
  const body = normalBody(message);
  const headers = choices.normalHeaders ? normalHeaders(message.headers) : message.headers;
  const trailers = choices.normalHeaders ? normalHeaders(message.trailers) : message.trailers;
  const parts = [linesOf(message.startLine, headers), body.text, linesOf('', trailers)];
  return { text: parts.filter((part) => part !== '').join('\n\n'), offsets: null, problem: body.problem };
}

export function hexText({ text, offsets }: HexLines): MessageText {
  return { text, offsets, problem: null };
}

/** Head and body, codings undone. Line ends are line feeds: the summary tells where they differ. */
function asText(message: ComparedMessage): string {
  return withLineFeeds(headText(message) + readMessageBody(message).text);
}

function linesOf(first: string, headers: readonly HeaderPair[]): string {
  return [...(first === '' ? [] : [first]), ...headers.map(([name, value]) => `${name}: ${value}`)].join(
    '\n',
  );
}

function normalBody(message: ComparedMessage): { readonly text: string; readonly problem: string | null } {
  const { kind, text } = readMessageBody(message);
  if (kind === 'empty') return { text: '', problem: null };
  if (kind === 'form') {
    const pairs = formPairs(text).map(({ name, value }) => `${name} = ${value}`);
    return { text: pairs.join('\n'), problem: null };
  }
  const plain = withLineFeeds(text);
  if (kind !== 'xml') return { text: plain, problem: null };
  const normal = normalXml(text);
  if (normal.ok) return { text: normal.value.text, problem: null };
  const { line, column, message: why } = normal.error;
  return { text: plain, problem: `line ${line}, column ${column}: ${why}` };
}
