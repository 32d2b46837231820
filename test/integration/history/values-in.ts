import type { Database } from '../../../electron/storage/database.js';

/** Every value that stands in a database, each once. */
export function valuesIn(database: Database): Buffer[] {
  const values = new Map<string, Buffer>();
  const tables: { name: string }[] = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
    .all();
  for (const { name } of tables)
    for (const row of database.prepare(`SELECT * FROM "${name}"`).all() as Record<string, unknown>[])
      for (const value of Object.values(row)) {
        const bytes =
          typeof value === 'string'
            ? Buffer.from(value)
            : value instanceof Uint8Array
              ? Buffer.from(value)
              : null;
        if (bytes !== null) values.set(bytes.toString('latin1'), bytes);
      }
  return [...values.values()];
}
