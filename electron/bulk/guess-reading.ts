import { parse } from 'csv-parse/sync';
import type { BatchReading } from '../../shared/model/bulk.js';
import { type BatchDelimiter, type BatchEncoding, batchDelimiters } from '../../shared/model/bulk-words.js';
import { csvOptions } from './split-rows.js';

const tokenNames = /^(auth[ _-]?key|(session|auth)?[ _-]?token|oturum[ _-]?anahtar[ıi]|jeton)$/i;
const labelNames = /^(label|name|user([ _-]?name)?|etiket|ad|kullan[ıi]c[ıi]([ _-]?ad[ıi])?)$/i;
const sampledLines = 50;

/** How the text is most likely meant, from its beginning. */
export function guessReading(head: string, encoding: BatchEncoding): BatchReading {
  const lines = head.split(/\r\n|\n|\r/).slice(0, sampledLines);
  // The last one may be cut.
  if (lines.length > 1) lines.pop();
  const text = lines.filter((line) => line.trim() !== '').join('\n');
  const delimiter = guessDelimiter(text);
  const rows = rowsOf(text, delimiter);
  const names = (rows[0] ?? []).map((cell) => cell.trim());
  const named = names.findIndex((name) => tokenNames.test(name));
  const label = names.findIndex((name) => labelNames.test(name));
  const tokenColumn = named >= 0 ? named : widestColumn(rows.slice(rows.length > 1 ? 1 : 0));
  const header = named >= 0 || (delimiter !== 'lines' && looksLikeHeader(rows, tokenColumn));
  return {
    encoding,
    delimiter,
    header,
    tokenColumn,
    labelColumn: header && label >= 0 && label !== tokenColumn ? label : null,
  };
}

export function rowsOf(text: string, delimiter: BatchDelimiter): string[][] {
  if (delimiter === 'lines') return text.split(/\r\n|\n|\r/).map((line) => [line]);
  return parse(text, { ...csvOptions, delimiter });
}

/** A token may hold any of these: they are columns only where every row has as many, or the header says so. */
function guessDelimiter(text: string): BatchDelimiter {
  let best: { readonly delimiter: BatchDelimiter; readonly columns: number } | null = null;
  for (const delimiter of batchDelimiters) {
    if (delimiter === 'lines') continue;
    const rows = rowsOf(text, delimiter);
    const columns = rows[0]?.length ?? 0;
    if (columns < 2) continue;
    if (rows[0]?.some((cell) => tokenNames.test(cell.trim()))) return delimiter;
    const even = rows.length > 1 && rows.every((row) => row.length === columns);
    if (even && delimiter !== '|' && columns > (best?.columns ?? 1)) best = { delimiter, columns };
  }
  return best?.delimiter ?? 'lines';
}

function widestColumn(rows: readonly (readonly string[])[]): number {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      // A sentence is long too, but no token has spaces in it.
      const width = /\s/.test(cell.trim()) ? 0 : cell.trim().length;
      widths[column] = (widths[column] ?? 0) + width;
    }
  }
  return Math.max(0, widths.indexOf(Math.max(...widths, 0)));
}

function looksLikeHeader(rows: readonly (readonly string[])[], column: number): boolean {
  const [first, ...others] = rows.map((row) => row[column]?.trim() ?? '');
  if (first === undefined || others.length === 0 || /\d/.test(first)) return false;
  return others.every((cell) => cell === '' || cell.length > first.length || /\d/.test(cell));
}
