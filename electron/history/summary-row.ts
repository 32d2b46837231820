/** A row of the table `exchange` with the summary of its kind. */
export interface SummaryRow {
  readonly seq: number;
  readonly act_key: number;
  readonly session_id: string | null;
  readonly own: string;
  readonly summary: string;
}

/** Its columns, of an `e` that is `ofItsKind`. */
export const rowColumns = 'e.seq, e.act_key, e.session_id, e.own, k.summary';
/** The kinds come last: to begin with them would mean to look at all there are. */
export const ofItsKind = 'CROSS JOIN exchange_kind AS k ON k.id = e.kind_id';

/** In the order in which they are shown. A few are sorted more quickly here than by SQLite, which makes a table for it. */
export function newestFirst(rows: SummaryRow[]): SummaryRow[] {
  return rows.sort((one, other) => other.seq - one.seq);
}
