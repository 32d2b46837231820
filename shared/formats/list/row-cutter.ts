import type { BulkDelimiter } from '../../model/bulk-words.js';
import { barCells, isRule } from './bar-cells.js';
import { isSection, ownerAndToken, RecordRows } from './named-values.js';
import { type OnRow, RowJoiner } from './row-joiner.js';
import { SpaceColumns } from './space-columns.js';

/** Takes the lines of a text one after the other and tells its rows. */
interface RowCutter {
  line(text: string, line: number): void;
  /** A quoted cell goes on in the next line. */
  isOpen(): boolean;
  end(): void;
}

/** How lines become rows, for each delimiter of a text. `isRow`: see `RowJoiner`. */
export function rowCutter(
  delimiter: Exclude<BulkDelimiter, 'json' | 'html'>,
  onRow: OnRow,
  isRow?: (cells: readonly string[]) => boolean,
): RowCutter {
  if (delimiter === 'lines') return { line: (text, line) => onRow([wholeLine(text)], line), ...closed };
  if (delimiter === '|') {
    return { line: (text, line) => (isRule(text) ? undefined : onRow(barCells(text), line)), ...closed };
  }
  if (delimiter === 'pairs') {
    const line = (text: string, at: number) =>
      isSection(text) ? undefined : onRow(ownerAndToken(text) ?? [text], at);
    return { line, ...closed };
  }
  if (delimiter === 'records') {
    const records = new RecordRows(onRow);
    return { line: (text, line) => records.line(text, line), isOpen: () => false, end: () => records.end() };
  }
  if (delimiter === 'spaces') {
    const columns = new SpaceColumns(onRow);
    return { line: (text, line) => columns.line(text, line), isOpen: () => false, end: () => columns.end() };
  }
  return new RowJoiner(delimiter, onRow, isRow);
}

const closed = { isOpen: () => false, end() {} };

/** One cell in quotes is what stands in them; the marks of a list, of a quoted mail and of a name are not the token. */
function wholeLine(text: string): string {
  const line = text
    .trim()
    .replace(/^(?:>\s?)+/, '')
    .replace(/^(?:[-*+•‣·–—]|\(?\d{1,6}[.):])[ \t]+(?:\[[ xX]?\][ \t]+)?(?=(?:[\w -]{1,20}[:=]\s*)?\S+$)/, '')
    .replace(/^(?:auth[ _-]?key|(?:session[ _-]?)?token)\s*[:=]\s*(?=\S+$)/i, '');
  const comma = /^"((?:[^"]|"")*)",$/.test(line) ? line.slice(0, -1) : line;
  return /^"(?:[^"]|"")*"$/.test(comma) ? comma.slice(1, -1).replaceAll('""', '"') : line;
}
