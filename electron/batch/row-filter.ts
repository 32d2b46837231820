import type { BatchRowsQuery } from '../../shared/contract/batch.js';

/** What a row must be like, as SQL with its values. */
export function matcher({ search }: Pick<BatchRowsQuery, 'search'>): {
  readonly condition: string;
  readonly values: readonly string[];
} {
  const where = ['1'];
  const values: string[] = [];
  const text = search?.trim() ?? '';
  if (text !== '') {
    where.push("(label LIKE ? ESCAPE '\\' OR mask LIKE ? ESCAPE '\\' OR fingerprint LIKE ? ESCAPE '\\')");
    const literal = text.replaceAll(/[\\%_]/g, '\\$&');
    values.push(`%${literal}%`, `%${literal.replace(/^…/, '')}`, `${literal}%`);
  }
  return { condition: where.join(' AND '), values };
}
