/** Something that is wrong with a draft, at a place of its text. */
export interface ComposeProblem {
  /** Offsets in UTF-16 units; `to` is behind the last one. */
  readonly from: number;
  readonly to: number;
  /** Both from 1; the column counts UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** `error`: whoever reads it will refuse it, or read something else. */
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  /** What would put it right: text in the place of `from` to `to`, or of a range of its own. */
  readonly fix?: Fix;
}

export interface Fix {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

export type Found = Omit<ComposeProblem, 'line' | 'column'>;

/** What a check adds its problems to. */
export class Findings {
  readonly found: Found[] = [];

  error(place: { from: number; to: number }, message: string, fix?: Fix): void {
    this.#add(place, 'error', message, fix);
  }

  warn(place: { from: number; to: number }, message: string, fix?: Fix): void {
    this.#add(place, 'warning', message, fix);
  }

  note(place: { from: number; to: number }, message: string): void {
    this.#add(place, 'info', message);
  }

  #add(
    { from, to }: { from: number; to: number },
    severity: Found['severity'],
    message: string,
    fix?: Fix,
  ): void {
    this.found.push({ from, to, severity, message, ...(fix && { fix }) });
  }
}

/** In the order of the text, with lines and columns. */
export function placed(text: string, found: readonly Found[]): ComposeProblem[] {
  const sorted = [...found].sort((a, b) => a.from - b.from || a.to - b.to);
  let line = 1;
  let lineFrom = 0;
  return sorted.map((problem) => {
    for (
      let at = text.indexOf('\n', lineFrom);
      at !== -1 && at < problem.from;
      at = text.indexOf('\n', lineFrom)
    ) {
      line += 1;
      lineFrom = at + 1;
    }
    return { ...problem, line, column: problem.from - lineFrom + 1 };
  });
}
