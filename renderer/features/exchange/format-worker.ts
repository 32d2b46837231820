import { prettyXmlPieces } from '../../../shared/messages/pretty-xml.js';
import { findXmlProblem, type XmlProblem } from '../../../shared/messages/xml-problem.js';
import { decodeExactly } from './content-text.js';

export interface FormatOrder {
  readonly bytes: Uint8Array;
  readonly encoding: string;
}

/** `bytes` is UTF-8. */
export type FormatAnswer =
  | { readonly kind: 'formatted'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'not-well-formed'; readonly problem: XmlProblem };

/** The order comes in pieces, because copying fifty megabytes into a message at once holds up a frame. */
export type FormatMessage =
  | { readonly kind: 'piece'; readonly bytes: Uint8Array }
  | { readonly kind: 'end'; readonly encoding: string };

const received: Uint8Array[] = [];

self.onmessage = ({ data }: MessageEvent<FormatMessage>) => {
  if (data.kind === 'piece') {
    received.push(data.bytes);
    return;
  }
  const answer = format({ bytes: joined(received), encoding: data.encoding });
  self.postMessage(answer, { transfer: answer.kind === 'formatted' ? [answer.bytes.buffer] : [] });
};

function format({ bytes, encoding }: FormatOrder): FormatAnswer {
  const text = decodeExactly(bytes, encoding);
  const problem = findXmlProblem(text);
  if (problem) return { kind: 'not-well-formed', problem };
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  for (const piece of prettyXmlPieces(text, 1_000_000)) {
    pieces.push(encoder.encode(piece));
  }
  return { kind: 'formatted', bytes: joined(pieces) };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
