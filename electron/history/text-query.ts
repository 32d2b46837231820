/** The words of a search, each as FTS5 wants it. An exchange has them where any of its messages has each that is wanted. */
export interface TextQuery {
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
}

/** How FTS5 parts words; a search by so short a beginning would go through a good part of all there are. */
const endsShort =
  /(?:^|[^\p{L}\p{N}\p{Co}])[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]{1,2}[^\p{L}\p{N}\p{Co}]*$/u;

/** Null where there is nothing to be searched for. */
export function textQuery(text: string): TextQuery | null {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const [, minus, quoted, word] of text.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/gu)) {
    const phrase = quoted ?? word ?? '';
    if (!/[\p{L}\p{N}\p{Co}]/u.test(phrase)) continue;
    // A word need only be begun, by three letters; what stands in quotes is meant as it is.
    const isBegun = quoted === undefined && !endsShort.test(phrase);
    const term = `"${phrase.replaceAll('"', '""')}"${isBegun ? ' *' : ''}`;
    (minus === '-' ? unwanted : wanted).push(term);
  }
  return wanted.length === 0 ? null : { wanted, unwanted };
}
