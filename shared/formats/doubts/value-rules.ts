import { type DoubtRule, hopeless } from '../../model/doubt.js';

const tokenWord =
  '(?:token|auth[\\s_-]?key|guid|uuid|session|key|value|jeton|anahtar|schl[uü]ssel|токен|ключ)';
const somebodys =
  '(?:your|my|the|a|an|insert|enter|put|paste|replace|add|some|sample|example|dummy|fake|user|auth|access|session|new|ваш|ihr|dein|votre|sizin)';

/** Words that programs write where there is no value, or that name one. */
const emptyWords =
  /^(?:string|null|nil|none|undefined|nan|true|false|n\/a|na|tbd|todo|token|auth[_-]?key|guid|uuid|empty|unknown|xsd?:string|system\.string|\(null\)|<null>|dbnull|\[object object\]|#(?:n\/a|ref!|name\?|value!|null!|div\/0!)|change[_-]?me|replace[_-]?me|placeholder)$/i;

/** Most start from what a template, a shell or a help page writes where the token belongs. */
const placeholders: readonly RegExp[] = [
  emptyWords,
  /^[?.…_\-–—/:]+$/,
  /\{\{(?!\s*[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\s*\}\}$)[\s\S]*\}\}|\$\{[^}]*\}|\$\([^)]*\)|#\{[^}]*\}|<%[\s\S]*%>|\{%[\s\S]*%\}/,
  /^\{\s*\d*\s*\}$|^\{\s*[a-z_][\w .-]*\s*\}$(?<!\{[0-9a-f-]{8,}\})/i,
  /^\$[A-Za-z_][\w.:]*$|^\$\{?env:\w+\}?$|^\$\d$/,
  /^%[A-Za-z_]\w*%$|^![A-Za-z_]\w*!$|^@@?[A-Za-z_]+@{0,2}$|^@-$|^@[\w./\\~-]*\.[a-z]{1,5}$|^__[A-Z_]+__$|^%[sd@]$/i,
  /^`[^`]*\s[^`]*`$/,
  /^:[a-z_]{3,30}$/i,
  /^#[A-Za-z_]\w*#$/,
  /^(\+|&|\.|\|\|)\s*\$?[A-Za-z_][\w.]*(?:\([^()]*\))?\s*\1$/,
  /^<\s*[^<>/=]*[^<>/=\d\s][^<>/=]*>$(?<!<[0-9a-f-]{16,}>)/iu,
  new RegExp(
    `^[[<{(_"']*${somebodys}[\\s_.-]+(?:\\p{L}+[\\s_.-]+){0,4}${tokenWord}(?:[\\s_.-]+(?:here|value|id|goes here|buraya))?[\\]>})_"']*$`,
    'iu',
  ),
  new RegExp(
    `^[[<{(_"']*${tokenWord}[\\s_.-]+(?:here|goes[\\s_-]here|value|buraya|hier|ici|сюда)[\\]>})_"']*$`,
    'iu',
  ),
  /^\[[\p{L}\s_-]*(?:token|auth_?key|key|guid|session)[\p{L}\s_-]*\]$/iu,
  /^\{?0{8}-(?:0{4}-){3}0{12}\}?$/,
  /^\{?[xX]{4,}(?:-[xX]+)*\}?$|^x{3}$/i,
  /^\{?[xX]{8}-(?:[xXMN4][xX]{3}-){3}[xX]{12}\}?$/,
];

const masked: readonly RegExp[] = [
  /\*{3,}|^\*{2,}[^*]+$|[•●∙·█▪■]{3,}|^#{3,}$/,
  /^[[<({]*(?:redacted|masked|hidden|filtered|removed|scrubbed|sensitive|secret|gizlendi|скрыто|protected)[\])>}]*$/i,
  /[0-9a-f]{2}x{4}|x{6}[0-9a-f]{2}/,
];

/** `…631f`, `3130…`, `3130...9ccc`, a GUID or JWT that lacks a part. */
const cut: readonly RegExp[] = [
  /…|\.{3,}|^\.{2}[^.]/,
  /\[\s*(?:snip|truncated|cut|more)\s*\]|\((?:truncated|cut)\)|<snip>/i,
  /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-(?:[0-9a-f]{0,4}|[0-9a-f]{4}-(?:[0-9a-f]{0,11}|[0-9a-f]{13,}))\}?$/i,
  /^\{?[0-9a-f]{0,7}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i,
  /^\{?[0-9a-f]{8}-(?:[0-9a-f]{1,3}-[0-9a-f]{4}-[0-9a-f]{4}|[0-9a-f]{4}-[0-9a-f]{1,3}-[0-9a-f]{4}|[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{1,3})-[0-9a-f]{12}\}?$/i,
  /^eyJ[\w-]{8,}\.(?:eyJ[\w-]*)?$/,
];

const numberFormat: DoubtRule = {
  code: 'number-format',
  examine(token) {
    if (/^\d{5,}[.,]0{1,2}$/.test(token)) return { cleaned: token.replace(/[.,]0+$/, '') };
    return /^\d{1,3}(?:([,' ’\u00a0\u202f])\d{3})(?:\1\d{3})+$|^\d{1,3}(?:\.\d{3}){3,}$/.test(token)
      ? { cleaned: token.replace(/\D/g, '') }
      : null;
  },
};

/** What a spreadsheet made of a number; in a hexadecimal token of some length the same is chance. */
const scientific: readonly RegExp[] = [
  /^[+-]?\d{1,3}[.,]\d+E[+-]?\d{1,3}$/i,
  /^[+-]?\d{1,3}E[+-]\d{1,3}$/i,
  /^\dE\d{1,2}$/i,
];

const dates: readonly RegExp[] = [
  /^(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?:[T ]\d\d?:\d\d.*)?$/,
  /^(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|[12]\d|3[01])[-/.](?:19|20)\d\d(?: \d\d?:\d\d.*)?$/,
  /^\d\d?:\d\d(?::\d\d)?(?:[.,]\d+)?$/,
];

/** An address or mailbox; one that holds a token in its query is asked for it. */
const address: DoubtRule = {
  code: 'address',
  examine(token) {
    const value = /[?&](?:token|authkey)=([^&#\s]+)/i.exec(token)?.[1];
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(token) || /\.asmx\b/i.test(token)) return { cleaned: value ?? null };
    return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(token) ? { cleaned: null } : null;
  },
};

/** Values that are something other than a token. */
export const valueRules: readonly DoubtRule[] = [
  hopeless('placeholder', ...placeholders),
  hopeless('masked', ...masked),
  hopeless('cut', ...cut),
  hopeless('scientific-notation', ...scientific),
  // A spreadsheet keeps fifteen digits and writes zeros for the rest.
  hopeless('rounded-number', /^\d{15}0{3,}$/),
  hopeless('date', ...dates),
  numberFormat,
  address,
];
