import { tokenShape } from './cell-likeness.js';
import { plainName, roleOf } from './column-names.js';

/** Which columns a table has its tokens and labels in. */
export interface ColumnGuess {
  /** The place of the row that names the columns; -1 where none does. */
  readonly headerRow: number;
  readonly tokenColumn: number;
  readonly labelColumn: number | null;
  /** The columns between which only a person can decide; empty where it is clear. */
  readonly open: readonly number[];
}

type Rows = readonly (readonly string[])[];

/** Names stand among the first rows, below a title at most. */
const headerWithin = 10;
/** A column looks like tokens from here on; another that comes so close leaves it open. */
const clear = 1.5;

export function guessColumns(rows: Rows): ColumnGuess {
  const headerRow = namedRow(rows);
  const names = headerRow < 0 ? [] : (rows[headerRow] ?? []);
  const data = rows.slice(headerRow + 1).filter((row) => row.some((cell) => cell.trim() !== ''));
  const named = columnsWith(names, 'token');
  const maybe = columnsWith(names, 'maybe-token');
  const shapes = shapesOf(data, Math.max(names.length, ...data.map((row) => row.length)));
  const chosen = choose(named, maybe, shapes, data);
  const tokenColumn = chosen.column;
  const header = headerRow >= 0 ? headerRow : unnamedHeader(rows, tokenColumn);
  const heads = header < 0 ? [] : (rows[header] ?? []);
  const labels = columnsWith(heads, 'label').filter((column) => column !== tokenColumn);
  return { headerRow: header, tokenColumn, labelColumn: labels[0] ?? null, open: chosen.open };
}

/** The first row that names a column as ours; or, where none does, one that names only what might be. */
export function namedRow(rows: Rows): number {
  const first = rows.slice(0, headerWithin);
  const isNames = (row: readonly string[]) => row.every((cell) => tokenShape(cell) < 3 && cell.length <= 80);
  const strong = first.findIndex((row) => isNames(row) && columnsWith(row, 'token').length > 0);
  if (strong >= 0) return strong;
  return first.findIndex(
    (row) =>
      isNames(row) && columnsWith(row, 'maybe-token').length > 0 && row.every((cell) => !/\d{4}/.test(cell)),
  );
}

function columnsWith(names: readonly string[], role: ReturnType<typeof roleOf>): number[] {
  return names.flatMap((name, column) => (roleOf(name) === role ? [column] : []));
}

function choose(
  named: readonly number[],
  maybe: readonly number[],
  shapes: readonly number[],
  data: Rows,
): { column: number; open: readonly number[] } {
  const filled = named.filter((column) => data.length === 0 || data.some((row) => row[column]?.trim()));
  const [first, ...others] = filled.length > 0 ? filled : named;
  if (first !== undefined) {
    const differ = others.filter((column) => data.some((row) => row[column]?.trim() !== row[first]?.trim()));
    return { column: first, open: differ.length > 0 ? [first, ...differ] : [] };
  }
  const among = maybe.some((column) => (shapes[column] ?? 0) >= clear) ? maybe : [...shapes.keys()];
  const ranked = [...among].sort((one, other) => (shapes[other] ?? 0) - (shapes[one] ?? 0));
  const [best = 0, ...behind] = ranked;
  const bestShape = shapes[best] ?? 0;
  const near = behind.filter((column) => (shapes[column] ?? 0) >= Math.max(1, bestShape - 0.5));
  const differ = near.filter((column) => data.some((row) => row[column]?.trim() !== row[best]?.trim()));
  if (bestShape >= 1) return { column: best, open: differ.length > 0 ? [best, ...differ].sort() : [] };
  const [only] = maybe;
  if (only !== undefined && maybe.length === 1) return { column: only, open: [] };
  // Nothing says or looks like it: of several columns any may be it.
  const open = [...shapes.keys()].filter((column) => data.some((row) => row[column]?.trim()));
  return { column: open[0] ?? 0, open: open.length > 1 ? open : [] };
}

function shapesOf(data: Rows, width: number): number[] {
  return Array.from({ length: Math.max(0, width) }, (_, column) => {
    let sum = 0;
    let cells = 0;
    for (const row of data) {
      const cell = row[column]?.trim();
      if (!cell) continue;
      sum += tokenShape(cell);
      cells += 1;
    }
    return cells === 0 ? 0 : sum / cells;
  });
}

/** A first row of plain words above rows that look like tokens names them, whatever the words are. */
function unnamedHeader(rows: Rows, column: number): number {
  const [first, ...others] = rows;
  const cells = others.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
  const name = first?.[column]?.trim() ?? '';
  if (first === undefined || cells.length === 0 || name === '' || /\d/.test(name)) return -1;
  if (tokenShape(name) > 1 || plainName(name) === '') return -1;
  return cells.every((cell) => tokenShape(cell) >= 2) && !cells.includes(name) ? 0 : -1;
}
