/** What a search of the history looks for: one word, or a phrase in quotes. */
interface SearchTerm {
  readonly phrase: string;
  /** Its last word need only be begun; what stands in quotes is meant as it is. */
  readonly isBegun: boolean;
  readonly isWanted: boolean;
}

const term = /(-?)(?:"([^"]*)"?|([^\s"]+))/gu;
/** So short a beginning would lead through a good part of all words there are. */
const endsShort =
  /(?:^|[^\p{L}\p{N}\p{Co}])[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]{1,2}[^\p{L}\p{N}\p{Co}]*$/u;

/** The terms of a search as it was typed; signs alone are none. */
export function searchTerms(text: string): SearchTerm[] {
  return Array.from(text.matchAll(term), ([, minus, quoted, word = '']) => ({
    phrase: quoted ?? word,
    isBegun: quoted === undefined && !endsShort.test(word),
    isWanted: minus !== '-',
  })).filter(({ phrase }) => /[\p{L}\p{N}\p{Co}]/u.test(phrase));
}
