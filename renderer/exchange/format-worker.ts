import { prettyXmlPieces } from '../../shared/exchange/pretty-xml.js';
import { findXmlProblem, type XmlProblem } from '../../shared/exchange/xml-problem.js';
import { decodeExactly } from './content-text.js';

export interface FormatOrder {
  readonly bytes: Uint8Array;
  readonly encoding: string;
}

/** `bytes` is UTF-8. */
export type FormatAnswer =
  | { readonly kind: 'formatted'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'not-well-formed'; readonly problem: XmlProblem };

self.onmessage = ({ data }: MessageEvent<FormatOrder>) => {
  const answer = format(data);
  self.postMessage(answer, { transfer: answer.kind === 'formatted' ? [answer.bytes.buffer] : [] });
};

function format({ bytes, encoding }: FormatOrder): FormatAnswer {
  const text = decodeExactly(bytes, encoding);
  const problem = findXmlProblem(text);
  if (problem) return { kind: 'not-well-formed', problem };
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (const piece of prettyXmlPieces(text, 1_000_000)) {
    const encoded = encoder.encode(piece);
    pieces.push(encoded);
    length += encoded.length;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return { kind: 'formatted', bytes: whole };
}
