import { maskLabel } from '../../shared/masking/mask-label.js';
import { maskToken, shortestTailedToken } from '../../shared/masking/mask-token.js';
import type { BulkPreview, BulkReading } from '../../shared/model/bulk.js';
import type { BulkRefusal } from '../../shared/model/bulk-words.js';
import type { ByteSource } from './byte-source.js';
import { FingerprintSet } from './fingerprint-set.js';
import { guessReading } from './guess-reading.js';
import { readCells } from './read-cells.js';
import { splitRows } from './split-rows.js';
import { decoded, encodingOf } from './text-encoding.js';

/** One token that was taken. */
export interface TakenRow {
  readonly token: string;
  readonly fingerprint: string;
  readonly label: string;
  readonly sessionId: string | null;
}

export type ReadFacts = Pick<
  BulkPreview,
  'reading' | 'columns' | 'sample' | 'counts' | 'refusedFor' | 'refusals'
>;

const headLength = 64 * 1024;
const sampleRows = 20;
const keptRefusals = 100;

/** Counts rows and keeps each token once. What is held is a fingerprint a token, and nothing of the rows. */
export class RowTaker {
  readonly #seen = new FingerprintSet();
  readonly #refusals: { line: number; reason: BulkRefusal }[] = [];
  readonly #refusedFor = new Map<BulkRefusal, number>();
  readonly counts = { rows: 0, tokens: 0, duplicates: 0, blanks: 0, refused: 0 };

  constructor(
    readonly fingerprint: (token: string) => string,
    readonly onTaken: (row: TakenRow) => void,
  ) {}

  take(token: string, label: string, sessionId: string | null): void {
    this.counts.rows += 1;
    const fingerprint = this.fingerprint(token);
    if (!this.#seen.add(fingerprint)) {
      this.counts.duplicates += 1;
      return;
    }
    this.counts.tokens += 1;
    this.onTaken({ token, fingerprint, label: maskLabel(label, token), sessionId });
  }

  blank(): void {
    this.counts.rows += 1;
    this.counts.blanks += 1;
  }

  refuse(line: number, reason: BulkRefusal): void {
    this.counts.rows += 1;
    this.counts.refused += 1;
    this.#refusedFor.set(reason, (this.#refusedFor.get(reason) ?? 0) + 1);
    if (this.#refusals.length < keptRefusals) this.#refusals.push({ line, reason });
  }

  facts(): Pick<ReadFacts, 'counts' | 'refusedFor' | 'refusals'> {
    const refusedFor = [...this.#refusedFor].map(([reason, rows]) => ({ reason, rows }));
    return { counts: { ...this.counts }, refusedFor, refusals: this.#refusals };
  }
}

/** Reads the whole text once, row by row, into the taker. Without `reading` it is guessed. Rejects as `splitRows`. */
export async function readBulk(
  source: ByteSource,
  given: BulkReading | undefined,
  taker: RowTaker,
): Promise<ReadFacts> {
  const reading = given ?? (await guessed(source));
  const sample: string[][] = [];
  let names: string[] | null = null;
  let width = 0;
  await splitRows(decoded(source, reading.encoding), reading.delimiter, (cells, line) => {
    if (names === null && reading.header && cells?.some((cell) => cell.trim() !== '')) {
      names = cells.map((cell) => cell.trim());
      return;
    }
    const row = readCells(cells, reading);
    if (cells !== null && sample.length < sampleRows) {
      const token = row.kind === 'token' ? row.token : '';
      const cellOf = (cell: string, column: number) => shown(cell, column === reading.tokenColumn);
      sample.push(cells.map((cell, column) => maskLabel(cellOf(cell, column), token)));
      width = Math.max(width, cells.length);
    }
    if (row.kind === 'token') taker.take(row.token, row.label, null);
    else if (row.kind === 'blank') taker.blank();
    else taker.refuse(line, row.reason);
  });
  const columns = names ?? Array.from({ length: width }, (_, index) => `Column ${index + 1}`);
  return { reading, columns, sample, ...taker.facts() };
}

async function guessed(source: ByteSource): Promise<BulkReading> {
  const encoding = await encodingOf(source);
  let head = '';
  for await (const piece of decoded(source, encoding)) {
    head += piece;
    if (head.length >= headLength) break;
  }
  return guessReading(head.slice(0, headLength), encoding);
}

/** The guess at the column may be wrong: whatever looks like a token is masked wherever it stands. */
function shown(cell: string, isToken: boolean): string {
  const text = cell.trim();
  if (isToken) return text === '' ? '' : maskToken(text);
  const secretive = text.length >= shortestTailedToken && !/\s/.test(text);
  return secretive ? maskToken(text) : text.slice(0, 120);
}
