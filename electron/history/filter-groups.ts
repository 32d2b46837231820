const columns = ['environment_id', 'origin', 'operation', 'binding', 'verdict', 'status'];
const list = columns.join(', ');
const sameAs = (row: string, count: number) =>
  columns.slice(0, count).map((column) => `${column} = ${row}.${column}`);

/** The exchanges of an `e` that are of the group whose values are given, in order of the columns. */
export const isOfGroup = columns.map((column) => `e.${column} = ?`).join(' AND ');

/** The first exchange behind the group of an `e` that has as many columns the same as that and the next one greater. */
const nextWith = (same: number) => `(SELECT seq FROM exchange
  WHERE ${[...sameAs('e', same), `${columns[same]} > e.${columns[same]}`].join(' AND ')} ORDER BY ${list} LIMIT 1)`;

/**
 * Exchanges of the same environment, origin, operation, binding, verdict and status lie together in one index, each such
 * group in order of time, and there are few groups. As `e`, their values: from one group to the next by the index, however
 * many exchanges it has. That takes one column at a time: to compare all of them SQLite goes through the whole group.
 */
export const groupsSql = `WITH RECURSIVE e (${list}) AS (
  SELECT * FROM (SELECT ${list} FROM exchange ORDER BY ${list} LIMIT 1)
  UNION ALL
  SELECT ${columns.map((column) => `n.${column}`).join(', ')} FROM e CROSS JOIN exchange AS n
    ON n.seq = coalesce(${columns
      .map((_, same) => nextWith(same))
      .reverse()
      .join(', ')})
)`;
