import { roleOf } from '../list/column-names.js';
import { type Found, type Sighting, sighted, without } from './pasted-finding.js';

const insert = /\bINSERT\s+(?:IGNORE\s+)?INTO\s+[^()\n]{1,200}\(([^()]{1,2000})\)\s*VALUES\s*/gi;
const tuple = /[\s,]*\(((?:[^()'"]|'(?:[^'\n]|'')*'|"[^"\n]*")*)\)/y;
const value = /\s*(?:N?'((?:[^']|'')*)'|"([^"]*)"|([^,]*))\s*(?:,|$)/y;

/** The rows that an INSERT writes, as databases are dumped: the column that is named as the tokens'. */
export function findSql(text: string): Found {
  const findings: Sighting[] = [];
  const used: { start: number; end: number }[] = [];
  const statements = new RegExp(insert);
  for (let match = statements.exec(text); match !== null; match = statements.exec(text)) {
    const names = (match[1] ?? '').split(',').map((name) => name.replace(/["'`[\]\s]/g, ''));
    const column = names.findIndex((name) => roleOf(name) === 'token');
    const rows = new RegExp(tuple);
    rows.lastIndex = statements.lastIndex;
    let end = 0;
    for (let row = rows.exec(text); row !== null; row = rows.exec(text)) {
      end = rows.lastIndex;
      const finding = sighted('table', row.index, { token: valueAt(row[1] ?? '', column) });
      if (finding !== null) findings.push(finding);
    }
    if (column < 0 || end === 0) continue;
    used.push({ start: match.index, end });
    statements.lastIndex = end;
  }
  return { findings, rest: without(text, used) };
}

function valueAt(row: string, column: number): string | undefined {
  const values = new RegExp(value);
  for (let at = 0; at <= column; at += 1) {
    const found = values.exec(row);
    if (found === null) return undefined;
    const text = found[1]?.replaceAll("''", "'") ?? found[2];
    if (at === column) return text ?? (/^\d+$/.test(found[3] ?? '') ? found[3] : undefined);
  }
  return undefined;
}
