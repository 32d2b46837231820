import iconv from 'iconv-lite';
import { mediaTypeOf, parameterOf } from './content-type.js';

/**
 * The text of a SOAP request, decoded as the service decodes it: a byte order mark wins over the charset, the charset
 * wins over the XML declaration, and `text/xml` without a known charset is ASCII, whatever the declaration says.
 */
export function decodeBody(contentType: string | null, body: Uint8Array): string {
  const bytes = Buffer.from(body);
  const marked = byteOrderMark(bytes);
  if (marked !== null) return iconv.decode(bytes, marked, { stripBOM: true });
  const charset = parameterOf(contentType, 'charset');
  if (charset !== null && charset !== '' && iconv.encodingExists(charset)) return decodeAs(bytes, charset);
  if (!mediaTypeOf(contentType).startsWith('application/')) return decodeAs(bytes, 'us-ascii');
  return decodeAs(bytes, declaredEncoding(bytes) ?? 'utf-8');
}

function byteOrderMark(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function declaredEncoding(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 200).toString('latin1');
  const found = /^<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1];
  return found !== undefined && iconv.encodingExists(found) ? found : null;
}

function decodeAs(bytes: Buffer, charset: string): string {
  if (!/^(us-)?ascii$/i.test(charset)) return iconv.decode(bytes, charset);
  // Every byte beyond ASCII becomes a question mark, so that such a token silently is another one.
  return bytes.toString('latin1').replace(/[^\p{ASCII}]/gu, '?');
}
