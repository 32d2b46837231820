import { searchTerms } from '../../shared/model/search-terms.js';

/** The words of a search, each as FTS5 wants it. An exchange has them where any of its messages has each that is wanted. */
export interface TextQuery {
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
}

/** Null where there is nothing to be searched for. */
export function textQuery(text: string): TextQuery | null {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const { phrase, isBegun, isWanted } of searchTerms(text)) {
    // No term holds a quotation mark.
    const terms = withAndWithoutDots(phrase).map((one) => `"${one}"${isBegun ? ' *' : ''}`);
    (isWanted ? wanted : unwanted).push(terms.length === 1 ? (terms[0] ?? '') : `(${terms.join(' OR ')})`);
  }
  return wanted.length === 0 ? null : { wanted, unwanted };
}

/** Of a word with more of them only those with all dots and with none: each spelling is a search of its own. */
const mostSpelled = 3;

/**
 * The index takes I, İ and i for one letter and ı for another: who types ISPARTA, ısparta or isparta means the same town.
 */
function withAndWithoutDots(phrase: string): readonly string[] {
  const parts = phrase.split(/[iıIİ]/u);
  if (parts.length - 1 > mostSpelled) return [parts.join('i'), parts.join('ı')];
  const [first = '', ...rest] = parts;
  return rest.reduce<readonly string[]>(
    (spelled, part) => spelled.flatMap((begun) => [`${begun}i${part}`, `${begun}ı${part}`]),
    [first],
  );
}
