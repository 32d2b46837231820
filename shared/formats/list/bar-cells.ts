/** A line that only draws: `---+---`, `|:---|---:|`, `+----+`, `═════`. */
export function isRule(text: string): boolean {
  return /[-=─━═_]{2}/.test(text) && /^[\s|+:=*_─━═┼╪│┌┐└┘├┤┬┴╔╗╚╝╠╣╦╩-]*$/.test(text);
}

/** Cells between bars, as databases print them and Markdown has them: the bars at both ends are no columns. */
export function barCells(text: string): string[] {
  const bars = text.trim().replaceAll(/[│║┃]/g, '|');
  // Jira draws two bars around the names of columns.
  const drawn = /^\|\|.*\|\|$/.test(bars) ? bars.replaceAll('||', '|') : bars;
  const isFramed = drawn.length > 1 && drawn.startsWith('|') && drawn.endsWith('|');
  const inner = isFramed ? drawn.slice(1, -1) : drawn;
  const cells = inner.includes('\\|')
    ? inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|'))
    : inner.split('|');
  return cells.map((cell) => unwrapped(cell.trim()));
}

function unwrapped(cell: string): string {
  if (/^"(?:[^"]|"")*"$/.test(cell)) return cell.slice(1, -1).replaceAll('""', '"');
  return /^`+[^`]+`+$/.test(cell) ? cell.replace(/^`+|`+$/g, '').trim() : cell;
}
