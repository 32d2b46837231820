import { isRule } from '../list/bar-cells.js';
import { roleOf } from '../list/column-names.js';
import { guessColumns } from '../list/guess-columns.js';
import { guessDelimiter } from '../list/guess-list.js';
import { isFooter } from '../list/read-row.js';
import { rowCutter } from '../list/row-cutter.js';
import { type Sighting, sighted } from './pasted-finding.js';
import { isUnmistakable } from './unmistakable.js';

/** A line that is not blank, and where it begins. */
export interface Row {
  readonly at: number;
  readonly text: string;
  /** A blank line stands in front of it. */
  readonly isApart: boolean;
}

type Delimiter = Parameters<typeof rowCutter>[0];

interface Cells {
  readonly at: number;
  readonly cells: readonly string[];
}

const fewRows = 20;
const sampled = 200;
const mostColumns = 64;
const cut = ['\t', '|', ';', ','] as const;

/**
 * The tokens of a table, cut and understood as a list is: the whole text is one, or some lines of it below a line that
 * names their column.
 */
export function tableIn(rows: readonly Row[]): Sighting[] {
  for (const one of cut) {
    const first = rowsOf(rows.slice(0, fewRows), one);
    if (!first.some(({ cells }) => cells.length > 1)) continue;
    if (first.every(({ cells }) => cells.every((cell) => cell === '' || isUnmistakable(cell))))
      return tokensOf(rowsOf(rows, one));
  }
  const delimiter = guessDelimiter(rows.slice(0, sampled).map(({ text }) => text));
  // One line of words is a sentence.
  const isNone = delimiter === 'lines' || (rows.length < 2 && !cut.some((one) => one === delimiter));
  const whole = isNone ? [] : tokensOf(rowsOf(rows, delimiter));
  if (whole.length > 0) return whole;
  const blocks = cut.map((one) => namedBlocks(rows, one)).find((found) => found.length > 0);
  return blocks ?? ruledBlocks(rows);
}

/** Tables whose columns stand under each other, among other lines: names, dashes, and rows as far as a blank line. */
function ruledBlocks(rows: readonly Row[]): Sighting[] {
  const found: Sighting[] = [];
  for (let at = 1; at < rows.length; at += 1) {
    const [names, rule] = [rows[at - 1], rows[at]];
    if (names === undefined || rule === undefined || !isRule(rule.text) || /[|+]/.test(rule.text)) continue;
    if (!namesTokens(rowsOf([names, rule], 'spaces')[0])) continue;
    let end = at + 1;
    while (end < rows.length && rows[end]?.isApart === false) end += 1;
    for (const one of tokensOf(rowsOf(rows.slice(at - 1, end), 'spaces'))) found.push(one);
    at = end;
  }
  return found;
}

/** The tokens of lines of which each is an owner and a token; as in a list it is a doubt where that is not sure. */
export const ownersIn = (rows: readonly Row[], isSure: boolean): Sighting[] =>
  rowsOf(rows, 'pairs').flatMap(({ at, cells: [, token = ''] }) => {
    const doubts = isSure ? undefined : [{ code: 'name-in-front', facts: {} } as const];
    return sighted('table', at, { token, doubts }) ?? [];
  });

function rowsOf(rows: readonly Row[], delimiter: Delimiter): Cells[] {
  const made: Cells[] = [];
  const cutter = rowCutter(delimiter, (cells, index) => {
    const at = rows[index]?.at ?? 0;
    if (cells !== null) made.push({ at, cells: cells.slice(0, mostColumns).map(bareCell) });
  });
  for (const [index, { text }] of rows.entries()) cutter.line(text, index);
  cutter.end();
  return made;
}

/** Tables among other lines: each begins with a line that names the column, and ends where the lines have no columns. */
function namedBlocks(rows: readonly Row[], delimiter: (typeof cut)[number]): Sighting[] {
  const found: Sighting[] = [];
  let block: Row[] = [];
  const end = () => {
    if (block.length > 1) found.push(...tokensOf(rowsOf(block, delimiter)));
    block = [];
  };
  for (const row of rows) {
    if (!row.text.includes(delimiter)) end();
    else if (block.length > 0) block.push(row);
    else if (row.text.length < 2_000 && namesTokens(rowsOf([row], delimiter)[0])) block = [row];
  }
  end();
  return found;
}

const namesTokens = (row: Cells | undefined) => row?.cells.some((cell) => roleOf(cell) === 'token') === true;

/** The cells of the column that is named as the tokens' or looks like it; or every cell is a token. */
function tokensOf(rows: readonly Cells[]): Sighting[] {
  const all = rows.flatMap(({ at, cells }) => cells.map((cell) => ({ at, cell })));
  const filled = all.filter(({ cell }) => cell !== '' && !isRule(cell));
  if (filled.every(({ cell }) => isUnmistakable(cell)))
    return filled.flatMap(({ at, cell }) => sighted('table', at, { token: cell }) ?? []);
  const { headerRow, tokenColumn } = guessColumns(rows.slice(0, sampled).map(({ cells }) => cells));
  const named = headerRow >= 0 && roleOf(rows[headerRow]?.cells[tokenColumn] ?? '') === 'token';
  const found = rows.slice(headerRow + 1).flatMap(({ at, cells }) => {
    const cell = cells[tokenColumn] ?? '';
    if (cell === '' || isRule(cell) || isFooter(cells, cell)) return [];
    if (areSeveral(cell) || !/[\p{L}\p{N}*•…]/u.test(cell)) return [];
    if (!named && (/^[\w.-]+\s*[=:]\s*[^=\s]/.test(cell) || !isUnmistakable(cell))) return [];
    return sighted('table', at, { token: cell }) ?? [];
  });
  // The last line of a copy is often cut, and what stands below a table is not of it.
  return found.length * 2 >= rows.length - headerRow - 1 || (named && found.length > 0) ? found : [];
}

/** A sentence or a time below a table; a token that blanks came into is one all the same. */
const areSeveral = (cell: string) => /\S\s+\S/.test(cell) && !isUnmistakable(cell);

function bareCell(cell: string): string {
  return cell.replace(/^[ \t]+|[ \t]+$/g, '').replace(/^(?:"([^"]*)"|\(?N?'([^']*)'\)?;?)$/, '$1$2');
}
