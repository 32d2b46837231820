import { barCells, isRule } from '../list/bar-cells.js';
import { type Sighting, sighted } from './pasted-finding.js';
import { isUnmistakable } from './unmistakable.js';

/** A line that is not blank, and where it begins. */
export interface Row {
  readonly at: number;
  readonly text: string;
}

const header =
  /^(?:["']?)(?:[\w ]*token|auth[ _-]?key|session[ _-]?(?:key|guid|id)|oturum anahtar[ıi]|токен|ключ[\p{L} ]*)(?:["']?)$/iu;
const separators = ['\t', '|', ';', ','] as const;
const mostColumns = 64;

/** The tokens of a table: the whole text is one, or some lines of it, below a line that names their column. */
export function tableIn(rows: readonly Row[]): Sighting[] {
  for (const separator of separators) {
    const parted = rows.filter(({ text }) => text.includes(separator));
    // The last line of a copy is often cut.
    if (parted.length === 0 || parted.length < rows.length - Math.floor(rows.length / 20)) continue;
    return tokensOf(
      parted.map((row) => cellsOf(row, separator)),
      separator,
    );
  }
  return separators.map((separator) => namedBlocks(rows, separator)).find((found) => found.length > 0) ?? [];
}

interface Cells {
  readonly at: number;
  readonly cells: readonly string[];
}

/** Tables among other lines: each begins with a line that names the column, and ends where the lines have no columns. */
function namedBlocks(rows: readonly Row[], separator: string): Sighting[] {
  const found: Sighting[] = [];
  let block: Cells[] = [];
  const end = () => {
    if (block.length > 1) found.push(...tokensOf(block, separator));
    block = [];
  };
  for (const row of rows) {
    const isPart = row.text.includes(separator);
    if (!isPart) end();
    else if (block.length > 0) block.push(cellsOf(row, separator));
    else {
      const cells = cellsOf(row, separator);
      if (cells.cells.some((cell) => header.test(cell))) block = [cells];
    }
  }
  end();
  return found;
}

function cellsOf({ at, text }: Row, separator: string): Cells {
  const cells = separator === '|' ? barCells(text) : text.split(separator);
  return { at, cells: cells.slice(0, mostColumns).map(bareCell) };
}

/** The column that its head names, else the one that holds unmistakable tokens in most rows; or every cell is one. */
function tokensOf(rows: readonly Cells[], separator: string): Sighting[] {
  const named = rows[0]?.cells.findIndex((cell) => header.test(cell)) ?? -1;
  const all = rows.flatMap(({ at, cells }) => cells.map((cell) => ({ at, cell })));
  const filled = all.filter(({ cell }) => cell !== '');
  if (named < 0 && filled.every(({ cell }) => isUnmistakable(cell)))
    return filled.flatMap(({ at, cell }) => sighted('table', at, { token: cell }) ?? []);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns = named >= 0 ? [named] : Array.from({ length: width }, (_, column) => column);
  const counted = columns.map((column) =>
    rows.slice(named >= 0 ? 1 : 0).flatMap(({ at, cells }) => {
      const cell = cells[column] ?? '';
      if (cell === '' || isRule(cell) || (separator === '|' && /^:?-+:?$/.test(cell))) return [];
      if (named < 0 && (/^[\w.-]+\s*[=:]\s*[^=\s]/.test(cell) || !isUnmistakable(cell))) return [];
      return sighted('table', at, { token: cell }) ?? [];
    }),
  );
  const best = counted.reduce((one, other) => (other.length > one.length ? other : one), []);
  return best.length * 2 >= rows.length - 1 ? best : [];
}

function bareCell(cell: string): string {
  return cell.replace(/^[ \t]+|[ \t]+$/g, '').replace(/^(?:"([^"]*)"|\(?N?'([^']*)'\)?;?)$/, '$1$2');
}
