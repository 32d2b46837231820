import type { BulkReading } from '../../model/bulk.js';
import type { BulkDelimiter, BulkEncoding } from '../../model/bulk-words.js';
import { isRule } from './bar-cells.js';
import { tokenShape } from './cell-likeness.js';
import { roleOf } from './column-names.js';
import { type ColumnGuess, guessColumns, namedRow } from './guess-columns.js';
import { isComment, separatorLine } from './line-notes.js';
import { areRecords, areSurelyOwners } from './named-values.js';
import { rowCutter } from './row-cutter.js';

interface ListGuess {
  readonly reading: BulkReading;
  /** What only a person can decide: the columns that may hold the tokens. */
  readonly open: readonly OpenColumn[];
}

/** A column of which only a person can say whether it holds the tokens; its name, or its number from 1. */
export interface OpenColumn {
  readonly column: number;
  readonly name: string;
}

const sampledLines = 200;
const rounded = /^\s*\d{1,3},\d+E[+-]?\d{1,3}\s*$/i;
const cut = [';', '\t', '|', ','] as const;

/** How the text is most likely meant, from its beginning. */
export function guessList(head: string, encoding: BulkEncoding): ListGuess {
  const lines = head.split(/\r\n|[\n\r\u0085\u2028\u2029]/).slice(0, sampledLines);
  // The last one may be cut.
  if (head.length > 1000 && lines.length > 1) lines.pop();
  const said = separatorLine(lines[0] ?? '');
  const text = lines.filter((line) => line.trim() !== '' && !isComment(line) && separatorLine(line) === null);
  const delimiter = said ?? guessDelimiter(text);
  const rows = rowsOf(text, delimiter);
  const columns = guessColumns(rows);
  return { reading: readingOf(encoding, delimiter, columns), open: openColumns(columns, rows) };
}

export function readingOf(
  encoding: BulkEncoding,
  delimiter: BulkDelimiter,
  { headerRow, tokenColumn, labelColumn }: ColumnGuess,
): BulkReading {
  if (delimiter === 'pairs') return { encoding, delimiter, header: false, tokenColumn: 1, labelColumn: 0 };
  return { encoding, delimiter, header: headerRow >= 0, tokenColumn, labelColumn };
}

export function openColumns(
  { open, headerRow }: ColumnGuess,
  rows: readonly (readonly string[])[],
): OpenColumn[] {
  const names = headerRow < 0 ? [] : (rows[headerRow] ?? []);
  return open.map((column) => ({ column, name: names[column]?.trim() || String(column + 1) }));
}

type TextDelimiter = Exclude<BulkDelimiter, 'json' | 'html'>;

function rowsOf(lines: readonly string[], delimiter: TextDelimiter): string[][] {
  const rows: string[][] = [];
  const cutter = rowCutter(delimiter, (cells) => void (cells && rows.push([...cells])));
  for (const [index, line] of lines.entries()) cutter.line(line, index + 1);
  cutter.end();
  return rows;
}

/** A token may hold any of these: they are columns only where the names or the shape of the rows say so. */
export function guessDelimiter(lines: readonly string[]): TextDelimiter {
  if (areRecords(lines)) return 'records';
  if (areSurelyOwners(lines)) return 'pairs';
  const drawn = lines.filter((line) => !isRule(line));
  // One column between bars has no cell to tell it by.
  const framed = drawn.filter((line) => /^\s*[|│║].*[|│║]\s*$/.test(line));
  if (framed.length * 3 > drawn.length * 2) return '|';
  let best: { readonly delimiter: TextDelimiter; readonly score: number } | null = null;
  for (const delimiter of cut) {
    // The end of `&amp;` parts nothing.
    const plain = delimiter === ';' ? lines.map((line) => line.replace(/&#?\w{2,8};/g, '')) : lines;
    if (!plain.some((line) => line.includes(delimiter) || (delimiter === '|' && /[│║]/.test(line)))) continue;
    // In `1,23E+17` the comma is part of a number that a spreadsheet rounded.
    const parted = delimiter === ',' ? lines.filter((line) => !rounded.test(line)) : lines;
    const score = evidenceFor(rowsOf(parted, delimiter));
    if (score > (best?.score ?? 0)) best = { delimiter, score };
  }
  if (best !== null) return best.delimiter;
  return isSpaced(lines) ? 'spaces' : 'lines';
}

/** How much speaks for these being the columns; 0: nothing. */
function evidenceFor(rows: readonly (readonly string[])[]): number {
  const wide = rows.filter((row) => row.length > 1);
  const [most, often] = commonest(wide.map((row) => row.length));
  if (wide.length === 0) return 0;
  const share = often / rows.length;
  const named = rows
    .slice(0, 10)
    .some((row) => row.length > 1 && row.some((cell) => roleOf(cell) === 'token'));
  if (named) return 10 + share + Math.min(most, 50) / 100;
  const shaped = wide.filter((row) => row.some((cell) => tokenShape(cell) >= 2));
  const apart = wide.filter((row) => row.filter((cell) => tokenShape(cell) >= 2).length === 1);
  if (share >= 0.5 && apart.length * 2 >= wide.length) return 4 + share + Math.min(most, 50) / 100;
  if (share < 0.9 || rows.length < 2) return 0;
  return shaped.length > 0 || namedRow(rows) >= 0 ? 2 + share : 1 + share;
}

function isSpaced(lines: readonly string[]): boolean {
  const ruled = lines.slice(0, 10).some((line) => isRule(line) && /[-=─═]{2}\s+[-=─═]{2}/.test(line));
  if (ruled) return true;
  const rows = rowsOf(lines, 'spaces').filter((row) => row.length > 1);
  if (rows.length * 10 < lines.length * 9 || rows.length === 0) return false;
  const [, often] = commonest(rows.map((row) => row.length));
  const data = rows.filter((row) => !row.some((cell) => roleOf(cell) !== null));
  const oneToken = (row: readonly string[]) => row.filter((cell) => tokenShape(cell) >= 2).length === 1;
  return often * 10 >= rows.length * 9 && data.length > 0 && data.every(oneToken);
}

function commonest(numbers: readonly number[]): readonly [value: number, times: number] {
  const counts = new Map<number, number>();
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0] ?? [0, 0];
}
