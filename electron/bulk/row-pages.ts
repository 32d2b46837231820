import type { BulkRow, BulkRowsQuery } from '../../shared/model/bulk.js';
import { type RowState, rowStates } from '../../shared/model/bulk-words.js';
import type { Database } from '../storage/database.js';
import { createBreather } from './breather.js';
import { createKeptEnds, type KeptEnd, type KeptEnds } from './kept-ends.js';
import { createRowBlocks, type InputRow, type RowBlocks, rowsInBlock } from './row-blocks.js';
import { matcher } from './row-filter.js';

export type RowsPage = { rows: BulkRow[]; total: number };
type Wanted = Omit<BulkRowsQuery, 'runId'>;
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
  const kept = { blocks: createRowBlocks(database, run), ends: createKeptEnds(database, run) };
  const states = [...new Set(wanted.states ?? [])];
  if ((wanted.search ?? '').trim() !== '') return scannedPage(kept, wanted, underWay);
  if (states.length === 0) {
    return { rows: rowsFrom(kept, wanted.offset, wanted.limit, underWay), total: all };
  }
  const ended = !states.includes('waiting') && !states.includes('sending');
  if (!ended) return scannedPage(kept, wanted, underWay);
  underWay();
  return endedPage(kept, states, wanted);
}

interface Kept {
  readonly blocks: RowBlocks;
  readonly ends: KeptEnds;
}

/** The rows are numbered without gaps: the one behind `after` others has the next number. */
function rowsFrom({ blocks, ends }: Kept, after: number, limit: number, underWay: UnderWay): BulkRow[] {
  const left = underWay();
  const endOf = ends.between(after, after + limit);
  const rows: BulkRow[] = [];
  for (let row = after + 1; row <= after + limit; row++) {
    const input = blocks.get(row);
    if (input === null) break;
    rows.push(rowOf(row, input, endOf.get(row), left));
  }
  return rows;
}

/** Of states that rows end in: each is sorted already, and they are merged as they are read. */
function endedPage({ blocks, ends }: Kept, states: readonly RowState[], { offset, limit }: Wanted): RowsPage {
  const total = ends.tally().reduce((sum, { state, n }) => sum + (states.includes(state) ? n : 0), 0);
  const rows: BulkRow[] = [];
  for (const row of ends.inStates(states, offset, limit)) {
    const input = blocks.get(row);
    if (input !== null) rows.push(rowOf(row, input, ends.between(row - 1, row).get(row), noneLeft));
  }
  return { rows, total };
}

/** Looks at every row, some at a time: no index helps with what is searched for. */
async function scannedPage({ blocks, ends }: Kept, wanted: Wanted, underWay: UnderWay): Promise<RowsPage> {
  const matches = matcher(wanted);
  const states = new Set(wanted.states ?? rowStates);
  const { offset, limit } = wanted;
  const breathe = createBreather();
  const rows: BulkRow[] = [];
  let total = 0;
  for (let index = 0; ; index++) {
    const inputs = blocks.block(index);
    const first = index * rowsInBlock + 1;
    const left = underWay();
    const stateOf = ends.statesBetween(first - 1, first - 1 + inputs.length);
    for (const [at, input] of inputs.entries()) {
      const row = first + at;
      if (!states.has(stateOf.get(row) ?? waitingOrLeft(row, left)) || !matches(input)) continue;
      if (total >= offset && rows.length < limit)
        rows.push(rowOf(row, input, ends.between(row - 1, row).get(row), left));
      total += 1;
    }
    if (inputs.length < rowsInBlock) return { rows, total };
    await breathe();
  }
}

/** All rows in order, a page at a time, so that other work gets its turn between them. */
export function* allRows(database: Database, run: number, underWay: UnderWay): Iterable<BulkRow> {
  const kept = { blocks: createRowBlocks(database, run), ends: createKeptEnds(database, run) };
  for (let after = 0; ; after += rowsInBlock) {
    const rows = rowsFrom(kept, after, rowsInBlock, underWay);
    yield* rows;
    if (rows.length < rowsInBlock) return;
  }
}

const noneLeft: ReadonlySet<number> = new Set();

function waitingOrLeft(row: number, left: ReadonlySet<number>): RowState {
  return left.has(row) ? 'sending' : 'waiting';
}

function rowOf(
  row: number,
  { fingerprint, mask, label, sessionId }: InputRow,
  end: KeptEnd | undefined,
  left: ReadonlySet<number>,
): BulkRow {
  const { kind = null, own = null } = end ?? {};
  return {
    row,
    tokenMask: mask,
    tokenFingerprint: fingerprint,
    label,
    sessionId,
    state: end?.state ?? waitingOrLeft(row, left),
    story: kind?.story ?? null,
    cause: kind?.cause ?? null,
    causeFacts: kind?.causeFacts ?? null,
    status: kind?.status ?? null,
    faultCode: kind?.faultCode ?? null,
    faultReason: kind?.faultReason ?? null,
    error: kind?.error ?? null,
    startedAt: own?.startedAt ?? null,
    totalMs: own?.totalMs ?? null,
    waitedMs: own?.waitedMs ?? null,
    exchangeId: own?.exchangeId ?? null,
    actId: own?.actId ?? null,
    resolved: kind?.resolved ?? false,
  };
}
