import type { BatchReading } from '../../shared/model/bulk.js';
import type { BatchRefusal } from '../../shared/model/bulk-words.js';
import { tokenSchema } from '../../shared/model/session.js';
import { restoreCell } from '../../shared/formats/list/formula-safe.js';

export type ReadRow =
  | { readonly kind: 'token'; readonly token: string; readonly label: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'refused'; readonly reason: BatchRefusal };

const longestLabel = 120;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u001f\u007f]/;
const longestToken = tokenSchema.maxLength ?? Number.POSITIVE_INFINITY;

/** What a row of the text gives. */
export function readCells(cells: readonly string[] | null, reading: BatchReading): ReadRow {
  if (cells === null) return { kind: 'refused', reason: 'broken-quotes' };
  const cell = cells[reading.tokenColumn];
  if (cell === undefined) {
    return cells.every((one) => one.trim() === '')
      ? { kind: 'blank' }
      : { kind: 'refused', reason: 'no-token-column' };
  }
  const trimmed = cell.trim();
  if (trimmed === '') return { kind: 'blank' };
  const token = reading.delimiter === 'lines' ? trimmed : restoreCell(trimmed);
  if (control.test(token)) return { kind: 'refused', reason: 'control-character' };
  if (token.includes('\ufffd')) return { kind: 'refused', reason: 'bad-encoding' };
  if (token.length > longestToken) return { kind: 'refused', reason: 'too-long' };
  const label = reading.labelColumn === null ? '' : (cells[reading.labelColumn] ?? '');
  return { kind: 'token', token, label: restoreCell(label.trim()).slice(0, longestLabel) };
}
