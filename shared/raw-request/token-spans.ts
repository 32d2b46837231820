import { formPairs } from '../messages/form-pairs.js';
import { rawTokenPlaceholder, tokenPlaceholder } from '../model/raw-request-choices.js';
import { unescapeHtml } from '../protocol/html-text.js';
import { escapeToken, type TokenPlace, tokenPlaces } from './token-place.js';

/** Where a text holds a token, `[from, to)` in UTF-16 units, and the placeholder that stands for it there. */
interface TokenSpan {
  readonly from: number;
  readonly to: number;
  readonly placeholder: string;
}

/**
 * Every place where the token stands as it would be written there, or as it is, or, as the whole of a value, in another
 * spelling of the same: `%2b`, `&#43;`. In order and without overlaps.
 */
export function tokenSpans(text: string, token: string): TokenSpan[] {
  const placeAt = tokenPlaces(text);
  const found = [...spelledAsWritten(text, token, placeAt), ...wholeValues(text, token, placeAt)];
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return found.filter(({ from, to }) => {
    const isFree = from >= end;
    if (isFree) end = to;
    return isFree;
  });
}

type PlaceAt = ReturnType<typeof tokenPlaces>;

const places: readonly TokenPlace[] = ['xml', 'cdata', 'query', 'form', 'verbatim'];

function spelledAsWritten(text: string, token: string, placeAt: PlaceAt): TokenSpan[] {
  const spellings = new Set(places.map((place) => escapeToken(token, place)));
  return [...spellings].flatMap((spelled) => {
    const spans: TokenSpan[] = [];
    for (let at = text.indexOf(spelled); at !== -1; at = text.indexOf(spelled, at + 1)) {
      const isWritten = spelled === escapeToken(token, placeAt(at));
      if (!isWritten && spelled !== token) continue;
      const placeholder = isWritten ? tokenPlaceholder : rawTokenPlaceholder;
      spans.push({ from: at, to: at + spelled.length, placeholder });
    }
    return spans;
  });
}

/** A parameter; an element's text, or an attribute. */
const values = {
  pair: /(?<==)[^&\s#]+/g,
  xml: /(?<=>)[^<]+(?=<)|(?<==\s*")[^"<]+(?=")|(?<==\s*')[^'<]+(?=')/g,
};

function wholeValues(text: string, token: string, placeAt: PlaceAt): TokenSpan[] {
  const meaning = { pair: (value: string) => formPairs(`=${value}`)[0]?.value, xml: unescapeHtml };
  return (['pair', 'xml'] as const).flatMap((how) =>
    [...text.matchAll(values[how])]
      .filter(({ 0: value, index }) => {
        const place = placeAt(index);
        const isHow = how === 'xml' ? place === 'xml' : place === 'query' || place === 'form';
        return isHow && value !== token && meaning[how](value) === token;
      })
      .map(({ 0: value, index }) => ({
        ...{ from: index, to: index + value.length, placeholder: tokenPlaceholder },
      })),
  );
}
