import type { BulkReading } from '../../model/bulk.js';
import type { BulkRefusal } from '../../model/bulk-words.js';
import { tokenSchema } from '../../model/session.js';
import { type Examined, examineToken } from '../doubts/examine-token.js';
import { isRule } from './bar-cells.js';
import { restoreCell } from './formula-safe.js';

/** What a row of a list gives. */
export type ListRow =
  | { readonly kind: 'token'; readonly token: string; readonly label: string; readonly examined: Examined }
  | { readonly kind: 'blank' }
  | { readonly kind: 'refused'; readonly reason: BulkRefusal };

const longestLabel = 120;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u001f\u007f]/;
const longestToken = tokenSchema.maxLength ?? Number.POSITIVE_INFINITY;
const refused = (reason: BulkRefusal): ListRow => ({ kind: 'refused', reason });

/** `areLong`: the rows of the list are GUIDs or long codes, among which a lone word is a greeting or a name. */
export function readRow(
  cells: readonly (string | null)[] | null,
  reading: BulkReading,
  areLong = false,
): ListRow {
  if (cells === null) return refused(reading.delimiter === 'json' ? 'not-json' : 'broken-quotes');
  const cell = cells[reading.tokenColumn];
  if (cell === undefined) {
    return cells.every((one) => one?.trim() === '') ? { kind: 'blank' } : refused('no-token-column');
  }
  if (cell === null) return refused('no-text');
  const trimmed = trimBlanks(cell);
  if (trimmed === '' || cells.every((one) => isRule(one ?? ''))) return { kind: 'blank' };
  if (/^(?=.*[[\](){}|])[[\](){}|!+-]+[;,]*$/.test(trimmed)) return refused('comment');
  const token = reading.delimiter === 'lines' ? trimmed : restoreCell(trimmed);
  if (control.test(token)) return refused('control-character');
  if (isFooter(cells, token)) return refused('footer');
  if (token.includes('\ufffd')) return refused('bad-encoding');
  if (token.length > longestToken) return refused('too-long');
  const examined = areLong && isLoneWord(token) ? unlikeOthers : examineToken(token);
  if (examined.cleaned === null && /\s/.test(token)) return refused('several-words');
  return { kind: 'token', token, label: labelOf(cells, reading), examined };
}

const isLoneWord = (token: string) => /^[\p{L}\p{M}]{1,20}[.,;:!?]*$/u.test(token);
const unlikeOthers: Examined = { doubts: [{ code: 'word', facts: {} }], cleaned: null };

const totals =
  /^(?:(?:grand |sub)?totals?|sum|count|rows?|genel toplam|toplam|adet|sat[ıi]r|итого|всего|сумма|количество|gesamt|summe|anzahl|suma)\b[^\p{L}]*$|^(?:итого|всего|сумма|количество)[^\p{L}]*$/iu;

/** `Total;2` below the rows: a small number beside the word that it is a number of. */
export function isFooter(cells: readonly (string | null)[], token: string): boolean {
  return /^\d{1,7}$/.test(token) && cells.some((cell) => cell !== null && totals.test(cell.trim()));
}

function labelOf(cells: readonly (string | null)[], { labelColumn }: BulkReading): string {
  const label = labelColumn === null ? '' : (cells[labelColumn] ?? '').trim();
  return restoreCell(label)
    .replaceAll(/[\r\n]+/g, ' ')
    .slice(0, longestLabel);
}

/** Blanks only: what else may stand around a token, as a no-break space, is doubted rather than taken off unseen. */
function trimBlanks(cell: string): string {
  return cell.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}
