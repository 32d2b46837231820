import type { BulkRowsQuery } from '../../shared/model/bulk.js';
import type { InputRow } from './row-blocks.js';

/** What a row must be like. */
export function matcher({ search }: Pick<BulkRowsQuery, 'search'>): (row: InputRow) => boolean {
  const text = search?.trim().toLowerCase() ?? '';
  if (text === '') return () => true;
  const tail = text.replace(/^…/, '');
  return ({ label, mask, fingerprint }) =>
    label.toLowerCase().includes(text) || mask.toLowerCase().endsWith(tail) || fingerprint.startsWith(text);
}
