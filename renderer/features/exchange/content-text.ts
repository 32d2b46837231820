import { decodeText } from '../../../shared/protocol/decode-text.js';
import { latin1 } from '../../../shared/protocol/latin1.js';

/** Bytes in one encoding (a label of the Encoding Standard). */
export interface TextRegion {
  readonly bytes: Uint8Array;
  readonly encoding: string;
}

export interface EncodingFacts {
  readonly encoding: string;
  readonly decidedBy: 'bom' | 'charset' | 'xml-declaration' | 'default';
  readonly contradiction: string | null;
  readonly malformed: boolean;
}

/** Above these the editor is left for the plain viewer, which never holds the whole text. */
const largestEditorBytes = 2_000_000;
const longestEditorLine = 20_000;
/** Above this even finding out whether the bytes are legal waits. */
const encodingSampleBytes = 65_536;

export type ContentText =
  | { readonly viewer: 'editor'; readonly text: string }
  | { readonly viewer: 'plain'; readonly regions: readonly TextRegion[]; readonly because: 'size' | 'line' };

/** How the body is decoded. Of a big body only the beginning is looked at. */
export function encodingOf(body: Uint8Array, contentType: string | null): EncodingFacts {
  const whole = body.length <= largestEditorBytes;
  const { encoding, decidedBy, contradiction, malformed } = decodeText(
    whole ? body : body.subarray(0, encodingSampleBytes),
    contentType,
  );
  return { encoding, decidedBy, contradiction: contradiction ?? null, malformed: whole && malformed };
}

/**
 * The text of a head (each byte one character) and a body, exactly; a byte order mark stays in it. `isBeginning`: of
 * something large, and shown by the viewer that will show the whole.
 */
export function contentText(
  head: Uint8Array,
  body: Uint8Array,
  encoding: string,
  isBeginning = false,
): ContentText {
  const regions = [
    { bytes: head, encoding: 'latin1' },
    { bytes: body, encoding },
  ].filter((region) => region.bytes.length > 0);
  if (isBeginning || head.length + body.length > largestEditorBytes)
    return { viewer: 'plain', regions, because: 'size' };
  const text = latin1(head) + decodeExactly(body, encoding);
  return hasLongLine(text) ? { viewer: 'plain', regions, because: 'line' } : { viewer: 'editor', text };
}

/** The same choice for text that was made, not received. */
export function madeText(text: string): ContentText {
  if (text.length <= largestEditorBytes && !hasLongLine(text)) return { viewer: 'editor', text };
  const regions = [{ bytes: new TextEncoder().encode(text), encoding: 'utf-8' }];
  return { viewer: 'plain', regions, because: text.length > largestEditorBytes ? 'size' : 'line' };
}

export function decodeExactly(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function hasLongLine(text: string): boolean {
  let start = 0;
  while (text.length - start > longestEditorLine) {
    const end = text.indexOf('\n', start);
    if (end < 0 || end - start > longestEditorLine) return true;
    start = end + 1;
  }
  return false;
}
