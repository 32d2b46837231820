import { unescapeHtml } from '../../protocol/html-text.js';
import type { TableRow, WholeTable } from './table-of-json.js';

/** The rows of the tables in a page: what a browser copies, and what many programs save under the name of a workbook. */
export function tableOfHtml(text: string): WholeTable | null {
  const plain = text.replaceAll(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi, (gone) =>
    gone.replaceAll(/[^\n]/g, ''),
  );
  const rows: TableRow[] = [];
  let line = 1;
  let counted = 0;
  for (const row of plain.matchAll(/<tr\b[^>]*>([\s\S]*?)(?=<tr\b|<\/tr\s*>|<\/table\s*>|$)/gi)) {
    for (
      let end = plain.indexOf('\n', counted);
      end >= 0 && end < row.index;
      end = plain.indexOf('\n', end + 1)
    )
      line += 1;
    counted = row.index;
    const cells = [...(row[1] ?? '').matchAll(/<t[dh]\b[^>]*>([\s\S]*?)(?=<t[dh]\b|<\/t[dh]\s*>|$)/gi)];
    if (cells.length > 0) rows.push({ cells: cells.map(([, cell = '']) => cellText(cell)), line });
  }
  return rows.length === 0 ? null : { names: null, rows };
}

function cellText(html: string): string {
  const text = html
    .replaceAll(/<br\s*\/?>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/[\r\n\t ]+/g, ' ');
  return unescapeHtml(text).trim();
}
