import { searchTerms } from '../../../shared/model/search-terms.js';
import { type Term, wordsIn } from '../exchange/word-ranges.js';

/** What a search looks for, to be marked where it is found; what it leaves out is not there to be marked. */
export function wordsOf(text: string): Term[] {
  return searchTerms(text)
    .filter(({ isWanted }) => isWanted)
    .map(({ phrase, isBegun }) => ({ words: wordsIn(phrase).map(({ word }) => word), begun: isBegun }));
}
