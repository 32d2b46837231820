/** What mail, tickets, editors and command lines put before the lines of a text, undone. */
export function undoMarks(text: string): string {
  let plain = withoutFences(text.replace(/\u00a0/g, ' '));
  for (let depth = 0; depth < 6; depth += 1) {
    const next = withoutPrefix(plain);
    if (next === plain) break;
    plain = next;
  }
  return dedented(withoutCurl(unescaped(plain)));
}

const lineStarts: readonly RegExp[] = [
  // A mail's quote; `> ` of curl stands before a part of the lines only.
  /^[ \t]*>[ \t]?/,
  /^[ \t]*[|│┃][ \t]?/,
  /^[ \t]*\d{1,6}(?:[:.|)\]]|(?=[ \t]))[ \t]?/,
];

/** Undoes a mark that stands before (nearly) every line. */
function withoutPrefix(text: string): string {
  const lines = text.split('\n');
  const written = lines.filter((line) => line.trim() !== '');
  const mark = lineStarts.find((start, index) => {
    const marked = written.filter((line) => start.test(line));
    if (written.length < 2 || marked.length < written.length * 0.85) return false;
    return index < 2 || areCounted(marked);
  });
  return mark === undefined ? text : lines.map((line) => line.replace(mark, '')).join('\n');
}

/** Numbers of lines grow by one each; those of a body do not. */
function areCounted(lines: readonly string[]): boolean {
  const numbers = lines.map((line) => Number(/\d+/.exec(line)?.[0]));
  const steps = numbers.slice(1).filter((number, index) => number > (numbers[index] ?? 0));
  return steps.length >= (numbers.length - 1) * 0.95;
}

function withoutFences(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^[ \t]*(?:```|~~~)[\w-]*\s*$/.test(line) && !/^\s*[-=_]{20,}\s*$/.test(line))
    .join('\n');
}

/** One line of a log or of JSON, with `\r\n` written out; or a body whose tags were escaped for HTML. */
function unescaped(text: string): string {
  if (/HTTP\/\d(?:\.\d)? \d{3}[^\n]{0,80}?(?:\\r)?\\n/.test(text) && text.trim().split('\n').length < 4) {
    return text.replace(/^[\s"']+|["'\s]+$/g, '').replace(/\\(r|n|t|"|\/|\\)/g, (_, one: string) => escapes[one] ?? one);
  }
  return text;
}

const escapes: Readonly<Record<string, string>> = { r: '\r', n: '\n', t: '\t' };

/** `curl -v`: `>` and `<` before the lines of the heads, `*`, `{` and `}` before what it tells of itself. */
function withoutCurl(text: string): string {
  if (!/^[ \t]*<[ \t]+HTTP\/\d/m.test(text)) return text;
  let inHead = false;
  const kept: string[] = [];
  for (const line of text.split('\n')) {
    if (/^[ \t]*(?:\* |[{}] \[\d+ bytes)/.test(line)) continue;
    if (/^[ \t]*[<>][ \t]+(?:HTTP\/\d|[A-Z]{3,8} \S+ HTTP\/)/.test(line)) inHead = true;
    const marked = inHead ? /^[ \t]*[<>](?:[ \t](.*))?$/.exec(line.replace(/\r$/, '')) : null;
    kept.push(marked === null ? line : (marked[1] ?? ''));
    if (marked !== null && (marked[1] ?? '').trim() === '') inHead = false;
  }
  return kept.join('\n');
}

/** The status line’s own indentation is taken from all lines, and `\r\n` that Wireshark writes out at their ends. */
function dedented(text: string): string {
  const indent = /^([ \t]+)HTTP\/\d/m.exec(text)?.[1];
  const plain = /^[^\n]*HTTP\/\d[^\n]*\\r\\n\s*$/m.test(text) ? text.replace(/\\r\\n[ \t]*(?=\r?\n|$)/g, '') : text;
  if (indent === undefined) return plain;
  return plain
    .split('\n')
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.replace(/^[ \t]+/, '')))
    .join('\n');
}
