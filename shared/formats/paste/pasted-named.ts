import { parameterOf } from './form-parameter.js';
import { operationNamed } from './pasted-address.js';
import { lineAt } from './pasted-addresses.js';
import { type Found, type Sighting, sighted } from './pasted-finding.js';
import { isSomethingElse, isUnmistakable, isWord } from './token-shape.js';

/** What a token is called, in the languages of the service's users. */
const words = [
  '(?:[\\w-]*[_-])?token(?:[ _-]?(?:id|value|key))?',
  '[a-z]*Token(?:Id|Value|Key)?',
  'auth(?:entication)?[ _-]?key',
  'session[ _-]?(?:key|token|guid)',
  "oturum[ _-]?(?:anahtar[ıi]|jetonu|token[’']?[ıi]?)|anahtar(?:[ıi])?|jeton(?:u)?",
  '(?:ключ|токен)(?:[ \\t]+(?:сессии|сеанса|авторизации))?',
  'sitzungs(?:token|schl[üu]ssel)|jeton(?:[ \\t]+de[ \\t]+session)?|cl[ée][ \\t]+de[ \\t]+session|ficha|testigo',
].join('|');

/** Tokens of other things: of assemblies, of forms against forgery, of other logins. */
const foreign =
  /(?:public_?key|verification|csrf|xsrf|forgery|access|refresh|id|cancellation|device|push|security|check|source|page|continuation|next|api|bot)[_-]?token/i;

const opener = '["\'“”„‘’«‹`*(\\[{<]';
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(${words})(?![\\p{L}\\p{N}_-])` +
    `(\\\\?["'\`’”]*[*_]{0,2})([ \\t\\u00a0]*(?:=>|->|→|:=|[:=：＝]|[ \\t]+(?:is|was|ist|es|est|это)\\b[ \\t]*:?)[*_]{0,2}[ \\t\\u00a0]*(?:\\r?\\n[ \\t>]*)?|[ \\t\\u00a0]*[|\\t][ \\t\\u00a0]*|[ \\t\\u00a0]+|(?=[\\[({<]))` +
    `(\\\\?${opener}{0,3})([^\\s<>]{1,65536})`,
  'giu',
);

/** `token=…`, `"AuthKey": "…"`, `token [X]`, `Oturum anahtarı: X`: form bodies, log lines, JSON, mails. */
export function findNamedTokens(text: string): Found {
  const findings: Sighting[] = [];
  const used: { start: number; end: number }[] = [];
  const scan = new RegExp(pattern);
  for (let match = scan.exec(text); match !== null; match = scan.exec(text)) {
    const [whole, name = '', , separator = '', open = '', run = ''] = match;
    const valueAt = match.index + whole.length - run.length;
    const value = foreign.test(name) ? null : namedValue(text, valueAt, separator, open, run);
    if (value === null) {
      // Another name may stand in what was taken for a value: `token is token=…`.
      scan.lastIndex = match.index + name.length;
      continue;
    }
    const operation = operationNamed(
      /\b(Logout|CheckToken|Login)\b/i.exec(
        lineAt(text, match.index + 1).replace(/login[ _-]?name/gi, ''),
      )?.[1] ?? '',
    );
    const finding = sighted('log', valueAt, { ...value, operation });
    if (finding !== null) findings.push(finding);
    used.push({ start: match.index, end: valueAt + value.length });
    scan.lastIndex = valueAt + value.length;
  }
  return { findings, rest: '' };
}

interface NamedValue {
  readonly token: string;
  readonly length: number;
}

/** What stands behind the name, by what opens and separates it; null where it is a word about the token. */
function namedValue(
  text: string,
  at: number,
  separator: string,
  open: string,
  run: string,
): NamedValue | null {
  const isAssigned = /[=:：＝>→]/.test(separator);
  const quote = /\\?["'“”„‘’«‹`]$/.exec(open)?.[0];
  if (quote !== undefined) return quotedValue(text, at, quote);
  const closing = closers[open.slice(-1)];
  const end = closing === undefined ? -1 : run.indexOf(closing);
  if (open.endsWith('{') && text.charAt(at - 2) === '{') return null;
  if (closing !== undefined && end > 0) {
    const inner = run.slice(0, end);
    return isWord(inner) || (/^\p{L}+$/u.test(inner) && !isAssigned)
      ? null
      : { token: inner, length: end + 1 };
  }
  const isForm = /^[ \t]*=$/.test(separator);
  const plain =
    (isForm ? /^[^"'&,;)\]}]+/ : /^[^"'&,;)\]}|]+(?:[,;](?=[^\s"']+)[^"'&,;)\]}|]+)*/).exec(run)?.[0] ?? '';
  const token = plain === '' && /^[?]/.test(run) ? '' : plain;
  if (token === '' || isWord(token) || isSomethingElse(token)) return null;
  if (!isAssigned && !isUnmistakable(token.replace(/[.,;:!?]+$/, ''))) return null;
  if (isForm && /%[0-9a-f]{2}/i.test(token)) {
    return { token: parameterOf(`token=${token}`, 'token')?.token ?? token, length: token.length };
  }
  return { token: `${open.replace(/\\/g, '')}${token}`, length: token.length };
}

const closers: Readonly<Record<string, string>> = { '[': ']', '(': ')', '<': '>', '*': '*' };
const closingQuotes: Readonly<Record<string, string>> = {
  '“': '”“',
  '”': '”',
  '„': '“”',
  '‘': '’‘',
  '’': '’',
  '«': '»',
  '‹': '›',
  '"': '"',
  "'": "'",
  '`': '`',
  '\\"': '\\',
};

/** To the quote's end on its line; round quotes stay with the token, for they are named as a doubt. */
function quotedValue(text: string, at: number, quote: string): NamedValue | null {
  const closing = closingQuotes[quote] ?? quote;
  const line = /^[^\r\n\u2028]{0,65536}/.exec(text.slice(at, at + 65_536))?.[0] ?? '';
  const end = [...line].length === 0 ? -1 : line.search(new RegExp(`[${closing.replaceAll('\\', '\\\\')}]`));
  const inner = end < 0 ? (/^[^\s"'<>&,;)\]}]+/.exec(line)?.[0] ?? '') : line.slice(0, end);
  if (inner === '' || isWord(inner) || isSomethingElse(inner)) return null;
  const isRound = !/["'`\\]/.test(quote);
  const length = inner.length + (end < 0 ? 0 : 1);
  return { token: isRound ? `${quote}${inner}${line.charAt(end)}` : inner, length };
}
