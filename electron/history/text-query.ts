/** The words of a search as FTS5 wants them; null where there is nothing to be searched for. */
export function matchExpression(text: string): string | null {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const [, minus, quoted, word] of text.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/gu)) {
    const phrase = quoted ?? word ?? '';
    if (!/[\p{L}\p{N}\p{Co}]/u.test(phrase)) continue;
    // A word need only be begun; what stands in quotes is meant as it is.
    const term = `"${phrase.replaceAll('"', '""')}"${quoted === undefined ? ' *' : ''}`;
    (minus === '-' ? unwanted : wanted).push(term);
  }
  if (wanted.length === 0) return null;
  const all = wanted.join(' AND ');
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.join(' OR ')})`;
}
