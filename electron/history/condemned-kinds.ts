import type { Database } from '../storage/database.js';

/** Kinds that no exchange needs any more: see `condemned-tables.ts`. */
export interface CondemnedKinds {
  /** To be called within the transaction that removes an exchange. Whatever others still need is left alone. */
  condemn(kindId: number): void;
  areThere(): boolean;
}

export function createCondemnedKinds(database: Database): CondemnedKinds {
  const note = database.prepare(
    `INSERT OR IGNORE INTO kind_condemned (id)
      SELECT ?1 WHERE NOT EXISTS (SELECT 1 FROM exchange WHERE kind_id = ?1)`,
  );
  const any = database.prepare('SELECT 1 FROM kind_condemned LIMIT 1');
  return {
    condemn(kindId) {
      note.run(kindId);
    },
    areThere: () => any.get() !== undefined,
  };
}
