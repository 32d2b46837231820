import type { Doubt } from '../../model/doubt.js';
import { anyOperation, type Operation, operationNamed } from '../../model/operations.js';
import { parameterOf } from './form-parameter.js';
import { lineRange } from './pasted-addresses.js';
import { type Found, type Sighting, sighted, without } from './pasted-finding.js';
import { isSomethingElse, isUnmistakable, isWord } from './unmistakable.js';

/** What may as well be another session or its number: only what can be nothing but a token is one behind these. */
const weak =
  'session(?:[ _-]?id)?|oturum(?:[ _-]?(?:id|kimli[ğg]i|belirteci))?|сессия|сеанс|(?:идентификатор[ \\t]+)?(?:сессии|сеанса)|sitzung(?:s-?id)?';
const isWeak = new RegExp(`^(?:${weak})$`, 'iu');

/** What a token is called, in the languages of the service's users. */
const words = [
  '(?:[\\w-]*[_-])?token(?:[ _-]?(?:id|value|key))?(?:_{0,2}\\d{1,3}|__|\\[\\w{0,20}\\])?|tokens\\[\\w{0,20}\\]',
  '[a-z]*Token(?:Id|Value|Key)?',
  'auth(?:entication)?[ _-]?key',
  'session[ _-]?(?:key|token|guid)',
  "oturum[ _-]?(?:no|numaras[ıi]|anahtar[ıi]|jetonu|token[’']?[ıi]?)|anahtar(?:[ıi])?|jeton(?:u)?",
  '(?:ключ|токен)(?:[ \\t]+(?:сессии|сеанса|авторизации))?',
  'sitzungs(?:token|schl[üu]ssel)|jeton(?:[ \\t]+de[ \\t]+session)?|cl[ée][ \\t]+de[ \\t]+session|ficha|testigo',
  weak,
].join('|');

/** Tokens of other things: of assemblies, of forms against forgery, of other logins. */
export const foreign =
  /(?:public_?key|verification|csrf|xsrf|forgery|access|refresh|id|cancellation|device|push|security|check|source|page|continuation|next|api|bot)[_-]?token/i;

const opener = '["\'“”„‘’«‹`*(\\[{<]';
const blank = '[ \\t\\u00a0]{0,40}';
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}_~-])(${words})(?![\\p{L}\\p{N}_-])` +
    `(\\\\?["'\`’”]{0,3}[*_]{0,2})(${blank}(?:={1,2}>|-{1,2}>|→|:=|[:=：＝]|[ \\t](?:is|was|ist|es|est|это)\\b[ \\t]{0,40}:?)(?:[*_]{1,2}(?=[ \\t]))?${blank}(?:\\r?\\n[ \\t>]{0,40})?|${blank}[|\\t]${blank}|[ \\t\\u00a0]{1,40}|(?=[\\[({<])(?!</))` +
    `((?:N(?='))?\\\\?${opener}{0,3})(?=[^\\s<>])`,
  'giu',
);
const wordOf = (text: string) => /^[^\s<>]*/.exec(text)?.[0] ?? '';

const longestValue = 65_536;
/** What turns out to be no value is looked at again for names within it; where that comes to more than the text, no more. */
const mostWaste = 8 * longestValue;

/** More than a text of 5 MB names of the service's own tokens. */
const mostNamed = 120_000;

const anyName = new RegExp(`\\b(${anyOperation})\\b`, 'gi');

/** `token=…`, `"AuthKey": "…"`, `token [X]`, `Oturum anahtarı: X`: form bodies, log lines, JSON, mails. */
export function findNamedTokens(text: string): Found {
  const findings: Sighting[] = [];
  const used: { start: number; end: number }[] = [];
  const scan = new RegExp(pattern);
  const operationAt = operationsBeside(text);
  const notes: { code: 'work-limit'; at: number }[] = [];
  let waste = 0;
  for (let match = scan.exec(text); match !== null; match = scan.exec(text)) {
    if (findings.length >= mostNamed) {
      notes.push({ code: 'work-limit', at: match.index });
      break;
    }
    const [whole, name = '', quotes = '', separator = '', open = ''] = match;
    const valueAt = match.index + whole.length;
    const behind = text.slice(valueAt, valueAt + longestValue);
    const before = text.charAt(match.index - 1);
    const read = foreign.test(name) ? null : namedValue(behind, separator, open, before);
    const isSure = !isWeak.test(name) || (quotes === '' && read !== null && isUnmistakable(read.token));
    const value = isSure ? read : null;
    if (value === null) {
      // Another name may stand in what was taken for a value: `token is token=…`.
      const { length } = wordOf(behind);
      waste += length;
      scan.lastIndex = waste > mostWaste + 2 * match.index ? valueAt + length : match.index + name.length;
      continue;
    }
    const operation = operationAt(match.index + 1);
    const finding = sighted('log', valueAt, { ...value, operation });
    if (finding !== null) findings.push(finding);
    used.push({ start: match.index, end: valueAt + value.length });
    scan.lastIndex = valueAt + value.length;
  }
  return { findings, rest: without(text, used), notes };
}

/** The operation that the line around a place names first. All of the text's are looked for once. */
function operationsBeside(text: string): (at: number) => Operation | undefined {
  const places = [...text.matchAll(anyName)]
    .map(({ 0: name, index }) => ({ at: index, end: index + name.length, operation: operationNamed(name) }))
    // `Login name:` is a field of a person.
    .filter(({ end }) => !/^[ _-]?name/i.test(text.slice(end, end + 6)));
  return (at) => {
    const { start, end } = lineRange(text, at);
    let low = 0;
    for (let high = places.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((places[middle]?.at ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const first = places[low];
    return first !== undefined && first.end <= end ? first.operation : undefined;
  };
}

interface NamedValue {
  readonly token: string;
  readonly length: number;
  readonly doubts?: readonly Doubt[];
}

/** What a shell, a template or a help page writes in place of a value. */
const template = /^(?:\$[({]|\{\{|#\{|<%|\{%|\$env:|\$\w+)/i;

/** What stands behind the name, by what opens and separates it; null where it is a word about the token. */
function namedValue(behind: string, separator: string, open: string, before: string): NamedValue | null {
  const isAssigned = /[=:：＝>→]/.test(separator);
  const start = behind.slice(0, 200);
  if (template.test(`${open}${start}`) || /^[\p{L}_$][\p{L}\p{N}_.$]*[([]/u.test(start)) return null;
  // `"{X}"`: what stands within the quotes is the value, its braces too.
  const [, outer, bracket = ''] = /(\\?["'“”„‘’«‹`])([[({<]+)$/.exec(open) ?? [];
  const whole = outer === undefined ? null : quotedValue(`${bracket}${behind}`, outer);
  if (whole !== null) return { ...whole, length: whole.length - bracket.length };
  const quote = /\\?["'“”„‘’«‹`]$/.exec(open)?.[0];
  if (quote !== undefined) {
    const value = quotedValue(behind, quote);
    // `Unexpected token 'export'`: where nothing is assigned, a word in quotes is a word.
    return !isAssigned && value !== null && /^\P{L}?\p{L}+\P{L}?$/u.test(value.token) ? null : value;
  }
  // Not before it is needed: it may be long, and a name stand every few characters of it.
  const word = wordOf(behind);
  const closing = closers[open.slice(-1)];
  if (closing !== undefined) {
    const line = behind.slice(0, word.length + nearby).split(/[\r\n\u2028]/, 1)[0] ?? '';
    const end = line.indexOf(closing);
    const isClosed = end >= 0;
    const first = isClosed ? behind.slice(0, end) : word;
    // `<your token here>`, `[the token]`: more than one word is no token.
    if (/\s/.test(first.trim())) return null;
    if (isClosed && first !== '') {
      const isProse = isWord(first) || (/^\p{L}+$/u.test(first) && !isAssigned);
      return isProse ? null : { token: first, length: first.length + 1 };
    }
  }
  // A cell that a spreadsheet wrote as a formula; what is wrong with it is named as a doubt.
  const formula = /^=["“][^"”\r\n]+["”]/.exec(word)?.[0];
  if (formula !== undefined) return { token: formula, length: formula.length };
  const isForm = /^[ \t]*=$/.test(separator);
  const { plain, isCut } = plainValue(word, isForm, before);
  if (!/[\p{L}\p{N}*•…]/u.test(plain) || isWord(plain) || isSomethingElse(plain)) return null;
  if (!isAssigned && !isUnmistakable(plain.replace(/[.,;:!?]+$/, ''))) return null;
  const token = isForm && /%[0-9a-f]{2}/i.test(plain) ? parameterOf(`token=${plain}`, 'token')?.token : plain;
  return {
    token: `${open.replace(/\\/g, '')}${token ?? plain}`,
    length: plain.length,
    ...(isCut && { doubts: [{ code: 'cut', facts: {} }] }),
  };
}

/**
 * As far as the value goes without quotes; `isCut` where what stopped it may as well belong to it, as the quote that
 * was opened before the name does not.
 */
function plainValue(run: string, isForm: boolean, before: string): { plain: string; isCut: boolean } {
  const whole = run.replace(/["'`,;)\]}|]+$/, '');
  const stop = whole.search(isForm ? /["'&,;)\]}|]/ : /["',)\]}|]|(?<!&#?\w{1,8});|&(?=[\w.-]+=)/);
  if (stop < 0) return { plain: whole, isCut: false };
  if (/["'`]/.test(before) && whole.charAt(stop) === before)
    return { plain: whole.slice(0, stop), isCut: false };
  const behind = whole.slice(stop);
  const isNextField =
    /^["')\]}]*(?:&amp;(?=[\w.[\]-]+=)|[&,;|)\]}"'])+["'({[]*[\p{L}_][\p{L}\p{N}_.-]*(?:\[\w*\])?["']?\s*(?:[=:]|$)/u.test(
      behind,
    );
  return { plain: whole.slice(0, stop), isCut: !isNextField };
}

/** How far behind a word its closing bracket is looked for. */
const nearby = 200;

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
function quotedValue(behind: string, quote: string): NamedValue | null {
  const closing = closingQuotes[quote] ?? quote;
  const written = quote === '"' ? /^((?:[^"\\\r\n\u2028]|\\[^\r\n\u2028])*)"/.exec(behind)?.[1] : undefined;
  if (written?.includes('\\')) {
    const token = unescaped(written);
    return isWord(token) ? null : { token, length: written.length + 1 };
  }
  const doubled = quote === "'" ? /^((?:[^'\r\n\u2028]|'')*)'(?!')/.exec(behind)?.[1] : undefined;
  if (doubled?.includes("''")) return { token: doubled.replaceAll("''", "'"), length: doubled.length + 1 };
  const stop = behind.search(new RegExp(`[${closing.replaceAll('\\', '\\\\')}\\r\\n\\u2028]`));
  const end = stop >= 0 && closing.includes(behind.charAt(stop)) ? stop : -1;
  // Escaped once more than its quotes: where it ends cannot be told.
  if (quote === '\\"' && end >= 0 && behind.charAt(end + 1) !== '"') return null;
  const inner = end < 0 ? (/^[^\s"'<>&,;)\]}]+/.exec(behind)?.[0] ?? '') : behind.slice(0, end);
  if (inner === '' || isWord(inner) || isSomethingElse(inner)) return null;
  const isRound = !/["'`\\]/.test(quote);
  const length = inner.length + (end < 0 ? 0 : 1);
  return { token: isRound ? `${quote}${inner}${behind.charAt(end)}` : inner, length };
}

/** A string as JSON escapes it; as it stands where that is none. */
function unescaped(written: string): string {
  try {
    return String(JSON.parse(`"${written}"`));
  } catch {
    return written;
  }
}
