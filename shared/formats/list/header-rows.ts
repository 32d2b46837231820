import type { BulkReading } from '../../model/bulk.js';
import { plainName } from './column-names.js';
import { namedRow } from './guess-columns.js';
import type { ListRow } from './read-row.js';

type Cells = readonly (string | null)[] | null;
type OnFound = (row: Cells | ListRow, line: number) => void;

/** `{{token}}`, `$TOKEN`, `%TOKEN%`: it stands for a token, though it has its column's name. */
const variable = /[{}$%<>]/;
/** Names stand among the first rows, or nowhere. */
const within = 10;

/** Finds the row that names the columns, below a title at most, and the same names further down. */
export class HeaderRows {
  readonly #reading: BulkReading;
  readonly #onFound: OnFound;
  #held: { readonly cells: Cells | ListRow; readonly line: number }[] | null;
  #names: readonly string[] | null = null;
  #again = '';

  constructor(reading: BulkReading, onFound: OnFound) {
    this.#reading = reading;
    this.#onFound = onFound;
    this.#held = reading.header ? [] : null;
  }

  get names(): readonly string[] | null {
    return this.#names;
  }

  get waiting(): boolean {
    return this.#held !== null;
  }

  row(cells: Cells, line: number): void {
    if (this.#held !== null) {
      this.#held.push({ cells, line });
      if (this.#held.length >= within) this.end();
    } else this.#data(cells, line);
  }

  note(line: number): void {
    const comment: ListRow = { kind: 'refused', reason: 'comment' };
    if (this.#held !== null) this.#held.push({ cells: comment, line });
    else this.#onFound(comment, line);
  }

  /** No more rows come, or enough did: what was held is told. */
  end(): void {
    const held = this.#held;
    if (held === null) return;
    this.#held = null;
    const header = this.#headerAmong(held.map(({ cells }) => cells));
    const names = held[header]?.cells;
    this.#names = isCells(names) ? names.map((name) => name?.trim() ?? '') : null;
    this.#again = plainName(this.#names?.[this.#reading.tokenColumn] ?? '');
    for (const [index, { cells, line }] of held.entries()) {
      if (index === header) continue;
      if (!isCells(cells) || cells.every((cell) => cell?.trim() === '')) this.#onFound(cells ?? null, line);
      else if (index < header) this.#onFound({ kind: 'refused', reason: 'before-header' }, line);
      else this.#data(cells, line);
    }
  }

  #headerAmong(held: readonly (Cells | ListRow)[]): number {
    const rows = held.map((cells) => (isCells(cells) ? cells.map((cell) => cell ?? '') : []));
    const named = namedRow(rows);
    if (named >= 0) return named;
    return rows.findIndex(
      (row) => row.length > this.#reading.tokenColumn && row.some((cell) => cell.trim() !== ''),
    );
  }

  #data(cells: Cells, line: number): void {
    if (this.#again !== '' && cells !== null) {
      const cell = cells[this.#reading.tokenColumn];
      if (cell && cell.length < 80 && !variable.test(cell) && plainName(cell) === this.#again) {
        this.#onFound({ kind: 'refused', reason: 'header-again' }, line);
        return;
      }
    }
    this.#onFound(cells, line);
  }
}

function isCells(cells: Cells | ListRow | undefined): cells is readonly (string | null)[] {
  return cells !== null && cells !== undefined && !('kind' in cells);
}
