import iconv from 'iconv-lite';
import type { ListCase } from './list-case.js';

export interface ListVariant extends ListCase {
  readonly name: string;
  /** The end of the file's name. */
  readonly file?: string;
  readonly content: string | Uint8Array;
}

export const a = '3f2a9c54-7d1e-4b60-9f0e-8a51c27d631f';
export const b = '11111111-2222-3333-4444-555555555555';
const c = 'c0ffee00-1234-4abc-8def-0123456789ab';
const [utf16be, utf16le] = [
  (text: string) => Buffer.from(text, 'utf16le').swap16(),
  (text: string) => Buffer.from(text, 'utf16le'),
];
const rows = (...lines: readonly string[]) => `${lines.join('\r\n')}\r\n`;
const both = [a, b];

const headers = [
  'token',
  'Token',
  'TOKEN',
  ' token ',
  'AuthKey',
  'AUTHKEY',
  'auth_key',
  'Auth Key',
  'auth-key',
  'sessionToken',
  'session_token',
  'Session Token',
  'session key',
  'SessionKey',
  'access_token',
  'authToken',
  'x-auth-token',
  'token value',
  'user token',
  'oturum anahtarı',
  'Oturum Anahtarı',
  'OTURUM ANAHTARI',
  'oturum_anahtari',
  'Anahtar',
  'Jeton',
  'Oturum Jetonu',
  'токен',
  'Токен',
  'ТОКЕН СЕССИИ',
  'Ключ сессии',
  'ключ авторизации',
  'маркер доступа',
  'Sitzungsschlüssel',
  'Sitzungstoken',
  'jeton de session',
  'clé de session',
  'clave de sesión',
  'chiave di sessione',
  'klucz sesji',
  '令牌',
  'トークン',
  'Token:',
  '"Token"',
  '*token*',
  'token (GUID)',
];

const headed: ListVariant[] = headers.flatMap((header, index) => [
  { name: `header alone ${index}: ${header}`, content: rows(header, a, b), tokens: both },
  {
    name: `header beside another ${index}: ${header}`,
    content: rows(`user;${header.replaceAll('"', '')};office`, `jane;${a};Antalya`, `bob;${b};Side`),
    tokens: both,
    labels: ['jane', 'bob'],
  },
]);

const cut: ListVariant[] = [',', ';', '\t', '|'].flatMap((one, index) => [
  {
    name: `columns ${index}`,
    content: rows(`token${one}user`, `${a}${one}jane`, `${b}${one}bob`),
    tokens: both,
  },
  { name: `columns without names ${index}`, content: rows(`jane${one}${a}`, `bob${one}${b}`), tokens: both },
  { name: `one row without names ${index}`, content: `jane${one}${a}`, tokens: [a] },
  {
    name: `blanks around the cells ${index}`,
    content: rows(`user ${one} token`, `jane ${one} ${a}`),
    tokens: [a],
  },
  {
    name: `all in quotes ${index}`,
    content: rows(`"user"${one}"token"`, `"jane"${one}"${a}"`, `"bob"${one}"${b}"`),
    tokens: both,
  },
  {
    name: `empty last column ${index}`,
    content: rows(`token${one}`, `${a}${one}`, `${b}${one}`),
    tokens: both,
  },
  {
    name: `first row is short ${index}`,
    content: rows('jane', `bob${one}${b}`, `veli${one}${a}`, `ali${one}${c}`),
    tokens: [b, a, c],
    rowsRefusedMin: 1,
  },
  {
    name: `title above the names ${index}`,
    content: rows('Sessions of 2026-11-28', '', `user${one}token`, `jane${one}${a}`, `bob${one}${b}`),
    tokens: both,
  },
  {
    name: `blank lines first ${index}`,
    content: `\n\r\n  \n${rows(`user${one}token`, `jane${one}${a}`)}`,
    tokens: [a],
  },
  {
    name: `mixed line ends ${index}`,
    content: `user${one}token\rjane${one}${a}\nbob${one}${b}\r\n`,
    tokens: both,
  },
  {
    name: `names once more ${index}`,
    content: rows(`user${one}token`, `jane${one}${a}`, `user${one}token`, `bob${one}${b}`),
    tokens: both,
    rowsRefusedMin: 1,
  },
  {
    name: `two that may be it ${index}`,
    content: rows(`token${one}AuthKey`, `${a}${one}${b}`),
    refused: true,
  },
  {
    name: `two that are the same ${index}`,
    content: rows(`token${one}AuthKey`, `${a}${one}${a}`, `${b}${one}${b}`),
    tokens: both,
  },
  {
    name: `no names and two of them ${index}`,
    content: rows(`${a}${one}${b}`, `${c}${one}${a}`),
    refused: true,
  },
  {
    name: `a refresh token is another thing ${index}`,
    content: rows(`refresh_token${one}token${one}token_type`, `${b}${one}${a}${one}Bearer`),
    tokens: [a],
  },
]);

const turkish = rows('kullanıcı;oturum anahtarı', `Ayşe Işık;${a}`, `Doğan;${b}`);
const russian = rows('пользователь;токен', `Иван Петров;${a}`, `Ольга;${b}`);
const french = rows('utilisateur;jeton', `Zoé Lefèvre;${a}`, `Žofie;${b}`);
const encoded: ListVariant[] = [
  ['utf-8', Buffer.from(turkish)],
  ['utf-8 marked', Buffer.from(`\ufeff${turkish}`)],
  ['utf-16le', utf16le(turkish)],
  ['utf-16le marked', utf16le(`\ufeff${turkish}`)],
  ['utf-16be', utf16be(turkish)],
  ['utf-16be marked', utf16be(`\ufeff${turkish}`)],
  ['windows-1254', iconv.encode(turkish, 'windows-1254')],
].map(([name, content]) => ({
  name: `Turkish in ${name}`,
  content: content as Uint8Array,
  tokens: both,
  labels: ['Ayşe Işık', 'Doğan'],
}));
encoded.push(
  ...(
    [
      ['utf-8', Buffer.from(russian)],
      ['utf-16le', utf16le(russian)],
      ['utf-16be', utf16be(russian)],
      ['windows-1251', iconv.encode(russian, 'windows-1251')],
    ] as const
  ).map(([name, content]) => ({
    name: `Russian in ${name}`,
    content,
    tokens: both,
    labels: ['Иван Петров', 'Ольга'],
  })),
  {
    name: 'French in windows-1252',
    content: iconv.encode(french, 'windows-1252'),
    tokens: both,
    labels: ['Zoé Lefèvre', 'Žofie'],
  },
);

const written: ListVariant[] = [
  {
    name: 'Export-Csv of PowerShell',
    content: rows(
      '#TYPE System.Management.Automation.PSCustomObject',
      '"user","token"',
      `"jane","${a}"`,
      `"bob","${b}"`,
    ),
    tokens: both,
  },
  {
    name: 'Export-Csv, one column',
    content: utf16le(`\ufeff${rows('#TYPE Selected.X', '"token"', `"${a}"`)}`),
    tokens: [a],
  },
  {
    name: 'Format-Table of PowerShell',
    file: 'list.txt',
    content: rows('', 'user      token', '----      -----', `jane      ${a}`, `bob smith ${b}`, ''),
    tokens: both,
    labels: ['jane', 'bob smith'],
  },
  {
    name: 'sqlcmd',
    file: 'list.txt',
    content: rows(
      'username             token',
      '-------------------- ------------------------------------',
      `jane                 ${a}`,
      `bob smith            ${b}`,
      '',
      '(2 rows affected)',
    ),
    tokens: both,
  },
  {
    name: 'psql',
    file: 'list.txt',
    content: ` user |                token\n------+--------------------------------------\n jane | ${a}\n bob  | ${b}\n(2 rows)\n`,
    tokens: both,
  },
  {
    name: 'mysql',
    file: 'list.txt',
    content: `+------+--------------------------------------+\n| user | token                                |\n+------+--------------------------------------+\n| jane | ${a} |\n| bob  | ${b} |\n+------+--------------------------------------+\n2 rows in set (0.00 sec)\n`,
    tokens: both,
  },
  {
    name: 'Markdown table',
    file: 'list.md',
    content: `| user | token |\n|:-----|------:|\n| jane | \`${a}\` |\n| bob | ${b} |\n`,
    tokens: both,
  },
  {
    name: 'Markdown table under a title',
    file: 'list.md',
    content: `# Sessions\n\n| token |\n|---|\n| ${a} |\n| ${b} |\n`,
    tokens: both,
  },
  {
    name: 'box of a terminal',
    file: 'list.txt',
    content: `┌──────┬───────┐\n│ user │ token │\n├──────┼───────┤\n│ jane │ ${a} │\n│ bob │ ${b} │\n└──────┴───────┘\n`,
    tokens: both,
  },
  { name: 'columns by blanks', file: 'list.txt', content: `jane  ${a}\nbob   ${b}\n`, tokens: both },
  { name: 'columns by one blank', file: 'list.txt', content: `jane ${a}\nbob ${b}\n`, tokens: both },
  {
    name: 'HTML table',
    file: 'list.xls',
    content: `<html><body><table><tr><th>User</th><th>Token</th></tr><tr><td>jane</td><td>${a}</td></tr><tr><td>bob</td><td><b>${b}</b></td></tr></table></body></html>`,
    tokens: both,
    labels: ['jane', 'bob'],
  },
  {
    name: 'HTML table, tags left open',
    file: 'list.html',
    content: `<TABLE><TR><TH>AuthKey<TR><TD>${a}<TR><TD>${b}</TABLE>`,
    tokens: both,
  },
  {
    name: 'page without a table',
    file: 'list.html',
    content: '<!DOCTYPE html><html><body><p>Sign in</p></body></html>',
    refused: true,
  },
  { name: 'bullets', file: 'list.txt', content: `- ${a}\n- ${b}\n`, tokens: both },
  { name: 'numbered', file: 'list.txt', content: `1. ${a}\n2) ${b}\n`, tokens: both },
  { name: 'quoted mail', file: 'list.txt', content: `> ${a}\n> ${b}\n`, tokens: both },
  { name: 'names on each line', file: 'list.txt', content: `token: ${a}\ntoken: ${b}\n`, tokens: both },
  { name: 'YAML', file: 'list.yaml', content: `- token: ${a}\n- token: ${b}\n`, tokens: both },
  {
    name: 'comments',
    file: 'list.txt',
    content: `# stuck since Friday\n${a}\n// and\n${b}\n#${c}\n`,
    tokens: both,
  },
  { name: 'comment behind names', content: `user;token\n# old\njane;${a}\n`, tokens: [a] },
  { name: 'first column is called #', content: `#;user;token\n1;jane;${a}\n2;bob;${b}\n`, tokens: both },
  { name: 'sep=, in quotes', content: `"sep=,"\r\nuser,token\r\njane,${a}\r\n`, tokens: [a] },
  { name: 'sep of a tab', content: `sep=\t\r\nuser\ttoken\r\njane\t${a}\r\n`, tokens: [a] },
  { name: 'sep with a mark', content: `\ufeffsep=;\r\ntoken;user\r\n${a};jane\r\n`, tokens: [a] },
  { name: 'whole rows in quotes', content: `"user,token"\r\n"jane,${a}"\r\n"bob,${b}"\r\n`, tokens: both },
  { name: 'lines of an array', file: 'list.txt', content: `"${a}",\n"${b}",\n`, tokens: both },
  { name: 'blank behind the comma and quotes', content: `"user", "token"\n"jane", "${a}"\n`, tokens: [a] },
  {
    name: 'title case and units',
    content: rows(
      'No;User name;Token;Token date;Token status',
      `1;jane;${a};2026-11-28;active`,
      `2;bob;${b};2026-11-28;active`,
    ),
    tokens: both,
  },
  {
    name: 'other columns look alike',
    content: rows('id;token;created', `${c};${a};2026-11-28T10:00:00`, `${c};${b};2026-11-28T10:00:00`),
    tokens: both,
  },
  {
    name: 'mails, numbers and dates beside it',
    content: rows(
      `jane@example.test,4711,2026-11-28,10.0.0.1,${a}`,
      `bob@example.test,4712,2026-11-27,10.0.0.2,${b}`,
    ),
    tokens: both,
  },
  { name: 'unknown names', content: rows('kimlik;deger', `ayse;${a}`, `bora;${b}`), tokens: both },
  {
    name: 'note with line ends',
    content: rows('token,note', `${a},"called\r\ntwice, no answer"`, `${b},x`),
    tokens: both,
  },
  { name: 'duplicates', file: 'list.txt', content: `${a}\n${b}\n${a}\n`, tokens: both, rowsRefusedMin: 1 },
  { name: 'no line end at the end', file: 'list.txt', content: a, tokens: [a] },
  { name: 'line separators of the web', file: 'list.txt', content: `${a}\u2028${b}`, tokens: both },
  { name: 'UTF-16 with one token', file: 'list.txt', content: utf16le(a), tokens: [a] },
  {
    name: 'words with letters beyond ASCII',
    file: 'list.txt',
    content: `ключ-сеанса-Ж42\nİğüşöç-Şifre-99\n`,
    tokens: ['ключ-сеанса-Ж42', 'İğüşöç-Şifre-99'],
  },
  {
    name: 'base64 and JWT',
    file: 'list.txt',
    content: `q83vASNFZ4mrze8BI0VniQ==\neyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.c2ln\n`,
    tokens: ['q83vASNFZ4mrze8BI0VniQ==', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.c2ln'],
  },
];

const damaged: ListVariant[] = [
  {
    name: 'a broken quote loses its row only',
    content: rows('user,token', `"jane,${a}`, `bob,${b}`, `can,${c}`),
    tokens: [b, c],
    rowsRefusedMin: 1,
  },
  {
    name: 'a broken quote before quoted rows',
    content: rows('user,token', `"jane,${a}`, `"bob","${b}"`, `"can","${c}"`),
    tokens: [b, c],
    rowsRefusedMin: 1,
  },
  {
    name: 'two broken quotes, rows between',
    content: rows('user,token', `jane,"${a}`, `bob,${b}`, `can,${c}"`),
    tokens: [b],
    rowsRefusedMin: 2,
  },
  {
    name: 'a quote within a cell',
    content: rows('user,token', `ja"ne,${a}`, `bob,${b}`),
    tokens: [b],
    rowsRefusedMin: 1,
  },
  {
    name: 'a quote never closed at the end',
    content: rows('user;token', `jane;${a}`, `"bob;${b}`),
    tokens: [a],
    rowsRefusedMin: 1,
  },
  {
    name: 'a sentence in a list',
    file: 'list.txt',
    content: `${a}\nnot a token at all here\n${b}\n`,
    tokens: both,
    rowsRefusedMin: 1,
  },
  {
    name: 'prose only',
    file: 'list.txt',
    content: 'please log out the users\nof this morning, thanks\n',
    refused: true,
  },
  {
    name: 'formula without quotes around',
    content: rows('user;token', `jane;="${a}"`, `bob;="${b}"`),
    tokens: both,
    mayDoubt: both,
  },
  {
    name: 'formula, one a line',
    file: 'list.txt',
    content: `="${a}"\n="${b}"\n`,
    tokens: both,
    mayDoubt: both,
  },
  { name: 'zero width', file: 'list.txt', content: `${a}\u200b\n${b}\n`, tokens: both, doubtful: [a] },
  {
    name: 'no-break space',
    content: rows('user;token', `jane;\u00a0${a}`, `bob;${b}`),
    tokens: both,
    doubtful: [a],
  },
  { name: 'round quotes', file: 'list.txt', content: `“${a}”\n${b}\n`, tokens: both, doubtful: [a] },
  { name: 'braces', file: 'list.txt', content: `{${a}}\n{${b}}\n`, tokens: both, doubtful: both },
  {
    name: 'rounded with a comma',
    content: rows('token;user', '1,23457E+17;jane'),
    tokens: ['1,23457E+17'],
    doubtful: ['1,23457E+17'],
  },
  {
    name: 'placeholders',
    file: 'list.txt',
    content: `{{token}}\n$TOKEN\n${a}\n`,
    tokens: ['{{token}}', '$TOKEN', a],
    doubtful: ['{{token}}', '$TOKEN'],
  },
  {
    name: 'rounded with a comma, below a name',
    content: 'token\n1,23457E+17\n',
    tokens: ['1,23457E+17'],
    doubtful: ['1,23457E+17'],
  },
  {
    name: 'owners before a sign',
    file: 'list.txt',
    content: `jane=${a}\nbob=${b}\n`,
    tokens: both,
    doubtful: both,
  },
  {
    name: 'two in a line',
    file: 'list.txt',
    content: `${a},${b}\n`,
    tokens: [`${a},${b}`],
    doubtful: [`${a},${b}`],
  },
  {
    name: 'names of columns between two bars',
    file: 'list.txt',
    content: `||User||Token||\n|jane|${a}|\n|bob|${b}|\n`,
    tokens: both,
  },
  { name: 'masked', file: 'list.txt', content: `…631f\n${a}\n`, tokens: ['…631f', a], doubtful: ['…631f'] },
  {
    name: 'control characters',
    content: rows('user;token', `jane;${a}\u0000`, `bob;${b}`),
    tokens: [b],
    rowsRefusedMin: 1,
  },
  { name: 'the column is empty', content: rows('user;token', 'jane;', 'bob;'), refused: true },
  { name: 'empty', content: '', refused: true },
  { name: 'only blanks', content: ' \r\n\t\r\n', refused: true },
  { name: 'only a mark', content: '\ufeff', refused: true },
  { name: 'only names, many', content: rows('No;User;Token;Date'), refused: true },
  { name: 'only one name', content: 'AuthKey\r\n', refused: true },
  { name: 'only names and comments', content: rows('#TYPE X', '"token"'), refused: true },
];

const json: ListVariant[] = [
  [
    'objects',
    [
      { user: 'jane', token: a },
      { user: 'bob', token: b },
    ],
  ],
  ['AuthKey in objects', [{ AuthKey: a }, { AuthKey: b }]],
  ['list in an object', { count: 2, tokens: both }],
  [
    'deeper',
    {
      data: {
        sessions: [
          { id: 1, auth: { token: a } },
          { id: 2, auth: { token: b } },
        ],
      },
    },
  ],
  [
    'arrays',
    [
      ['user', 'token'],
      ['jane', a],
      ['bob', b],
    ],
  ],
  ['map', { jane: a, bob: b }],
].map(([name, value]) => ({
  name: `JSON ${name}`,
  file: 'list.json',
  content: JSON.stringify(value, null, 2),
  tokens: both,
}));
json.push(
  { name: 'JSON on one line', file: 'list.json', content: JSON.stringify([a, b]), tokens: both },
  {
    name: 'JSON in UTF-16',
    file: 'list.json',
    content: utf16le(`\ufeff${JSON.stringify([a, b])}`),
    tokens: both,
  },
  {
    name: 'one JSON object',
    file: 'list.json',
    content: JSON.stringify({ token: a, user: 'jane' }),
    tokens: [a],
  },
  {
    name: 'JSON lines',
    file: 'list.jsonl',
    content: `${JSON.stringify({ token: a })}\n${JSON.stringify({ token: b })}\n`,
    tokens: both,
  },
  {
    name: 'JSON lines, one broken',
    file: 'list.jsonl',
    content: `${JSON.stringify({ token: a })}\n{"token":\n${JSON.stringify({ token: b })}\n`,
    tokens: both,
    rowsRefusedMin: 1,
  },
  {
    name: 'JSON with a rounded number',
    file: 'list.json',
    content: `[{"token":12345678901234567890},{"token":"${a}"}]`,
    tokens: [a],
    rowsRefusedMin: 1,
  },
  { name: 'JSON that is cut', file: 'list.json', content: `[{"token":"${a}"},{"tok`, refused: true },
  { name: 'JSON without a token', file: 'list.json', content: '{"error":{"code":401}}', refused: true },
  { name: 'empty JSON list', file: 'list.json', content: '[]', refused: true },
  {
    name: 'JSON with two candidates',
    file: 'list.json',
    content: JSON.stringify([{ token: a, AuthKey: b }]),
    refused: true,
  },
  {
    name: 'a HAR',
    file: 'list.har',
    content: JSON.stringify({ log: { version: '1.2', entries: [] } }),
    refused: true,
  },
);

const bytes = (...given: readonly number[]) => Buffer.concat([Buffer.from(given), Buffer.alloc(64)]);
const foreign: ListVariant[] = [
  ['old workbook', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
  ['PDF', Buffer.from('%PDF-1.7\n1 0 obj\n')],
  ['gzip', bytes(0x1f, 0x8b, 8)],
  ['PNG', bytes(0x89, 0x50, 0x4e, 0x47)],
  ['RTF', Buffer.from('{\\rtf1\\ansi token}')],
  ['SQLite', bytes(...Buffer.from('SQLite format 3\0'))],
  ['noise', Buffer.from(Array.from({ length: 400 }, (_, index) => (index * 37) % 29))],
  [
    'workbook in XML',
    Buffer.from('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>'),
  ],
  ['XML', Buffer.from(`<?xml version="1.0"?><tokens><token>${a}</token></tokens>`)],
  ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])],
  ['zip', bytes(0x50, 0x4b, 3, 4)],
].map(([name, content]) => ({
  name: `no list: ${name}`,
  file: 'list.txt',
  content: content as Uint8Array,
  refused: true,
}));

/** The kinds of the cases in other shapes: spellings, separators, encodings, programs that wrote them, damages. */
export const listVariants: readonly ListVariant[] = [
  ...headed,
  ...cut,
  ...encoded,
  ...written,
  ...damaged,
  ...json,
  ...foreign,
];
