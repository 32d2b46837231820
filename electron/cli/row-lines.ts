import type { DiagnosisFacts } from '../../shared/diagnosis/refine-cause.js';
import { factsOfRow, outcomeOfRow } from '../../shared/diagnosis/row-facts.js';
import { inertJson } from '../../shared/messages/visible-text.js';
import type { ActResult } from '../../shared/model/act.js';
import type { BulkRow } from '../../shared/model/bulk.js';
import type { RowState } from '../../shared/model/bulk-words.js';
import type { ActOperation } from '../../shared/model/operations.js';
import type { RecordedExchange } from '../../shared/model/recorded-exchange.js';
import type { Binding, Outcome } from '../../shared/model/words.js';
import { rowNote } from '../../shared/text/bulk-row-note.js';
import { cliText } from '../../shared/text/cli.js';
import { diagnosisFacts } from '../calls/diagnosis-facts.js';
import type { Target } from '../calls/target.js';
import {
  causeLine,
  humanLine,
  type JsonLine,
  jsonLine,
  outcomeOf,
  type TokenEnd,
  wordOf,
} from './act-line.js';
import { rawBytes } from './raw-bytes.js';

/** How each row is printed. */
interface LineStyle {
  readonly operation: ActOperation;
  readonly binding: Binding;
  readonly endpoint: string;
  readonly json: boolean;
  /** The bytes of the exchanges go before the line; a person's line then is no result any more. */
  readonly raw: boolean;
  readonly proxy: Target['sendOptions']['proxy'];
  out(chunk: string | Uint8Array): void;
  err(line: string): void;
}

interface Line {
  readonly text: string;
  readonly bytes: Uint8Array | null;
  readonly word: string;
  readonly outcome: Outcome;
}

/**
 * Prints one line for each row in the order of the input, as soon as those before it have theirs: masked tokens are too
 * short to tell which line belongs to which, the order does. Counts what it printed, so that the end says the same.
 */
export class RowLines {
  /** How many lines have each word. */
  readonly words = new Map<string, number>();
  readonly outcomes = new Set<Outcome>();
  readonly #style: LineStyle;
  readonly #lines = new Map<number, Line>();
  /** Of rows that wait again: they may still be sent, and have their line at the end. */
  readonly #waiting = new Map<number, Line>();
  /** By exchange, for those that did not end well. */
  readonly #facts = new Map<string, DiagnosisFacts>();
  readonly #exchanges = new Map<number, RecordedExchange[]>();
  #next = 1;

  constructor(style: LineStyle) {
    this.#style = style;
  }

  exchanged(row: number, finished: RecordedExchange): void {
    const { summary, transmission } = finished;
    const { raw, proxy } = this.#style;
    if (raw) this.#exchanges.set(row, [...(this.#exchanges.get(row) ?? []), finished]);
    if (summary.outcome !== 'accepted')
      this.#facts.set(summary.id, diagnosisFacts(transmission, Date.now(), proxy));
  }

  moved(row: number, token: string, state: RowState, result: ActResult | null): void {
    if (result === null) return;
    const { operation, binding, json, raw } = this.#style;
    const end: TokenEnd = { token, operation, binding, result, facts: this.#facts };
    const line: Line = {
      text: json ? `${inertJson(jsonLine(end))}\n` : humanLine(end),
      bytes: raw ? rawBytes((this.#exchanges.get(row) ?? []).map(({ transmission }) => transmission)) : null,
      word: wordOf(end),
      outcome: outcomeOf(end),
    };
    for (const { id } of result.exchanges) this.#facts.delete(id);
    this.#exchanges.delete(row);
    if (state === 'waiting') this.#waiting.set(row, line);
    else this.#set(row, line);
  }

  /** As the journal has it: one that an earlier part of the run did, or that was not begun. */
  stored(row: BulkRow): void {
    const { json } = this.#style;
    const waits = row.state === 'waiting' ? this.#waiting.get(row.row) : undefined;
    const outcome = outcomeOfRow(row);
    const text = json ? `${inertJson(jsonOfRow(row, this.#style))}\n` : humanOfRow(row);
    this.#set(row.row, waits ?? { text, bytes: null, word: outcome, outcome });
  }

  #set(row: number, line: Line): void {
    if (row < this.#next || this.#lines.has(row)) return;
    const { word, outcome } = line;
    this.#lines.set(row, line);
    this.words.set(word, (this.words.get(word) ?? 0) + 1);
    this.outcomes.add(outcome);
    for (let ready = this.#lines.get(this.#next); ready !== undefined; ready = this.#lines.get(this.#next)) {
      this.#lines.delete(this.#next);
      this.#next += 1;
      this.#print(ready);
    }
  }

  #print({ text, bytes }: Line): void {
    const { json, raw, out, err } = this.#style;
    if (bytes !== null) out(bytes);
    if (raw && !json) err(text.trimEnd());
    else out(raw ? `\n${text}` : text);
  }
}

function jsonOfRow(row: BulkRow, sent: LineStyle): JsonLine {
  const { operation, binding } = sent;
  const { faultCode, faultReason } = row;
  const error = row.state === 'waiting' ? cliText.notStarted : (rowNote(row) ?? row.error);
  return {
    token: row.tokenMask,
    operation,
    binding,
    outcome: outcomeOfRow(row),
    ...(row.cause !== null && causeLine(factsOfRow(row, sent))),
    ...(row.status !== null && { status: row.status }),
    ms: row.totalMs ?? 0,
    ...(faultCode !== null && { fault: { code: faultCode, reason: faultReason ?? '' } }),
    ...(error !== null && { error }),
    ...(row.exchangeId !== null && { exchange: row.exchangeId }),
  };
}

function humanOfRow(row: BulkRow): string {
  const said = row.state === 'waiting' ? cliText.notStarted : (rowNote(row) ?? cliText.before);
  return `${row.tokenMask.padEnd(6)} ${outcomeOfRow(row).padEnd(12)} ${said}\n`;
}
