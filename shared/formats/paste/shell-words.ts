import type { PastedNote } from '../../model/pasted.js';

/** The words of one command, quotes and escapes undone, and where in the text the command ends. */
export interface ShellWords {
  readonly words: readonly string[];
  readonly end: number;
  /** Why it could not be read; then the words are not to be trusted. */
  readonly problem: PastedNote['code'] | null;
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

/** Reads a command as bash does, without expanding variables. It ends at a line end, `;`, `|`, `&`, a `)` or `closer`. */
export function bashWords(text: string, closer = ''): ShellWords {
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
      if (end >= text.length) return { words, end: text.length, problem: 'curl-quote' };
      add(unquote(text.slice(start, end), quote));
      at = end + 1;
    } else if (/[\r\n\u2028;|&)]/.test(character) || character === closer) break;
    // What comes in by `<<<` is left to the other readers.
    else if (rest === '<<<') break;
    else if (/^\d?[<>]/.test(rest) && word === null) at = afterRedirection(text, at);
    else if (character === '$' && rest.startsWith('$(')) {
      const end = text.indexOf(')', at);
      add(text.slice(at, end < 0 ? text.length : end + 1));
      at = end < 0 ? text.length : end + 1;
    } else if (character === '`') {
      const end = text.indexOf('`', at + 1);
      add(text.slice(at, end < 0 ? text.length : end + 1));
      at = end < 0 ? text.length : end + 1;
    } else {
      if (/[ \t]/.test(character)) finish();
      else add(character);
      at += 1;
    }
  }
  finish();
  return { words, end: at, problem: null };
}

/** `> file`, `2>&1`, `<<'EOF'`: what stands there is no argument. A heredoc's text stays for the other readers. */
function afterRedirection(text: string, at: number): number {
  const match = /^\d?(?:<<-?|<<<|>>|>&|>|<)[ \t]*(?:'[^'\n]*'|"[^"\n]*"|[^\s;|&]*)/.exec(
    text.slice(at, at + 300),
  );
  return at + Math.max(1, match?.[0].length ?? 1);
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
  // Escapes of several bytes in a row are one text in UTF-8.
  const bytes = inner.replace(/(?:\\x[0-9a-f]{1,2}|\\[0-7]{1,3})+/gi, (run) => {
    const codes = [...run.matchAll(/\\x([0-9a-f]{1,2})|\\([0-7]{1,3})/gi)].map(([, hex, octal]) =>
      octal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(octal, 8) & 0xff,
    );
    return new TextDecoder().decode(Uint8Array.from(codes)).replaceAll('\\', '\\\\');
  });
  return bytes.replace(/\\(?:u([0-9a-f]{1,4})|U([0-9a-f]{1,8})|([\s\S]))/g, (_whole, four, eight, other) => {
    if (other !== undefined) return ansiEscapes[other] ?? other;
    return String.fromCodePoint(Number.parseInt(four ?? eight, 16));
  });
}

/** Reads a command as cmd.exe (carets, also within quotes as browsers write them) and then a Windows program do. */
export function cmdWords(text: string): ShellWords {
  let line = '';
  let inQuotes = false;
  let at = 0;
  for (; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '^') {
      const lineEnd = /^[ \t]*\r?\n(\r?\n)?/.exec(text.slice(at + 1, at + 20));
      // A line end behind a caret joins the lines; two of them are one that stays.
      line += lineEnd === null ? text.charAt(at + 1) : lineEnd[1] === undefined ? '' : '\n';
      at += lineEnd === null ? 1 : lineEnd[0].length;
      continue;
    }
    if (!inQuotes && /[\r\n\u2028|&]/.test(character)) break;
    if (inQuotes && /[\r\n]/.test(character)) return { words: [], end: at, problem: 'curl-quote' };
    if (character === '"') inQuotes = !inQuotes;
    line += character;
  }
  if (inQuotes) return { words: [], end: at, problem: 'curl-quote' };
  return { words: programWords(line), end: at, problem: null };
}

/** Reads a command as PowerShell does: the backtick escapes, and joins lines. */
export function powershellWords(text: string): ShellWords {
  const words: string[] = [];
  let word: string | null = null;
  let quote = '';
  let at = 0;
  for (; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '`' && quote !== "'") {
      const lineEnd = /^[ \t]*\r?\n/.exec(text.slice(at + 1, at + 20));
      if (lineEnd !== null) at += lineEnd[0].length;
      else {
        at += 1;
        word = (word ?? '') + (powershellEscapes[text.charAt(at)] ?? text.charAt(at));
      }
    } else if (quote !== '') {
      if (character !== quote) word = (word ?? '') + character;
      else if (text.charAt(at + 1) === quote) {
        word = (word ?? '') + character;
        at += 1;
      } else quote = '';
    } else if (character === '"' || character === "'") {
      quote = character;
      word ??= '';
    } else if (/[\r\n\u2028;|]/.test(character)) break;
    else if (/[ \t]/.test(character)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? '') + character;
  }
  if (word !== null) words.push(word);
  return { words, end: at, problem: quote === '' ? null : 'curl-quote' };
}

const powershellEscapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** As the C runtime of Windows cuts them: a backslash escapes only in front of a quote, `""` within quotes is one. */
function programWords(line: string): readonly string[] {
  const words: string[] = [];
  let word: string | null = null;
  let inQuotes = false;
  for (const [piece] of line.matchAll(/\\+"?|"|\s+|[^\\"\s]+/g)) {
    if (/^\s/.test(piece) && !inQuotes) {
      if (word !== null) words.push(word);
      word = null;
    } else if (piece === '"') {
      inQuotes = !inQuotes;
      word ??= '';
    } else if (piece.endsWith('"')) {
      const marks = piece.length - 1;
      word = (word ?? '') + '\\'.repeat(marks >> 1);
      if (marks % 2 === 1) word += '"';
      else inQuotes = !inQuotes;
    } else word = (word ?? '') + piece;
  }
  if (word !== null) words.push(word);
  return words;
}
