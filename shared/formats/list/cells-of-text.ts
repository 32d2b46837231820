/** What a text gives as one row: its cells; or a quote in it is still open; or its quotes are broken. */
type CellsRead =
  | { readonly kind: 'cells'; readonly cells: string[]; readonly quoted: boolean }
  | { readonly kind: 'open' }
  | { readonly kind: 'broken' };

/**
 * The cells of one row as CSV has them: quotes around a cell, doubled inside it. Blanks before and behind the quotes are
 * let pass, and `="…"`, with which a spreadsheet is told to leave a text alone, may stand without quotes around it.
 */
export function cellsOfText(text: string, delimiter: string): CellsRead {
  if (!text.includes('"')) return { kind: 'cells', cells: text.split(delimiter), quoted: false };
  const cells: string[] = [];
  let at = 0;
  let quoted = false;
  for (;;) {
    const start = skipBlanks(text, at, delimiter);
    const formula = text.startsWith('="', start);
    if (text[start] !== '"' && !formula) {
      const end = endOf(text, at, delimiter);
      const cell = text.slice(at, end);
      if (cell.includes('"')) return { kind: 'broken' };
      cells.push(cell);
      if (end >= text.length) break;
      at = end + delimiter.length;
      continue;
    }
    const open = formula ? start + 1 : start;
    const close = closingQuote(text, open + 1);
    if (close < 0) return { kind: 'open' };
    const inner = text.slice(open + 1, close).replaceAll('""', '"');
    cells.push(formula ? `="${inner}"` : inner);
    quoted = true;
    const next = skipBlanks(text, close + 1, delimiter);
    if (next >= text.length) break;
    if (!text.startsWith(delimiter, next)) return { kind: 'broken' };
    at = next + delimiter.length;
  }
  return { kind: 'cells', cells, quoted };
}

/** The place of the quote that ends the cell; doubled ones do not. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

function skipBlanks(text: string, from: number, delimiter: string): number {
  let at = from;
  while ((text[at] === ' ' || text[at] === '\t') && text[at] !== delimiter) at += 1;
  return at;
}

function endOf(text: string, from: number, delimiter: string): number {
  const end = text.indexOf(delimiter, from);
  return end < 0 ? text.length : end;
}
