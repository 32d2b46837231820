import type { BatchRow, BatchRowsQuery } from '../../shared/contract/batch.js';
import type { RowState } from '../../shared/contract/batch-words.js';
import type { Database } from '../store/database.js';
import { createBreather } from './breather.js';
import { matcher } from './row-filter.js';
import { rowEndingSchema } from './run-record.js';

const columns = 'row, fingerprint, mask, label, session_id, state, ending';
const sliceSize = 5_000;

interface Stored {
  readonly row: number;
  readonly fingerprint: string;
  readonly mask: string;
  readonly label: string;
  readonly session_id: string | null;
  readonly state: RowState;
  readonly ending: string | null;
}

export type RowsPage = { rows: BatchRow[]; total: number };
type Wanted = Omit<BatchRowsQuery, 'runId'>;

/** A page of rows in the order of the input, and how many there are in all. `all`: how many rows the run has. */
export async function rowsPage(
  database: Database,
  run: number,
  all: number,
  wanted: Wanted,
): Promise<RowsPage> {
  const states = [...new Set(wanted.states ?? [])];
  if ((wanted.search ?? '').trim() !== '') return scannedPage(database, run, all, wanted);
  if (states.length === 0) {
    return { rows: rowsFrom(database, run, wanted.offset, wanted.limit), total: all };
  }
  const ended = !states.includes('waiting') && !states.includes('sending');
  return ended ? indexedPage(database, run, states, wanted) : scannedPage(database, run, all, wanted);
}

/** The rows are numbered without gaps: the one behind `after` others has the next number. */
function rowsFrom(database: Database, run: number, after: number, limit: number): BatchRow[] {
  return database
    .prepare(`SELECT ${columns} FROM batch_row WHERE run = ? AND row > ? ORDER BY row LIMIT ?`)
    .all(run, after, limit)
    .map(readRow);
}

/** Of states that the index knows: each is sorted already, and they are merged as they are read. */
function indexedPage(
  database: Database,
  run: number,
  states: readonly RowState[],
  { offset, limit }: Wanted,
): RowsPage {
  const known = "run = ? AND state = ? AND state NOT IN ('waiting', 'sending')";
  const count = database.prepare(`SELECT count(*) AS n FROM batch_row WHERE ${known}`);
  const total = states.reduce((sum, state) => sum + (count.get(run, state)?.n ?? 0), 0);
  const merged = states.map(() => `SELECT row FROM batch_row WHERE ${known}`).join(' UNION ALL ');
  const numbers = database
    .prepare(`${merged} ORDER BY row LIMIT ? OFFSET ?`)
    .all(...states.flatMap((state) => [run, state]), limit, offset);
  const one = database.prepare(`SELECT ${columns} FROM batch_row WHERE run = ? AND row = ?`);
  return { rows: numbers.map(({ row }) => readRow(one.get(run, row) as Stored)), total };
}

/** Looks at every row, some at a time: no index helps with what is searched for. */
async function scannedPage(database: Database, run: number, all: number, wanted: Wanted): Promise<RowsPage> {
  const { condition, values } = matcher(wanted);
  const { offset, limit } = wanted;
  const slice = database.prepare(
    `SELECT row FROM batch_row WHERE run = ? AND row > ? AND row <= ? AND ${condition} ORDER BY row`,
  );
  const one = database.prepare(`SELECT ${columns} FROM batch_row WHERE run = ? AND row = ?`);
  const breathe = createBreather();
  const rows: BatchRow[] = [];
  let total = 0;
  for (let after = 0; after < all; after += sliceSize) {
    for (const { row } of slice.all(run, after, after + sliceSize, ...values)) {
      if (total >= offset && rows.length < limit) rows.push(readRow(one.get(run, row) as Stored));
      total += 1;
    }
    await breathe();
  }
  return { rows, total };
}

/** All rows in order, a page at a time, so that other work gets its turn between them. */
export function* allRows(database: Database, run: number): Iterable<BatchRow> {
  for (let after = 0; ; ) {
    const rows = rowsFrom(database, run, after, 500);
    yield* rows;
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
    resolved: ending?.resolved ?? false,
  };
}
