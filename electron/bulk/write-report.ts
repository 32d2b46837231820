import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { safeCell } from '../../shared/formats/list/formula-safe.js';
import type { BulkRow } from '../../shared/model/bulk.js';
import { type ActOperation, wellKnown } from '../../shared/model/operations.js';
import { rowNote } from '../../shared/text/en/bulk-row-note.js';
import type { ReportFacts } from './report-facts.js';

const columns = [
  'row',
  'time',
  'token',
  'fingerprint',
  'label',
  'operation',
  'binding',
  'outcome',
  'story',
  'cause',
  'status',
  'ms',
  'waitedMs',
  'faultCode',
  'faultReason',
  'error',
  'exchange',
  'note',
] as const;

/** What all rows were sent as. */
export interface RowsSent {
  readonly operation: ActOperation;
  readonly binding: string;
}

/** One line a row. Tokens are masked; no cell can be taken for a formula. */
export async function writeCsv(path: string, how: RowsSent, rows: Iterable<BulkRow>): Promise<void> {
  const lines = stringify({ header: true, columns: [...columns], cast: { string: safeCell } });
  await writeWhole(path, (target) => pipeline(Readable.from(flatRows(how, rows)), lines, target));
}

/** `{"run": …, "rows": [ … ]}`, one row a line. */
export async function writeJson(path: string, facts: ReportFacts, rows: Iterable<BulkRow>): Promise<void> {
  await writeWhole(path, (target) => pipeline(Readable.from(jsonPieces(facts, rows)), target));
}

export async function writeText(path: string, text: string | Uint8Array): Promise<void> {
  await writeWhole(path, (target) => pipeline(Readable.from([text]), target));
}

/** Beside it first: a report that was cut is worse than none. What is no file, such as /dev/stdout, is written as it is. */
async function writeWhole(
  path: string,
  write: (target: NodeJS.WritableStream) => Promise<void>,
): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found && !found.isFile()) return write(createWriteStream(path));
  const part = `${path}.part`;
  try {
    await write(createWriteStream(part, { mode: 0o600 }));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

function flatRow(
  row: BulkRow,
  { operation, binding }: RowsSent,
): Record<(typeof columns)[number], string | number> {
  return {
    row: row.row,
    time: row.startedAt ?? '',
    token: row.tokenMask,
    fingerprint: row.tokenFingerprint,
    label: row.label,
    operation,
    binding,
    outcome: row.state,
    story: row.story ?? '',
    cause: row.cause ?? '',
    status: row.status ?? '',
    ms: row.totalMs ?? '',
    waitedMs: row.waitedMs ?? '',
    faultCode: row.faultCode ?? '',
    faultReason: row.faultReason ?? '',
    error: row.error ?? '',
    exchange: row.exchangeId ?? '',
    note: rowNote(row) ?? '',
  };
}

function* flatRows(how: RowsSent, rows: Iterable<BulkRow>) {
  for (const row of rows) yield flatRow(row, how);
}

function* jsonPieces(facts: ReportFacts, rows: Iterable<BulkRow>): Iterable<string> {
  yield `{"run":${JSON.stringify(facts)},"rows":[`;
  let first = true;
  for (const row of rows) {
    yield `${first ? '\n' : ',\n'}${JSON.stringify(flatRow(row, { operation: wellKnown.logOut, binding: facts.binding }))}`;
    first = false;
  }
  yield '\n]}\n';
}
