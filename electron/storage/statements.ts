import type { Database } from './native-sqlite.js';

type Statement = ReturnType<Database['prepare']>;

const mostKept = 40;

/** Statements whose text depends on what is asked for, prepared once for as long as they are asked for again. */
export function createStatements(database: Database): (sql: string) => Statement {
  const kept = new Map<string, Statement>();
  return (sql) => {
    const statement = kept.get(sql) ?? database.prepare(sql);
    // The one asked for last is the last to go.
    kept.delete(sql);
    kept.set(sql, statement);
    if (kept.size > mostKept) {
      const oldest = kept.keys().next();
      if (!oldest.done) kept.delete(oldest.value);
    }
    return statement;
  };
}
