import type { Result } from '../model/result.js';
import { headerIn, type WireAnswer } from '../model/transmission.js';
import { type CodePage, guessCodePage } from './code-page.js';
import { decodeText } from './decode-text.js';
import { isHtmlType, looksLikeHtml } from './html-text.js';
import { mediaTypeOf } from './media-type.js';
import { soapVersionOf } from './soap-envelope.js';
import { parseXml, type XmlProblem } from './xml-gate.js';
import { trimXmlSpace, type XmlElement } from './xml-tree.js';

/** An answer's body, decoded once and parsed at most once. */
export interface ReadBody {
  readonly text: string;
  /** In lower case, without parameters; empty where no Content-Type came. */
  readonly mediaType: string;
  readonly html: boolean;
  readonly blank: boolean;
  /** The code page that the text was read in, where its bytes do not fit what it says of itself; null where they do. */
  readonly otherEncoding: CodePage | null;
  /** Null where the text is HTML or does not begin as XML does. */
  readonly xml: Result<XmlElement, XmlProblem> | null;
}

export function readBody(answer: WireAnswer): ReadBody {
  const contentType = headerIn(answer.headers, 'content-type') ?? '';
  const mediaType = mediaTypeOf(contentType);
  const said = decodeText(answer.body, contentType);
  const otherEncoding = said.malformed ? codePageOf(answer.body) : null;
  const text = otherEncoding === null ? said.text : new TextDecoder(otherEncoding).decode(answer.body);
  const isXmlLike = !looksLikeHtml(text) && trimXmlSpace(text.slice(0, 4_000)).startsWith('<');
  const xml = isXmlLike ? parseXml(text) : null;
  // A fault stays a fault where a server labels its envelope as HTML.
  const isEnvelope = xml?.ok === true && soapVersionOf(xml.value) !== null;
  return {
    text,
    mediaType,
    html: looksLikeHtml(text) || (isHtmlType(mediaType) && !isEnvelope),
    blank: trimXmlSpace(text) === '',
    otherEncoding,
    xml,
  };
}

function codePageOf(bytes: Uint8Array): CodePage {
  const guess = guessCodePage();
  guess.add(bytes);
  return guess.codePage();
}

/**
 * What ends the body. `connection` and `odd-coding`: only the connection's end, so that a cut body looks like a whole one;
 * with `odd-coding` a transfer coding is named, and the last one is not exactly `chunked`.
 */
export type Framing = 'length' | 'chunked' | 'connection' | 'odd-coding';

export function framingOf({ headers }: WireAnswer): Framing {
  let codings: string | null = null;
  let hasLength = false;
  for (const [name, value] of headers) {
    const lower = name.toLowerCase();
    if (lower === 'transfer-encoding') codings = value;
    else if (lower === 'content-length') hasLength = true;
  }
  if (codings === null) return hasLength ? 'length' : 'connection';
  const last = codings.slice(codings.lastIndexOf(',') + 1).trim();
  return last.toLowerCase() === 'chunked' ? 'chunked' : 'odd-coding';
}
