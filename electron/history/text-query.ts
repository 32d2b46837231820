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
    const term = `"${phrase.replaceAll('"', '""')}"${isBegun ? ' *' : ''}`;
    (isWanted ? wanted : unwanted).push(term);
  }
  return wanted.length === 0 ? null : { wanted, unwanted };
}
