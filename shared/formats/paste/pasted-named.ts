import type { Doubt } from '../../model/doubt.js';
import { anyOperation, operationNamed } from '../../model/operations.js';
import { parameterOf } from './form-parameter.js';
import { lineAt } from './pasted-addresses.js';
import { type Found, type Sighting, sighted, without } from './pasted-finding.js';
import { isSomethingElse, isUnmistakable, isWord } from './token-shape.js';

/** What a token is called, in the languages of the service's users. */
const words = [
  '(?:[\\w-]*[_-])?token(?:[ _-]?(?:id|value|key))?',
  '[a-z]*Token(?:Id|Value|Key)?',
  'auth(?:entication)?[ _-]?key',
  'session[ _-]?(?:key|token|guid)',
  "oturum[ _-]?(?:no|numaras[ıi]|anahtar[ıi]|jetonu|token[’']?[ıi]?)|anahtar(?:[ıi])?|jeton(?:u)?",
  '(?:ключ|токен)(?:[ \\t]+(?:сессии|сеанса|авторизации))?',
  'sitzungs(?:token|schl[üu]ssel)|jeton(?:[ \\t]+de[ \\t]+session)?|cl[ée][ \\t]+de[ \\t]+session|ficha|testigo',
].join('|');

/** Tokens of other things: of assemblies, of forms against forgery, of other logins. */
const foreign =
  /(?:public_?key|verification|csrf|xsrf|forgery|access|refresh|id|cancellation|device|push|security|check|source|page|continuation|next|api|bot)[_-]?token/i;

const opener = '["\'“”„‘’«‹`*(\\[{<]';
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}_~-])(${words})(?![\\p{L}\\p{N}_-])` +
    `(\\\\?["'\`’”]*[*_]{0,2})([ \\t\\u00a0]*(?:=>|->|→|:=|[:=：＝]|[ \\t]+(?:is|was|ist|es|est|это)\\b[ \\t]*:?)(?:[*_]{1,2}(?=[ \\t]))?[ \\t\\u00a0]*(?:\\r?\\n[ \\t>]*)?|[ \\t\\u00a0]*[|\\t][ \\t\\u00a0]*|[ \\t\\u00a0]+|(?=[\\[({<])(?!</))` +
    `((?:N(?='))?\\\\?${opener}{0,3})([^\\s<>]{1,65536})`,
  'giu',
);

const aName = new RegExp(`\\b(${anyOperation})\\b`, 'i');

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
      aName.exec(lineAt(text, match.index + 1).replace(/login[ _-]?name/gi, ''))?.[1] ?? '',
    );
    const finding = sighted('log', valueAt, { ...value, operation });
    if (finding !== null) findings.push(finding);
    used.push({ start: match.index, end: valueAt + value.length });
    scan.lastIndex = valueAt + value.length;
  }
  return { findings, rest: without(text, used) };
}

interface NamedValue {
  readonly token: string;
  readonly length: number;
  readonly doubts?: readonly Doubt[];
}

/** What a shell, a template or a help page writes in place of a value. */
const stencil = /^(?:\$[({]|\{\{|#\{|<%|\{%|\$env:|\$\w+)/i;

/** What stands behind the name, by what opens and separates it; null where it is a word about the token. */
function namedValue(
  text: string,
  at: number,
  separator: string,
  open: string,
  run: string,
): NamedValue | null {
  const isAssigned = /[=:：＝>→]/.test(separator);
  if (stencil.test(`${open}${run}`) || /^[\p{L}_$][\p{L}\p{N}_.$]*\(/u.test(run)) return null;
  const quote = /\\?["'“”„‘’«‹`]$/.exec(open)?.[0];
  if (quote !== undefined) {
    const value = quotedValue(text, at, quote);
    // `Unexpected token 'export'`: where nothing is assigned, a word in quotes is a word.
    return !isAssigned && value !== null && /^\P{L}?\p{L}+\P{L}?$/u.test(value.token) ? null : value;
  }
  const closing = closers[open.slice(-1)];
  if (closing !== undefined) {
    const inner = /^[^\r\n\u2028]{0,4096}/.exec(text.slice(at, at + 4_096))?.[0].split(closing);
    const first = inner !== undefined && inner.length > 1 ? (inner[0] ?? '') : run;
    // `<your token here>`, `[the token]`: more than one word is no token.
    if (/\s/.test(first.trim())) return null;
    if (inner !== undefined && inner.length > 1 && first !== '') {
      const isProse = isWord(first) || (/^\p{L}+$/u.test(first) && !isAssigned);
      return isProse ? null : { token: first, length: first.length + 1 };
    }
  }
  // A cell that a spreadsheet wrote as a formula; what is wrong with it is named as a doubt.
  const formula = /^=["“][^"”\r\n]+["”]/.exec(run)?.[0];
  if (formula !== undefined) return { token: formula, length: formula.length };
  const isForm = /^[ \t]*=$/.test(separator);
  const { plain, isCut } = plainValue(run, isForm);
  if (!/[\p{L}\p{N}*•…]/u.test(plain) || isWord(plain) || isSomethingElse(plain)) return null;
  if (!isAssigned && !isUnmistakable(plain.replace(/[.,;:!?]+$/, ''))) return null;
  const token = isForm && /%[0-9a-f]{2}/i.test(plain) ? parameterOf(`token=${plain}`, 'token')?.token : plain;
  return {
    token: `${open.replace(/\\/g, '')}${token ?? plain}`,
    length: plain.length,
    ...(isCut && { doubts: [{ code: 'cut', facts: {} }] }),
  };
}

/** As far as the value goes without quotes; `isCut` where what stopped it may as well belong to it. */
function plainValue(run: string, isForm: boolean): { plain: string; isCut: boolean } {
  const whole = run.replace(/["'`,;)\]}|]+$/, '');
  const stop = whole.search(isForm ? /["'&,;)\]}|]/ : /["',)\]}|]|(?<!&#?\w{1,8});|&(?=[\w.-]+=)/);
  if (stop < 0) return { plain: whole, isCut: false };
  const behind = whole.slice(stop);
  const isNextField = /^["')\]}]*[&,;|)\]}"']+["'({[]*[\p{L}_][\p{L}\p{N}_.-]*["']?\s*(?:[=:]|$)/u.test(
    behind,
  );
  return { plain: whole.slice(0, stop), isCut: !isNextField };
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
  const written = quote === '"' ? /^((?:[^"\\]|\\.)*)"/.exec(line)?.[1] : undefined;
  if (written?.includes('\\')) {
    const token = unescaped(written);
    return isWord(token) ? null : { token, length: written.length + 1 };
  }
  const end = line.search(new RegExp(`[${closing.replaceAll('\\', '\\\\')}]`));
  // Escaped once more than its quotes: where it ends cannot be told.
  if (quote === '\\"' && end >= 0 && line.charAt(end + 1) !== '"') return null;
  const inner = end < 0 ? (/^[^\s"'<>&,;)\]}]+/.exec(line)?.[0] ?? '') : line.slice(0, end);
  if (inner === '' || isWord(inner) || isSomethingElse(inner)) return null;
  const isRound = !/["'`\\]/.test(quote);
  const length = inner.length + (end < 0 ? 0 : 1);
  return { token: isRound ? `${quote}${inner}${line.charAt(end)}` : inner, length };
}

/** A string as JSON escapes it; as it stands where that is none. */
function unescaped(written: string): string {
  try {
    return String(JSON.parse(`"${written}"`));
  } catch {
    return written;
  }
}
