import type { BulkRowsQuery } from '../../shared/model/bulk.js';
import { plain } from '../../shared/text/letters.js';
import type { InputRow } from './row-blocks.js';

/** What a row must be like. */
export function matcher({ search }: Pick<BulkRowsQuery, 'search'>): (row: InputRow) => boolean {
  const text = plain(search?.trim() ?? '');
  if (text === '') return () => true;
  const tail = text.replace(/^…/, '');
  return ({ label, mask, fingerprint }) =>
    plain(label).includes(text) || plain(mask).endsWith(tail) || fingerprint.startsWith(text);
}
