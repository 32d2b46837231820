import { beginsAsMarkup, bodyKindOf } from '../messages/body-kind.js';
import { escapeXmlText } from '../protocol/envelope.js';
import { encodeForm, encodeQuery } from '../protocol/url-encoding.js';
import { parseDraft, valuesOf } from './parse-draft.js';

/** What a token must be written as, by where it stands. */
export type TokenPlace = 'xml' | 'cdata' | 'query' | 'form' | 'verbatim';

const placeholder = /\{\{token(:raw)?\}\}/g;

export function hasTokenPlaceholder(text: string): boolean {
  return text.search(placeholder) !== -1;
}

/** The text with the token in the places of its placeholders; only the main process has one to put in. */
export function putToken(text: string, token: string): string {
  const placeAt = tokenPlaces(text);
  return text.replace(placeholder, (_, raw: string | undefined, offset: number) =>
    raw === undefined ? escapeToken(token, placeAt(offset)) : token,
  );
}

export function escapeToken(token: string, place: TokenPlace): string {
  switch (place) {
    case 'xml':
      return escapeXmlText(token);
    case 'cdata':
      return token.replaceAll(']]>', ']]]]><![CDATA[>');
    case 'query':
      return encodeQuery([['', token]]).slice(1);
    case 'form':
      return encodeForm([['', token]]).slice(1);
    case 'verbatim':
      return token;
  }
}

/** Tells of any offset in the text what a token there must be written as. */
export function tokenPlaces(text: string): (offset: number) => TokenPlace {
  const { requestLine, headers, body, bodyFrom } = parseDraft(text);
  const kind = bodyKindOf(valuesOf(headers, 'content-type')[0] ?? '', body);
  return (offset) => {
    if (offset < bodyFrom) return offset <= requestLine.to ? 'query' : 'verbatim';
    if (kind === 'form') return 'form';
    if (kind !== 'xml' && !beginsAsMarkup(body)) return 'verbatim';
    const before = text.slice(bodyFrom, offset);
    return before.lastIndexOf('<![CDATA[') > before.lastIndexOf(']]>') ? 'cdata' : 'xml';
  };
}
