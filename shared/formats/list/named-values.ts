import { tokenShape } from './cell-likeness.js';
import { roleOf } from './column-names.js';
import type { OnRow } from './row-joiner.js';

/** `-[ RECORD 1 ]---` of psql, `*** 1. row ***` of mysql: what begins a record that is written one field a line. */
function beginsRecord(line: string): boolean {
  return /^-\[ .{1,40} \][-+]*\s*$/.test(line) || /^\*{5,} \d{1,9}\. .{1,40} \*{5,}\s*$/.test(line);
}

const namedValue = /^\s*["']?([\p{L}_][\p{L}\p{N}_ .@-]{0,60}?)["']?\s*(?:=>|->|→|[=:|])\s*(.*)$/u;

/** A name and its value on a line of their own; null where the line is something else. */
function namedValueIn(line: string): readonly [name: string, value: string] | null {
  const [, name, value = ''] = namedValue.exec(line) ?? [];
  return name === undefined ? null : [name.trim(), value.trim()];
}

/** `jane=…`, `jane -> …`: whose token it is, and the token, which nothing but a token looks like. */
export function ownerAndToken(line: string): readonly [owner: string, token: string] | null {
  const pair = namedValueIn(line);
  if (pair === null) return null;
  const [owner, written] = pair;
  const token = /^(["'])(.*)\1[,;]?$/.exec(written)?.[2] ?? written.replace(/[,;]$/, '');
  const isApart = /^[^=:]*(?:\s[=:]|[=:]\s|->|→|=>)/.test(line) || /^[{(]?[0-9a-f]{8}-/i.test(token);
  return isApart &&
    tokenShape(token) === 3 &&
    tokenShape(owner) < 3 &&
    roleOf(owner) !== 'token' &&
    !notOwner.test(owner)
    ? [owner, token]
    : null;
}

export const isSection = (line: string): boolean =>
  /^\s*(?:\[[^\]]{0,80}\]|[\p{L}_ -]{1,60}:)\s*$/u.test(line);

/** What has an id that is nobody's token. */
const notOwner =
  /(?:^|[^\p{L}])(?:id|guid|uuid|request|correlation|trace|activity|message|order|booking|operation|event|span|transaction|authorization|cookie|etag|hash|checksum|sha\d*|md5|password|secret|version|file|url)(?:[^\p{L}]|$)|(?:Id|Guid|Uuid|Hash)$/iu;

/** The lines are records of one field a line, each with a name; one of the names is a token's. */
export function areRecords(lines: readonly string[]): boolean {
  if (lines.slice(0, 5).some(beginsRecord)) return true;
  const isSplit = lines.some(isSection);
  const fields = lines.filter((line) => !isSection(line));
  const pairs = fields.map((line) => (isSplit || /^[^=]{1,64} = /.test(line) ? namedValueIn(line) : null));
  const names = pairs.flatMap((pair) => (pair === null ? [] : [pair[0]]));
  return (
    names.length === fields.length &&
    (isSplit || new Set(names).size > 1) &&
    names.some((name) => roleOf(name) === 'token')
  );
}

/** Nearly every line is an owner and a token. */
export function areOwners(lines: readonly string[]): boolean {
  const rows = lines.filter((line) => !isSection(line));
  const owners = rows.filter((line) => ownerAndToken(line) !== null);
  return owners.length > 0 && owners.length * 10 >= rows.length * 9;
}

/**
 * The same, where nothing but that can be meant: below the name of a section, or with blanks beside the sign. `jane=…`
 * alone may as well be what a service calls its token.
 */
export function areSurelyOwners(lines: readonly string[]): boolean {
  const isApart = (line: string) => isSection(line) || /^[^=:]*(?:\s[=:]|[=:]\s|->|→|=>)/.test(line);
  return (lines.some(isSection) || lines.every(isApart)) && areOwners(lines);
}

/** Puts the fields of each record into a row; the names of the first are told as a row of their own. */
export class RecordRows {
  readonly #onRow: OnRow;
  #names: readonly string[] | null = null;
  #record = new Map<string, string>();
  #first = 0;

  constructor(onRow: OnRow) {
    this.#onRow = onRow;
  }

  line(text: string, line: number): void {
    if (text.trim() === '' || beginsRecord(text) || isSection(text)) {
      this.end();
      return;
    }
    const pair = namedValueIn(text);
    if (pair === null) return;
    const [name, value] = pair;
    // The next record begins where a name comes again.
    if (this.#record.has(name)) this.end();
    if (this.#record.size === 0) this.#first = line;
    this.#record.set(name, value);
  }

  end(): void {
    const record = this.#record;
    if (record.size === 0) return;
    this.#record = new Map();
    if (this.#names === null) {
      this.#names = [...record.keys()];
      this.#onRow(this.#names, this.#first);
    }
    this.#onRow(
      this.#names.map((name) => record.get(name) ?? ''),
      this.#first,
    );
  }
}
