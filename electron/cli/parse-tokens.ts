import { parse } from 'csv-parse/sync';
import { cliText } from '../../shared/text/en/cli.js';
import { UsageError } from './usage-error.js';

export interface TokenList {
  /** In the order of the file, each once. */
  readonly tokens: readonly string[];
  readonly blank: number;
  readonly duplicates: number;
}

/** One token a line, or CSV with a `token` column: then the first line names the columns. */
export function parseTokens(bytes: Uint8Array, file: string): TokenList {
  const text = decode(bytes);
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const columns = firstLine.split(/[,;\t]/).map(columnName);
  const isCsv = columns.includes('token') || (/\.csv$/i.test(file) && columns.length > 1);
  return listOf(isCsv ? csvCells(text, file) : text.split(/\r\n|\n|\r/), isCsv);
}

function listOf(cells: readonly string[], isCsv: boolean): TokenList {
  const seen = new Set<string>();
  let blank = 0;
  let duplicates = 0;
  for (const [index, cell] of cells.entries()) {
    const token = cell.trim();
    // The end of the last line is not a blank line.
    if (token === '') blank += isCsv || index < cells.length - 1 ? 1 : 0;
    else if (seen.has(token)) duplicates += 1;
    else seen.add(token);
  }
  return { tokens: [...seen], blank, duplicates };
}

function csvCells(text: string, file: string): string[] {
  let rows: Record<string, string>[];
  try {
    rows = parse<Record<string, string>>(text, {
      columns: (names: string[]) => names.map(columnName),
      delimiter: [',', ';', '\t'],
      relax_column_count: true,
      skip_empty_lines: false,
    });
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : null;
    throw new UsageError({ where: '--tokens', ...cliText.wrong.csv(file, line) });
  }
  if (rows[0] && !('token' in rows[0])) {
    throw new UsageError({ where: '--tokens', ...cliText.wrong.noTokenColumn(file, Object.keys(rows[0])) });
  }
  // Our own exports put ' before a cell that a spreadsheet would take for a formula.
  return rows.map((row) => (row.token ?? '').replace(/^'(?=[=+\-@\t\r\n])/, ''));
}

function columnName(text: string): string {
  return text
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()
    .toLowerCase();
}

/** UTF-8, or UTF-16 where its mark says so, as shells on Windows write it. The mark itself is dropped. */
function decode(bytes: Uint8Array): string {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(marked).decode(bytes);
}
