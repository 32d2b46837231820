/** The words of one command, quotes and escapes undone, and where in the text the command ends. */
export interface ShellWords {
  readonly words: readonly string[];
  readonly end: number;
}

const ansiEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  v: '\v',
};

/** Reads a command as bash does, without expanding variables. It ends at a line end, `;`, `|` or `&`. */
export function bashWords(text: string): ShellWords {
  const words: string[] = [];
  let word: string | null = null;
  let at = 0;
  const add = (piece: string) => {
    word = (word ?? '') + piece;
  };
  const finish = () => {
    if (word !== null) words.push(word);
    word = null;
  };
  while (at < text.length) {
    const rest = text.slice(at, at + 3);
    const character = text.charAt(at);
    if (/^\\\r?\n/.test(rest)) at += rest.startsWith('\\\r') ? 3 : 2;
    else if (character === '\\') {
      add(text.charAt(at + 1));
      at += 2;
    } else if (character === "'" || character === '"' || rest.startsWith("$'")) {
      const quote = character === '$' ? "$'" : character;
      const start = at + quote.length;
      const end = endOfQuote(text, start, quote);
      add(unquote(text.slice(start, end), quote));
      at = end + 1;
    } else if (/[\r\n;|&]/.test(character)) break;
    else {
      if (/[ \t]/.test(character)) finish();
      else add(character);
      at += 1;
    }
  }
  finish();
  return { words, end: at };
}

function endOfQuote(text: string, start: number, quote: string): number {
  if (quote === "'") {
    const end = text.indexOf("'", start);
    return end < 0 ? text.length : end;
  }
  const closing = quote.slice(-1);
  let at = start;
  while (at < text.length && text.charAt(at) !== closing) at += text.charAt(at) === '\\' ? 2 : 1;
  return at;
}

function unquote(inner: string, quote: string): string {
  if (quote === "'") return inner;
  if (quote === '"') return inner.replace(/\\(?:\r?\n|(["\\$`]))/g, '$1');
  return inner.replace(
    /\\(?:x([0-9a-f]{1,2})|u([0-9a-f]{1,4})|([0-7]{1,3})|([\s\S]))/gi,
    (_whole, x, u, octal, other) => {
      if (other !== undefined) return ansiEscapes[other] ?? other;
      return String.fromCharCode(
        octal === undefined ? Number.parseInt(x ?? u, 16) : Number.parseInt(octal, 8),
      );
    },
  );
}

/** Reads a command as cmd.exe (carets) and then a Windows program (quotes, backslashes) do. */
export function cmdWords(text: string): ShellWords {
  let line = '';
  let inQuotes = false;
  let at = 0;
  for (; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '^' && !inQuotes) {
      const lineEnd = /^\r?\n(\r?\n)?/.exec(text.slice(at + 1, at + 5));
      // A line end behind a caret joins the lines; two of them are one that stays.
      line += lineEnd === null ? text.charAt(at + 1) : lineEnd[1] === undefined ? '' : '\n';
      at += lineEnd === null ? 1 : lineEnd[0].length;
      continue;
    }
    if (!inQuotes && /[\r\n|&]/.test(character)) break;
    if (character === '"') inQuotes = !inQuotes;
    line += character;
  }
  return { words: programWords(line), end: at };
}

function programWords(line: string): readonly string[] {
  const pattern = /(?:[^\s"\\]|\\+(?!["\\])|\\"|\\\\|"(?:[^"\\]|\\[\s\S]|"")*(?:"|$))+/g;
  return [...line.matchAll(pattern)].map(([word]) =>
    word.replace(/\\"|\\\\(?=\\*")|""(?!$)|"/g, (piece) =>
      piece === '"' ? '' : piece.startsWith('\\') ? piece.slice(1) : '"',
    ),
  );
}
