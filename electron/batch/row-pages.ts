import type { BatchRow, BatchRowsQuery } from '../../shared/contract/batch.js';
import { type RowState, rowStates } from '../../shared/contract/batch-words.js';
import type { Database } from '../store/database.js';
import { createBreather } from './breather.js';
import { endKindSchema, readOwnEnd } from './row-end.js';
import { matcher } from './row-filter.js';

const select = `SELECT r.row, r.fingerprint, r.mask, r.label, r.session_id, e.state, k.kind, e.own
  FROM batch_row AS r LEFT JOIN batch_end AS e ON e.run = r.run AND e.row = r.row
  LEFT JOIN batch_end_kind AS k ON k.id = e.kind WHERE r.run = ?`;
const sliceSize = 5_000;

interface Stored {
  readonly row: number;
  readonly fingerprint: string;
  readonly mask: string;
  readonly label: string;
  readonly session_id: string | null;
  /** Null of a row that waits. */
  readonly state: RowState | null;
  readonly kind: string | null;
  readonly own: string | null;
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
    .prepare(`${select} AND r.row > ? ORDER BY r.row LIMIT ?`)
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
  const known = 'FROM batch_end WHERE run = ? AND state = ?';
  const count = database.prepare(`SELECT count(*) AS n ${known}`);
  const total = states.reduce((sum, state) => sum + (count.get(run, state)?.n ?? 0), 0);
  const merged = states.map(() => `SELECT row ${known}`).join(' UNION ALL ');
  const numbers = database
    .prepare(`${merged} ORDER BY row LIMIT ? OFFSET ?`)
    .all(...states.flatMap((state) => [run, state]), limit, offset);
  const one = database.prepare(`${select} AND r.row = ?`);
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
    `SELECT r.row, e.state FROM batch_row AS r LEFT JOIN batch_end AS e ON e.run = r.run AND e.row = r.row
      WHERE r.run = ? AND r.row > ? AND r.row <= ? AND ${condition} ORDER BY r.row`,
  );
  const one = database.prepare(`${select} AND r.row = ?`);
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

function stateOf(state: RowState | null, row: number, left: ReadonlySet<number>): RowState {
  return state ?? (left.has(row) ? 'sending' : 'waiting');
}

export function readRow(stored: Stored, left: ReadonlySet<number>): BatchRow {
  const kind = stored.kind === null ? null : endKindSchema.parse(JSON.parse(stored.kind));
  const own = stored.own === null ? null : readOwnEnd(stored.own);
  return {
    row: stored.row,
    tokenMask: stored.mask,
    tokenFingerprint: stored.fingerprint,
    label: stored.label,
    sessionId: stored.session_id,
    state: stateOf(stored.state, stored.row, left),
    story: kind?.story ?? null,
    cause: kind?.cause ?? null,
    status: kind?.status ?? null,
    faultCode: kind?.faultCode ?? null,
    faultReason: kind?.faultReason ?? null,
    error: kind?.error ?? null,
    startedAt: own?.startedAt ?? null,
    totalMs: own?.totalMs ?? null,
    exchangeId: own?.exchangeId ?? null,
    actId: own?.actId ?? null,
    resolved: kind?.resolved ?? false,
  };
}
