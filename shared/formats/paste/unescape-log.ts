import { unescapeHtml } from '../../protocol/html-text.js';

const jsonEscapes: Readonly<Record<string, string>> = { r: '', n: '\u2028', t: '\t' };
const escapedTag = /&(?:amp;)*(?:lt|#60|#x3c);(?:[\w.-]+:)?(?:\?xml|Envelope|Body|token|AuthKey)/i;
const escapedQuote = /<[^<>]{0,2000}?\\["rnt/u]|\\u003c/;

/**
 * A text whose XML a log or another tool escaped, for XML (also twice) or JSON, with that undone. Line ends that come out
 * of it are U+2028, so that lines can still be counted.
 */
export function unescapeLog(text: string): string {
  let plain = text;
  for (let depth = 0; depth < 3 && escapedTag.test(plain); depth += 1) {
    plain = unescapeHtml(plain.replace(/&#(?:10|x0?a);/gi, '\u2028').replace(/&#(?:13|x0?d);/gi, ''));
  }
  for (let depth = 0; depth < 3 && escapedQuote.test(plain); depth += 1) {
    plain = plain.replace(/\\(?:u([0-9a-f]{4})|(["'\\/rnt]))/gi, (_whole, code, character) =>
      code === undefined
        ? (jsonEscapes[String(character).toLowerCase()] ?? character)
        : String.fromCharCode(Number.parseInt(code, 16)).replace('\n', '\u2028'),
    );
  }
  return plain;
}
