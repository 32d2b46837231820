import type { BulkRow, BulkRowsQuery, RowSort } from '../../shared/model/bulk.js';
import { type RowState, rowStates } from '../../shared/model/bulk-words.js';
import type { Database } from '../storage/database.js';
import { createBreather } from './breather.js';
import { createKeptEnds, type KeptEnd, type KeptEnds } from './kept-ends.js';
import { createRowBlocks, type InputRow, type RowBlocks, rowsInBlock } from './row-blocks.js';
import { errorOf } from './row-end.js';
import { matcher } from './row-filter.js';
import { inOrder, type SortedRow, sortKey } from './row-order.js';

export type RowsPage = { rows: BulkRow[]; total: number };
type Wanted = Omit<BulkRowsQuery, 'runId'>;
/** Rows under way: the table does not say so of them, for that would have to be written before each is sent. */
type UnderWay = () => ReadonlySet<number>;

/** The order that was reckoned last; `key` says for what. */
export interface KeptOrder {
  key: string;
  rows: Promise<readonly number[]> | null;
}

/**
 * A page of rows in the order of the input, or as it is sorted, and how many there are in all. `all`: how many rows the run
 * has. An order holds as long as it is asked for with the same `asOf`: the rows of its pages are as they are now.
 */
export async function rowsPage(
  database: Database,
  run: number,
  all: number,
  wanted: Wanted,
  underWay: UnderWay,
  order: KeptOrder,
): Promise<RowsPage> {
  const kept = { blocks: createRowBlocks(database, run), ends: createKeptEnds(database, run) };
  if (wanted.sort) {
    const { offset, limit, sort } = wanted;
    const key = JSON.stringify([run, all, wanted.states ?? [], wanted.search ?? '', sort]);
    if (order.key !== key || order.rows === null) {
      order.key = key;
      order.rows = sortedRows(kept, wanted, sort, underWay);
      // Where it could not be reckoned it is tried again.
      order.rows.catch(() => {
        if (order.key === key) order.rows = null;
      });
    }
    const rows = await order.rows;
    return { rows: rowsOf(kept, rows.slice(offset, offset + limit), underWay), total: rows.length };
  }
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
function endedPage(kept: Kept, states: readonly RowState[], { offset, limit }: Wanted): RowsPage {
  const total = kept.ends.tally().reduce((sum, { state, n }) => sum + (states.includes(state) ? n : 0), 0);
  return { rows: rowsOf(kept, kept.ends.inStates(states, offset, limit), () => noneLeft), total };
}

/** Looks at every row: no index helps with what is searched for. */
async function scannedPage(kept: Kept, wanted: Wanted, underWay: UnderWay): Promise<RowsPage> {
  const { offset, limit } = wanted;
  const rows: number[] = [];
  let total = 0;
  await scan(kept, wanted, underWay, ({ row }) => {
    if (total >= offset && rows.length < limit) rows.push(row);
    total += 1;
  });
  return { rows: rowsOf(kept, rows, underWay), total };
}

/** The numbers of all rows that fit, sorted. */
async function sortedRows(
  kept: Kept,
  wanted: Wanted,
  sort: RowSort,
  underWay: UnderWay,
): Promise<readonly number[]> {
  const found: SortedRow[] = [];
  const endsNeeded = sort.by === 'answer' || sort.by === 'waited' || sort.by === 'took';
  let ends: ReadonlyMap<number, KeptEnd> = new Map();
  const breathe = createBreather();
  await scan(kept, wanted, underWay, ({ row, input, state, isFirst, last }) => {
    if (endsNeeded && isFirst) ends = kept.ends.between(row - 1, last);
    found.push({ row, key: sortKey(sort.by, row, input, state, ends.get(row)) });
  });
  return inOrder(found, sort, breathe);
}

interface ScannedRow {
  readonly row: number;
  readonly input: InputRow;
  readonly state: RowState;
  /** Of its block: the first one that fits; the number of the block's last row. */
  readonly isFirst: boolean;
  readonly last: number;
}

/** Every row that fits, in the order of the input, a block at a time. */
async function scan(
  { blocks, ends }: Kept,
  wanted: Wanted,
  underWay: UnderWay,
  seen: (row: ScannedRow) => void,
): Promise<void> {
  const matches = matcher(wanted);
  const states = new Set(wanted.states?.length ? wanted.states : rowStates);
  const breathe = createBreather();
  for (let index = 0; ; index++) {
    const inputs = blocks.block(index);
    const before = index * rowsInBlock;
    const last = before + inputs.length;
    const left = underWay();
    const stateOf = ends.statesBetween(before, last);
    let isFirst = true;
    for (const [at, input] of inputs.entries()) {
      const row = before + 1 + at;
      const state = stateOf.get(row) ?? waitingOrLeft(row, left);
      if (!states.has(state) || !matches(input)) continue;
      seen({ row, input, state, isFirst, last });
      isFirst = false;
    }
    if (inputs.length < rowsInBlock) return;
    await breathe();
  }
}

/** Rows by their numbers, in that order. */
function rowsOf({ blocks, ends }: Kept, numbers: readonly number[], underWay: UnderWay): BulkRow[] {
  const left = underWay();
  return numbers.flatMap((row) => {
    const input = blocks.get(row);
    return input === null ? [] : [rowOf(row, input, ends.between(row - 1, row).get(row), left)];
  });
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
  const { shared = null, own = null } = end ?? {};
  return {
    row,
    tokenMask: mask,
    tokenFingerprint: fingerprint,
    label,
    sessionId,
    state: end?.state ?? waitingOrLeft(row, left),
    fate: shared?.fate ?? null,
    cause: shared?.cause ?? null,
    causeFacts: shared?.causeFacts ?? null,
    status: shared?.status ?? null,
    faultCode: shared?.faultCode ?? null,
    faultReason: shared?.faultReason ?? null,
    error: shared && errorOf(shared),
    startedAt: own?.startedAt ?? null,
    totalMs: own?.totalMs ?? null,
    waitedMs: own?.waitedMs ?? null,
    exchangeId: own?.exchangeId ?? null,
    actId: own?.actId ?? null,
    resolved: shared?.resolved ?? false,
  };
}
