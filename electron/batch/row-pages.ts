import type { BatchRow, BatchRowsQuery } from '../../shared/contract/batch.js';
import { type RowState, rowStates } from '../../shared/contract/batch-words.js';
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
/** Rows under way: the table does not say so of them, for that would have to be written before each is sent. */
export type UnderWay = () => ReadonlySet<number>;

/** A page of rows in the order of the input, and how many there are in all. `all`: how many rows the run has. */
export async function rowsPage(
  database: Database,
  run: number,
  all: number,
  wanted: Wanted,
  underWay: UnderWay,
): Promise<RowsPage> {
  const states = [...new Set(wanted.states ?? [])];
  if ((wanted.search ?? '').trim() !== '') return scannedPage(database, run, all, wanted, underWay);
  if (states.length === 0) {
    return { rows: rowsFrom(database, run, wanted.offset, wanted.limit, underWay), total: all };
  }
  const ended = !states.includes('waiting') && !states.includes('sending');
  if (!ended) return scannedPage(database, run, all, wanted, underWay);
  underWay();
  return indexedPage(database, run, states, wanted);
}

/** The rows are numbered without gaps: the one behind `after` others has the next number. */
function rowsFrom(
  database: Database,
  run: number,
  after: number,
  limit: number,
  underWay: UnderWay,
): BatchRow[] {
  const left = underWay();
  return database
    .prepare(`SELECT ${columns} FROM batch_row WHERE run = ? AND row > ? ORDER BY row LIMIT ?`)
    .all(run, after, limit)
    .map((row: Stored) => readRow(row, left));
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
  return { rows: numbers.map(({ row }) => readRow(one.get(run, row) as Stored, noneLeft)), total };
}

/** Looks at every row, some at a time: no index helps with what is searched for. */
async function scannedPage(
  database: Database,
  run: number,
  all: number,
  wanted: Wanted,
  underWay: UnderWay,
): Promise<RowsPage> {
  const { condition, values } = matcher(wanted);
  const states = new Set(wanted.states ?? rowStates);
  const { offset, limit } = wanted;
  const slice = database.prepare(
    `SELECT row, state FROM batch_row WHERE run = ? AND row > ? AND row <= ? AND ${condition} ORDER BY row`,
  );
  const one = database.prepare(`SELECT ${columns} FROM batch_row WHERE run = ? AND row = ?`);
  const breathe = createBreather();
  const rows: BatchRow[] = [];
  let total = 0;
  for (let after = 0; after < all; after += sliceSize) {
    const left = underWay();
    for (const { row, state } of slice.all(run, after, after + sliceSize, ...values)) {
      if (!states.has(stateOf(state, row, left))) continue;
      if (total >= offset && rows.length < limit) rows.push(readRow(one.get(run, row) as Stored, left));
      total += 1;
    }
    await breathe();
  }
  return { rows, total };
}

/** All rows in order, a page at a time, so that other work gets its turn between them. */
export function* allRows(database: Database, run: number, underWay: UnderWay): Iterable<BatchRow> {
  for (let after = 0; ; ) {
    const rows = rowsFrom(database, run, after, 500, underWay);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.row;
  }
}

const noneLeft: ReadonlySet<number> = new Set();

function stateOf(state: RowState, row: number, left: ReadonlySet<number>): RowState {
  return state === 'waiting' && left.has(row) ? 'sending' : state;
}

export function readRow(stored: Stored, left: ReadonlySet<number>): BatchRow {
  const ending = stored.ending === null ? null : rowEndingSchema.parse(JSON.parse(stored.ending));
  return {
    row: stored.row,
    tokenMask: stored.mask,
    tokenFingerprint: stored.fingerprint,
    label: stored.label,
    sessionId: stored.session_id,
    state: stateOf(stored.state, stored.row, left),
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
