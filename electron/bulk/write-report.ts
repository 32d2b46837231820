import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { factsOfRow, type RowsSent } from '../../shared/diagnosis/row-facts.js';
import { safeCell } from '../../shared/formats/list/formula-safe.js';
import { inertJson, visibleLine, visibleText } from '../../shared/messages/visible-text.js';
import type { BulkRow } from '../../shared/model/bulk.js';
import { wellKnown } from '../../shared/model/operations.js';
import { answererOf } from '../../shared/text/answerers.js';
import { rowNote } from '../../shared/text/bulk-row-note.js';
import { describeOutcome } from '../../shared/text/outcomes.js';
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
  'fate',
  'cause',
  'status',
  'ms',
  'waitedMs',
  'faultCode',
  'faultReason',
  'error',
  'exchange',
  'note',
  'meaning',
  'advice',
  'answeredBy',
] as const;

/** One line a row. Tokens are masked; no cell can be taken for a formula. */
export async function writeCsv(path: string, how: RowsSent, rows: Iterable<BulkRow>): Promise<void> {
  const lines = stringify({
    header: true,
    columns: [...columns],
    cast: { string: (cell) => safeCell(visibleText(cell)) },
  });
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

function flatRow(row: BulkRow, sent: RowsSent): Record<(typeof columns)[number], string | number> {
  const { operation, binding } = sent;
  return {
    row: row.row,
    time: row.startedAt ?? '',
    token: row.tokenMask,
    fingerprint: row.tokenFingerprint,
    label: row.label,
    operation,
    binding,
    outcome: row.state,
    fate: row.fate ?? '',
    cause: row.cause ?? '',
    status: row.status ?? '',
    ms: row.totalMs ?? '',
    waitedMs: row.waitedMs ?? '',
    faultCode: row.faultCode ?? '',
    faultReason: row.faultReason ?? '',
    error: row.error ?? '',
    exchange: row.exchangeId ?? '',
    note: rowNote(row) ?? '',
    ...saidOf(row, sent),
  };
}

/** The words that one token has with `logout --json`; nothing of a row that has not ended. */
function saidOf(row: BulkRow, sent: RowsSent): Record<'meaning' | 'advice' | 'answeredBy', string> {
  if (row.cause === null) return { meaning: '', advice: '', answeredBy: '' };
  const { meaning, advice } = describeOutcome(factsOfRow(row, sent));
  const who = answererOf(row.causeFacts?.answerer);
  return {
    meaning: visibleLine(meaning),
    advice: visibleLine(advice),
    answeredBy: who?.between ? who.name : '',
  };
}

function* flatRows(how: RowsSent, rows: Iterable<BulkRow>) {
  for (const row of rows) yield flatRow(row, how);
}

function* jsonPieces(facts: ReportFacts, rows: Iterable<BulkRow>): Iterable<string> {
  yield `{"run":${inertJson(facts)},"rows":[`;
  const sent = { operation: wellKnown.logOut, binding: facts.binding, endpoint: facts.endpoint };
  let first = true;
  for (const row of rows) {
    yield `${first ? '\n' : ',\n'}${inertJson(flatRow(row, sent))}`;
    first = false;
  }
  yield '\n]}\n';
}
