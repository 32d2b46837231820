/** The words of a search, each as FTS5 wants it. An exchange has them where any of its messages has each that is wanted. */
export interface TextQuery {
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
}

/** Null where there is nothing to be searched for. */
export function textQuery(text: string): TextQuery | null {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const [, minus, quoted, word] of text.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/gu)) {
    const phrase = quoted ?? word ?? '';
    if (!/[\p{L}\p{N}\p{Co}]/u.test(phrase)) continue;
    // A word need only be begun; what stands in quotes is meant as it is.
    const term = `"${phrase.replaceAll('"', '""')}"${quoted === undefined ? ' *' : ''}`;
    (minus === '-' ? unwanted : wanted).push(term);
  }
  return wanted.length === 0 ? null : { wanted, unwanted };
}
