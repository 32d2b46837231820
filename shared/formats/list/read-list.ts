import { maskLabel } from '../../masking/mask-label.js';
import { maskToken, shortestTailedToken } from '../../masking/mask-token.js';
import type { BulkReading } from '../../model/bulk.js';
import type { NoList } from '../../model/no-list.js';
import { fail, ok, type Result } from '../../model/result.js';
import { namesText } from '../../text/problems.js';
import { areLongTokens, tokenShape } from './cell-likeness.js';
import { guessColumns, namedRow } from './guess-columns.js';
import { guessList, type OpenColumn, openColumns, readingOf } from './guess-list.js';
import { HeaderRows } from './header-rows.js';
import { binaryKind, isBinaryText, startLength, textKind } from './kind-of-file.js';
import { isComment, separatorLine } from './line-notes.js';
import { decoded, encodingOf } from './list-encoding.js';
import type { ListSource } from './list-source.js';
import { type ListRow, readRow } from './read-row.js';
import { rowCutter } from './row-cutter.js';
import { tableOfHtml } from './table-of-html.js';
import { type TableRow, tableOfJson } from './table-of-json.js';
import { textLines } from './text-lines.js';

/** How a list was read, and what its columns and first rows are. */
export interface ListFacts {
  readonly reading: BulkReading;
  /** Names from the header, or `Column 1`, `Column 2` …. */
  readonly columns: readonly string[];
  /** The first rows, cell by cell. Whatever could be a token is masked in every column. */
  readonly sample: readonly (readonly string[])[];
  /** The columns between which only a person can decide; then no row was told. */
  readonly open: readonly OpenColumn[];
}

export type OnListRow = (row: ListRow, line: number) => void;

const headLength = 64 * 1024;
const sampleRows = 20;
const guessedRows = 200;
/** JSON and pages are read whole, so they may not be of any size. */
const largestTable = 64 * 1024 * 1024;

/**
 * Reads a list of tokens, whatever it was written by, once and row by row. Without `given` how it is meant is found out
 * from its beginning. The error says what the file is where it is no list, or that nothing in it can be sent.
 */
export async function readList(
  source: ListSource,
  given: BulkReading | undefined,
  onRow: OnListRow,
): Promise<Result<ListFacts, NoList>> {
  const start = await startOf(source);
  const binary = binaryKind(start);
  if (binary !== null) return fail(binary);
  const encoding = given?.encoding ?? (await encodingOf(source));
  const head = await headOf(source, encoding);
  if (isBinaryText(head)) return fail('binary');
  if (head.trim() === '') return fail('empty');
  const kind = textKind(head);
  if (given === undefined && kind !== null && kind !== 'json' && kind !== 'html') return fail(kind);
  const format = given === undefined ? kind : given.delimiter;
  if (format === 'json' || format === 'html') return readTable(source, encoding, format, given, onRow);
  const guess = given === undefined ? guessList(head, encoding) : { reading: given, open: [] };
  return readLines(source, guess, areLongTokens(head), onRow);
}

type Guess = { readonly reading: BulkReading; readonly open: readonly OpenColumn[] };

async function readLines(
  source: ListSource,
  { reading, open }: Guess,
  areLong: boolean,
  onRow: OnListRow,
): Promise<Result<ListFacts, NoList>> {
  const { delimiter, tokenColumn } = reading;
  if (delimiter === 'json' || delimiter === 'html') return fail('no-list');
  const rows = new RowTeller(reading, open, onRow, areLong && delimiter === 'lines');
  const isRow = (cells: readonly string[]) => tokenShape(cells[tokenColumn] ?? '') >= 2;
  const cutter = rowCutter(delimiter, (cells, line) => rows.row(cells, line), isRow);
  await textLines(decoded(source, reading.encoding), (text, line) => {
    // The first thing of many files is for a program that opens them.
    if (line === 1 && separatorLine(text) !== null) return;
    const note = !cutter.isOpen() && isComment(text) && !rows.isHeader(text);
    if (note) rows.note(line);
    else cutter.line(text, line);
  });
  cutter.end();
  return rows.end();
}

async function readTable(
  source: ListSource,
  encoding: BulkReading['encoding'],
  format: 'json' | 'html',
  given: BulkReading | undefined,
  onRow: OnListRow,
): Promise<Result<ListFacts, NoList>> {
  let text = '';
  for await (const piece of decoded(source, encoding)) {
    text += piece;
    if (text.length > largestTable) return fail('too-large');
  }
  const json = format === 'json' ? tableOfJson(text) : null;
  if (json !== null && !json.ok) return json;
  const table = json?.value ?? tableOfHtml(text);
  if (table === null) return fail('web-page');
  const all: TableRow[] = table.names === null ? [] : [{ cells: table.names, line: 0 }];
  all.push(...table.rows.slice(0, guessedRows));
  const plain = all.map(({ cells }) => (cells ?? []).map((cell) => cell ?? ''));
  const columns = guessColumns(plain);
  const guessed = readingOf(encoding, format, table.names === null ? columns : { ...columns, headerRow: 0 });
  const reading = given ?? guessed;
  if (
    given === undefined &&
    table.names !== null &&
    namedRow(plain.slice(0, 1)) < 0 &&
    columns.open.length > 0
  ) {
    return fail('no-list');
  }
  const open = given === undefined ? openColumns(columns, plain) : [];
  const rows = new RowTeller(reading, open, onRow);
  if (table.names !== null) rows.row(table.names, 0);
  for (const { cells, line } of table.rows) rows.row(cells, line);
  return rows.end();
}

/** Tells what each row gives, behind the row that names the columns. */
class RowTeller {
  readonly #sample: string[][] = [];
  readonly #header: HeaderRows;
  #width = 0;
  #rowsNamed = 0;

  constructor(
    readonly reading: BulkReading,
    readonly open: readonly OpenColumn[],
    readonly onRow: OnListRow,
    readonly areLong = false,
  ) {
    this.#header = new HeaderRows(reading, (row, line) => this.#tell(row, line));
  }

  row(cells: readonly (string | null)[] | null, line: number): void {
    this.#header.row(cells, line);
  }

  note(line: number): void {
    this.#header.note(line);
  }

  /** `#` may be the name of the first column. */
  isHeader(text: string): boolean {
    return this.#header.waiting && /^\s*#\s*[;,|\t]/.test(text);
  }

  end(): Result<ListFacts, NoList> {
    this.#header.end();
    if (this.open.length === 0 && this.#rowsNamed === 0) return fail('header-only');
    const named = this.#header.names?.map((name) => name.slice(0, 120));
    const columns =
      named ?? Array.from({ length: this.#width }, (_, index) => namesText.column({ n: index + 1 }));
    return ok({ reading: this.reading, columns, sample: this.#sample, open: this.open });
  }

  #tell(found: ReturnType<typeof readRow> | readonly (string | null)[] | null, line: number): void {
    const row = isRow(found) ? found : readRow(found, this.reading, this.areLong);
    if (!isRow(found) && found !== null && this.#sample.length < sampleRows) {
      const { tokenColumn } = this.reading;
      const token = row.kind === 'token' ? row.token : '';
      this.#sample.push(
        found.map((cell, column) => maskLabel(shown(cell ?? '', column === tokenColumn), token)),
      );
      this.#width = Math.max(this.#width, found.length);
    }
    const isEmpty = isRow(found) || found === null || found.every((cell) => cell?.trim() === '');
    if (!isNote(row) || (row.kind === 'blank' && !isEmpty)) this.#rowsNamed += 1;
    if (this.open.length === 0) this.onRow(row, line);
  }
}

/** Says nothing about what the list holds. */
function isNote(row: ListRow): boolean {
  if (row.kind === 'blank') return true;
  return row.kind === 'refused' && ['comment', 'before-header', 'header-again'].includes(row.reason);
}

function isRow(found: ListRow | readonly (string | null)[] | null): found is ListRow {
  return found !== null && 'kind' in found;
}

async function startOf(source: ListSource): Promise<Uint8Array> {
  for await (const piece of source.open()) if (piece.length > 0) return piece.slice(0, startLength);
  return new Uint8Array(0);
}

async function headOf(source: ListSource, encoding: BulkReading['encoding']): Promise<string> {
  let head = '';
  for await (const piece of decoded(source, encoding)) {
    head += piece;
    if (head.length >= headLength) break;
  }
  return head.slice(0, headLength);
}

/** The guess at the column may be wrong: whatever looks like a token is masked wherever it stands. */
function shown(cell: string, isToken: boolean): string {
  const text = cell.trim();
  if (isToken) return text === '' ? '' : maskToken(text);
  const secretive = text.length >= shortestTailedToken && !/\s/.test(text);
  return secretive ? maskToken(text) : text.slice(0, 120);
}
