import type { ActResult } from '../../shared/model/act.js';
import type { BulkRow } from '../../shared/model/bulk.js';
import type { Binding } from '../../shared/model/words.js';
import { rowNote } from '../../shared/text/en/bulk-row-note.js';
import { cliText } from '../../shared/text/en/cli.js';
import { humanLine, type JsonLine, jsonLine } from './act-line.js';

/** Prints each row's line in the order of the input, as soon as those before it have theirs. */
export class RowLines {
  readonly #lines = new Map<number, string>();
  #next = 1;

  constructor(
    readonly binding: Binding,
    readonly json: boolean,
    readonly print: (line: string) => void,
  ) {}

  ended(row: number, token: string, result: ActResult | null): void {
    const end = { token, operation: 'Logout', binding: this.binding, result } as const;
    this.#set(row, this.json ? `${JSON.stringify(jsonLine(end))}\n` : humanLine(end));
  }

  /** One that an earlier part of the run did. */
  stored(row: BulkRow): void {
    if (row.row < this.#next || this.#lines.has(row.row)) return;
    this.#set(row.row, this.json ? `${JSON.stringify(jsonOfRow(row, this.binding))}\n` : humanOfRow(row));
  }

  #set(row: number, line: string): void {
    if (row < this.#next) return;
    this.#lines.set(row, line);
    for (let ready = this.#lines.get(this.#next); ready !== undefined; ready = this.#lines.get(this.#next)) {
      this.#lines.delete(this.#next);
      this.#next += 1;
      this.print(ready);
    }
  }
}

function jsonOfRow(row: BulkRow, binding: Binding): JsonLine {
  const { faultCode, faultReason } = row;
  const error = rowNote(row) ?? row.error;
  return {
    token: row.tokenMask,
    operation: 'Logout',
    binding,
    outcome: outcomeOfRow(row),
    ...(row.status !== null && { status: row.status }),
    ms: Math.round((row.totalMs ?? 0) * 10) / 10,
    ...(faultCode !== null && { fault: { code: faultCode, reason: faultReason ?? '' } }),
    ...(error !== null && { error }),
    ...(row.exchangeId !== null && { exchange: row.exchangeId }),
  };
}

function humanOfRow(row: BulkRow): string {
  return `${row.tokenMask.padEnd(6)} ${outcomeOfRow(row).padEnd(12)} ${rowNote(row) ?? cliText.before}\n`;
}

/** What was not begun is `cancelled` on the command line. */
export function outcomeOfRow({ state }: Pick<BulkRow, 'state'>): JsonLine['outcome'] {
  return state === 'waiting' ? 'cancelled' : state === 'sending' ? 'unknown' : state;
}
