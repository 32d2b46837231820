import type { BatchRow, BatchRowsQuery } from '../../shared/contract/batch.js';
import type { RowState } from '../../shared/contract/batch-words.js';
import type { Database } from '../store/database.js';
import { rowEndingSchema } from './run-record.js';

const columns = 'row, fingerprint, mask, label, session_id, state, ending';

interface Stored {
  readonly row: number;
  readonly fingerprint: string;
  readonly mask: string;
  readonly label: string;
  readonly session_id: string | null;
  readonly state: RowState;
  readonly ending: string | null;
}

/** A page of rows in the order of the input, and how many there are in all. */
export function rowsPage(
  database: Database,
  run: number,
  { states, search, offset, limit }: Omit<BatchRowsQuery, 'runId'>,
): { rows: BatchRow[]; total: number } {
  const where = ['run = ?'];
  const values: (string | number)[] = [run];
  if (states !== undefined && states.length > 0) {
    where.push(`state IN (${states.map(() => '?').join(', ')})`);
    const ended = !states.includes('waiting') && !states.includes('sending');
    if (ended) where.push("state NOT IN ('waiting', 'sending')");
    values.push(...states);
  }
  const text = search?.trim() ?? '';
  if (text !== '') {
    where.push("(label LIKE ? ESCAPE '\\' OR mask LIKE ? ESCAPE '\\' OR fingerprint LIKE ? ESCAPE '\\')");
    const literal = text.replaceAll(/[\\%_]/g, '\\$&');
    values.push(`%${literal}%`, `%${literal.replace(/^…/, '')}`, `${literal}%`);
  }
  const condition = where.join(' AND ');
  const counted = database.prepare(`SELECT count(*) AS n FROM batch_row WHERE ${condition}`).get(...values);
  const rows = database
    .prepare(`SELECT ${columns} FROM batch_row WHERE ${condition} ORDER BY row LIMIT ? OFFSET ?`)
    .all(...values, limit, offset);
  return { rows: rows.map(readRow), total: counted?.n ?? 0 };
}

/** All rows in order, a page at a time, so that other work gets its turn between them. */
export function* allRows(database: Database, run: number): Iterable<BatchRow> {
  const page = database.prepare(
    `SELECT ${columns} FROM batch_row WHERE run = ? AND row > ? ORDER BY row LIMIT 500`,
  );
  for (let after = 0; ; ) {
    const rows: Stored[] = page.all(run, after);
    for (const row of rows) yield readRow(row);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.row;
  }
}

export function readRow(stored: Stored): BatchRow {
  const ending = stored.ending === null ? null : rowEndingSchema.parse(JSON.parse(stored.ending));
  return {
    row: stored.row,
    tokenMask: stored.mask,
    tokenFingerprint: stored.fingerprint,
    label: stored.label,
    sessionId: stored.session_id,
    state: stored.state,
    story: ending?.story ?? null,
    cause: ending?.cause ?? null,
    status: ending?.status ?? null,
    faultCode: ending?.faultCode ?? null,
    faultReason: ending?.faultReason ?? null,
    error: ending?.error ?? null,
    startedAt: ending?.startedAt ?? null,
    totalMs: ending?.totalMs ?? null,
    exchangeId: ending?.exchangeId ?? null,
    actId: ending?.actId ?? null,
  };
}
