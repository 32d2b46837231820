import { once } from 'node:events';
import { type CsvError, type Options, Parser } from 'csv-parse';
import type { BatchDelimiter } from '../../shared/model/bulk-words.js';

/** A row as it stands in the text. `cells` is null where its quotes are broken. */
export type OnRow = (cells: readonly string[] | null, line: number) => void;

/** A record longer than this is a quote that was never closed, not a row. */
const longestRecord = 1024 * 1024;

export const csvOptions = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  skip_records_with_error: true,
  max_record_size: longestRecord,
} satisfies Options;

/** Cuts text into rows and tells each; nothing is held. Rejects with csv-parse's error where it cannot go on. */
export async function splitRows(
  pieces: AsyncIterable<string>,
  delimiter: BatchDelimiter,
  onRow: OnRow,
): Promise<void> {
  if (delimiter === 'lines') return splitLines(pieces, onRow);
  const parser = new RowParser(
    { ...csvOptions, delimiter, on_skip: (error) => void onRow(null, lineOf(error)) },
    onRow,
  );
  const ended = once(parser, 'end');
  ended.catch(() => {});
  parser.resume();
  for await (const piece of pieces) {
    if (parser.destroyed) break;
    if (!parser.write(piece)) await Promise.race([once(parser, 'drain'), ended]);
  }
  parser.end();
  await ended;
}

/** Hands on each record as it is found: the stream's own queue would hold them as objects. */
class RowParser extends Parser {
  readonly #onRow: OnRow;

  constructor(options: Options, onRow: OnRow) {
    super(options);
    this.#onRow = onRow;
  }

  override push(record: string[] | null): boolean {
    if (record === null) return super.push(null);
    this.#onRow(record, this.info.lines);
    return true;
  }
}

async function splitLines(pieces: AsyncIterable<string>, onRow: OnRow): Promise<void> {
  let rest = '';
  let line = 0;
  for await (const piece of pieces) {
    // A CR at the end may be the first half of a line end.
    const text = rest + piece;
    const whole = text.endsWith('\r') ? text.length - 1 : text.length;
    const lines = text.slice(0, whole).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? '') + text.slice(whole);
    for (const one of lines) onRow([one], ++line);
  }
  const last = rest.replace(/\r$/, '');
  if (last !== '') onRow([last], ++line);
  else if (rest !== '') onRow([''], ++line);
}

function lineOf(error: CsvError | undefined): number {
  const lines: unknown = error?.lines;
  return typeof lines === 'number' ? lines : 0;
}
