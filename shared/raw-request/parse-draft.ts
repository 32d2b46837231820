/** Places are offsets into the text, in UTF-16 units. */
interface DraftLine {
  readonly from: number;
  /** Before the line's end, and before a carriage return that stands there. */
  readonly to: number;
  readonly text: string;
}

export interface DraftHeader extends DraftLine {
  /** As typed; the whole line where there is no colon. */
  readonly name: string;
  /** Without white space around it; null where there is no colon. */
  readonly value: string | null;
  readonly valueFrom: number;
}

interface RequestLine extends DraftLine {
  readonly method: string;
  readonly target: string;
  readonly targetFrom: number;
  /** Null where the line is `METHOD URL`, which is then completed; with a version it leaves as it stands. */
  readonly version: string | null;
}

export interface ParsedDraft {
  readonly requestLine: RequestLine;
  readonly headers: readonly DraftHeader[];
  /** Whether an empty line ends the headers. */
  readonly ended: boolean;
  /** Where the body begins; the text's length where the headers are not ended. */
  readonly bodyFrom: number;
  readonly body: string;
}

/** Takes the text apart. Total: what is not as it should be is still some line or header of it. */
export function parseDraft(text: string): ParsedDraft {
  const end = /\r?\n\r?\n/.exec(text);
  const headTo = end === null ? text.length : end.index;
  const bodyFrom = end === null ? text.length : end.index + end[0].length;
  const [first = { from: 0, to: 0, text: '' }, ...rest] = linesOf(text.slice(0, headTo));
  return {
    requestLine: requestLineOf(first),
    headers: rest.filter((line) => line.text !== '' || line.to < headTo).map(headerOf),
    ended: end !== null,
    bodyFrom,
    body: text.slice(bodyFrom),
  };
}

/** The values of all headers of that name (given in lower case), in order. */
export function valuesOf(headers: readonly DraftHeader[], name: string): string[] {
  return headersNamed(headers, name).map(({ value }) => value ?? '');
}

export function headersNamed(headers: readonly DraftHeader[], name: string): readonly DraftHeader[] {
  return headers.filter((header) => header.value !== null && header.name.trim().toLowerCase() === name);
}

function linesOf(head: string): DraftLine[] {
  const lines: DraftLine[] = [];
  let from = 0;
  for (const raw of head.split('\n')) {
    const text = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    lines.push({ from, to: from + text.length, text });
    from += raw.length + 1;
  }
  return lines;
}

function requestLineOf(line: DraftLine): RequestLine {
  const found = /^(\S*)[ \t]+(.*?)(?:[ \t]+(HTTP\/\S*))?[ \t]*$/.exec(line.text);
  if (found === null) {
    return { ...line, method: line.text.trim(), target: '', targetFrom: line.to, version: null };
  }
  const [, method = '', target = '', version] = found;
  const targetFrom = line.from + line.text.indexOf(target, method.length + 1);
  return { ...line, method, target, targetFrom, version: version ?? null };
}

function headerOf(line: DraftLine): DraftHeader {
  const colon = line.text.indexOf(':');
  if (colon < 0) return { ...line, name: line.text, value: null, valueFrom: line.to };
  const behind = line.text.slice(colon + 1);
  const value = behind.trim();
  const skipped = value === '' ? behind.length : behind.indexOf(value);
  return { ...line, name: line.text.slice(0, colon), value, valueFrom: line.from + colon + 1 + skipped };
}
