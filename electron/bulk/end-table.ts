import type { RowState } from '../../shared/model/bulk-words.js';
import type { Database } from '../history/database.js';
import { prepareRows, type Value } from '../history/insert-rows.js';
import { type EndedRow, type EndKind, isSameKind } from './row-end.js';

/** Writes how the rows of one run ended. */
export interface EndTable {
  /** Within a transaction. Throws where one of them has ended already, unless as `unknown`. */
  add(ended: readonly EndedRow[]): void;
  /** Of rows that nobody saw end. Gives how many had no end yet. */
  addUnknown(rows: readonly number[]): number;
  /** They wait again. Gives how many had ended. */
  remove(rows: readonly number[]): number;
  /** To be called where a transaction was rolled back: what was written is not there any more. */
  forget(): void;
}

/** Rows that ended one after the other in the same way. */
interface Stretch {
  readonly state: RowState;
  readonly kindId: number;
  readonly values: Value[];
}

/** Where answers quote what is each row's own there are as many kinds as rows. */
const mostKnown = 1_000;

export function createEndTable(database: Database, run: number): EndTable {
  const writeRows = prepareRows(database, 'batch_end', ['run', 'state', 'kind'], ['row', 'own']);
  // Each change names the state it comes from: a row that ended can never be ended again by mistake.
  const replace = database.prepare(
    "UPDATE batch_end SET state = ?, kind = ?, own = ? WHERE run = ? AND row = ? AND state = 'unknown'",
  );
  const unknown = database.prepare(
    "INSERT OR IGNORE INTO batch_end (run, row, state) VALUES (?, ?, 'unknown')",
  );
  const erase = database.prepare('DELETE FROM batch_end WHERE run = ? AND row = ?');
  let kindIdOf = createKindIds(database, run);
  // Their key is run and row: it throws where one of them has ended.
  const write = (stretch: Stretch | null): void => {
    if (stretch !== null) writeRows([run, stretch.state, stretch.kindId], stretch.values);
  };
  const each = (statement: typeof erase, rows: readonly number[]): number =>
    rows.reduce((sum, row) => sum + Number(statement.run(run, row).changes), 0);

  return {
    add(ended) {
      let stretch: Stretch | null = null;
      for (const { row, from, state, kind, own } of ended) {
        const kindId = kindIdOf(kind);
        if (from === 'unknown') {
          if (Number(replace.run(state, kindId, own, run, row).changes) !== 1)
            throw new Error('A row was about to be ended twice.');
          continue;
        }
        if (stretch === null || stretch.state !== state || stretch.kindId !== kindId) {
          write(stretch);
          stretch = { state, kindId, values: [] };
        }
        stretch.values.push(row, own);
      }
      write(stretch);
    },
    addUnknown: (rows) => each(unknown, rows),
    remove: (rows) => each(erase, rows),
    forget() {
      kindIdOf = createKindIds(database, run);
    },
  };
}

function createKindIds(database: Database, run: number): (kind: EndKind) => number {
  const insert = database.prepare('INSERT INTO batch_end_kind (run, kind) VALUES (?, ?)');
  const known = new Map<string, number>();
  let last: { readonly kind: EndKind; readonly id: number } | null = null;
  return (kind) => {
    // Thousands end in the same way one after the other.
    if (last !== null && isSameKind(last.kind, kind)) return last.id;
    const text = JSON.stringify(kind);
    const id = known.get(text) ?? Number(insert.run(run, text).lastInsertRowid);
    if (known.size >= mostKnown) known.clear();
    known.set(text, id);
    last = { kind, id };
    return id;
  };
}
