// Texts of any size, each kind as a tool or person makes it, and hostile ones that never close what they open.

/** The same ones every time. */
function guidOf(index: number): string {
  const hex = (value: number, length: number) => (value >>> 0).toString(16).padStart(8, '0').slice(-length);
  const a = Math.imul(index + 1, 0x9e3779b1);
  const b = Math.imul(a ^ (a >>> 13), 0x85ebca6b);
  const c = Math.imul(b ^ (b >>> 11), 0xc2b2ae35);
  return `${hex(a, 8)}-${hex(b, 4)}-4${hex(c, 3)}-8${hex(b >>> 16, 3)}-${hex(c, 8)}${hex(a >>> 8, 4)}`;
}

/** A text of so many characters, line for line. */
function lines(
  size: number,
  line: (at: number) => string,
  { head = '', foot = '' }: { readonly head?: string; readonly foot?: string } = {},
): string {
  const made = [head];
  let length = head.length + foot.length;
  for (let index = 0; length < size; index += 1) {
    const next = line(index);
    made.push(next);
    length += next.length;
  }
  made.push(foot);
  return made.join('');
}

const asmx = 'https://sws.example.test/sws/Authentication.asmx';
const envelope = (token: string) =>
  `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><Logout xmlns="http://www.sansejour.com/"><token>${token}</token></Logout></soap:Body></soap:Envelope>`;
const harEntry = (index: number) =>
  JSON.stringify({
    startedDateTime: '2026-11-28T06:00:00.000Z',
    time: 12,
    request: {
      method: 'POST',
      url: `${asmx}/Logout`,
      headers: [{ name: 'Content-Type', value: 'application/x-www-form-urlencoded' }],
      postData: { mimeType: 'application/x-www-form-urlencoded', text: `token=${guidOf(index)}` },
    },
    response: { status: 200, statusText: 'OK', headers: [], content: { text: '' } },
  });

type Makers = Readonly<Record<string, (size: number) => string>>;

/** What is pasted, or given as a list. */
export const pasted: Makers = {
  'bare GUIDs': (size) => lines(size, (at) => `${guidOf(at)}\n`),
  'a table by tabs': (size) =>
    lines(size, (at) => `user${at}\t${guidOf(at)}\tactive\n`, { head: 'User\tToken\tState\n' }),
  'a table by bars': (size) =>
    lines(size, (at) => `| user${at} | ${guidOf(at)} |\n`, { head: '| User | Token |\n|---|---|\n' }),
  CSV: (size) => lines(size, (at) => `user${at};${guidOf(at)}\n`, { head: 'user;token\n' }),
  'expanded records': (size) =>
    lines(size, (at) => `-[ RECORD ${at + 1} ]-----\nuser  | jane${at}\ntoken | ${guidOf(at)}\n`),
  'log lines': (size) =>
    lines(
      size,
      (at) =>
        `2026-11-28 06:00:01,${at % 1000} [110] INFO Sws.Auth - Logout token=${guidOf(at)} user=jane${at}\n`,
    ),
  'log lines without tokens': (size) =>
    lines(
      size,
      (at) => `2026-11-28 06:00:01,${at % 1000} [110] INFO Sws.Auth - request ${at} took ${at % 977} ms\n`,
    ),
  'lines of JSON': (size) =>
    lines(size, (at) => `${JSON.stringify({ user: `jane${at}`, token: guidOf(at) })}\n`),
  JSON: (size) =>
    lines(
      size,
      (at) => `${at === 0 ? '' : ','}${JSON.stringify({ user: `jane${at}`, token: guidOf(at) })}\n`,
      { head: '[', foot: ']' },
    ),
  envelopes: (size) => lines(size, (at) => `${envelope(guidOf(at))}\n`),
  'escaped envelopes': (size) =>
    lines(
      size,
      (at) =>
        `INFO sent ${envelope(guidOf(at)).replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')}\n`,
    ),
  cURL: (size) =>
    lines(size, (at) => `curl '${asmx}/Logout' --data-raw 'token=${guidOf(at)}' --compressed\n`),
  'one cURL with a long body': (size) =>
    `curl '${asmx}/Logout' --data-raw 'note=${'x'.repeat(size)}&token=${guidOf(1)}'`,
  addresses: (size) => lines(size, (at) => `GET ${asmx}/Logout?token=${guidOf(at)}\n`),
  'an IIS log': (size) =>
    lines(
      size,
      (at) =>
        `2026-11-28 06:00:01 10.0.0.1 GET /sws/Authentication.asmx/Logout token=${guidOf(at)} 80 - 10.0.0.2 - 200 0 0 15\n`,
      {
        head: '#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) sc-status sc-substatus sc-win32-status time-taken\n',
      },
    ),
  HAR: (size) =>
    lines(size, (at) => `${at === 0 ? '' : ','}${harEntry(at)}`, {
      head: '{"log":{"version":"1.2","entries":[',
      foot: ']}}',
    }),
  'a mail in HTML': (size) =>
    lines(size, (at) => `<tr><td>jane${at}</td><td>${guidOf(at)}</td></tr>\n`, {
      head: '<html><body><table><tr><th>user</th><th>token</th></tr>\n',
      foot: '</table></body></html>',
    }),
  fetch: (size) =>
    lines(size, (at) => `fetch("${asmx}/Logout", { "body": "token=${guidOf(at)}", "method": "POST" });\n`),
  'HTTP requests': (size) =>
    lines(
      size,
      (at) =>
        `POST /sws/Authentication.asmx/Logout HTTP/1.1\r\nHost: sws.example.test\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\ntoken=${guidOf(at)}\r\n\r\n`,
    ),
  'INI sections': (size) => lines(size, (at) => `jane${at}=${guidOf(at)}\n`, { head: '[tokens]\n' }),
  prose: (size) =>
    lines(size, (at) => `Please look at booking ${at} again, the guest says that the transfer never came. `),
};

/** Opened and never closed, or the beginning of what is not there. */
const openings: readonly (readonly [name: string, piece: string])[] = [
  ['single quotes', "curl 'x "],
  ['double quotes', 'curl "x '],
  ['token="', 'token="x '],
  ['token [', 'token [x '],
  ['token {', 'token {'],
  ['token (', 'token (x\n'],
  ['token ', 'token '],
  ['token=', 'token='],
  ['tokens', 'tokentoken'],
  ['fetch(', `fetch("${asmx}/Logout", `],
  ['Envelope', '<soap:Envelope>'],
  ['<token>', '<token>x'],
  ['<script', '<script>x'],
  ['<!--', '<!-- '],
  ['<td>', '<td>'],
  ['<', '<'],
  ['{', '{'],
  ['[', '['],
  ['{"a":', '{"a":'],
  ['"', '"'],
  ['""', 'a,""'],
  ['quoted cells', 'a,"b\n'],
  ['http://', 'http://x'],
  ['https://x/?', 'https://x/?u=https%3A%2F%2F'],
  ['.asmx', '/a.asmx'],
  ['&lt;', '&lt;Envelope'],
  ['\\u003c', '\\u003c'],
  ['=3D', '=3D='],
  ['> ', '> > '],
  ['bars', '|'],
  ['commas', ','],
  ['tabs', '\t'],
  ['blanks', ' '],
  ['line ends', '\n'],
  ['eyJ', 'eyJa.'],
  ['hyphens', '-'],
  ['hex', 'abcdef0123456789'],
  ['Host:', 'GET /x HTTP/1.1\r\nHost: '],
  ['name: token', 'name: token\n'],
  ['name="token"', 'name="token" '],
  [':path', ':path: /x\n'],
  ['{{', '{{a'],
  ['vars {', 'vars {\n'],
  ['Content-Transfer-Encoding', 'Content-Transfer-Encoding: base64\n\n'],
  ['RECORD', '-[ RECORD 1 ]-\n'],
  ['=======', '='],
  ['ruled names', 'user token\n---- -----\n'],
  ['dumps', '00000000  41 42 43 44 '],
  ['chats', '[28.11.2026, 09:12] A: '],
  ['](http', '](https://x'],
  ['tokens: X', 'tokens: abcdef0123456789 '],
  ['const options = {', 'const options = { hostname: '],
];

/** No two lines alike, and each dear to look at: damaged, short, foreign, or almost a token. */
const crowds: Readonly<Record<string, (at: number) => string>> = {
  'short tokens': (at) => `k${at.toString(36)}x9\n`,
  'short named tokens': (at) => `token=${at.toString(36)}\n`,
  'short quoted tokens with blanks': (at) => `token="x ${at.toString(36)}" `,
  'short damaged tokens': (at) => `\u201c${at.toString(36)}abc\u201d\n`,
  'GUIDs with an invisible character': (at) => `\u200b${guidOf(at)}\n`,
  'named GUIDs in braces': (at) => `token: {${guidOf(at)}}\n`,
  'Cyrillic lines': (at) => `клиент${at} снова\n`,
  'Cyrillic words': (at) => `клиент${at}\n`,
  'lines with signs': (at) => `${at}=/${at}+a.b\n`,
  paths: (at) => `/sws/a/${at}.asmx/Logout\n`,
  requests: (at) => `GET /${at} HTTP/1.1\r\nHost: a\r\n\r\n`,
  'header copies': (at) => `:authority: a${at}\n:path: /x\n`,
  'addresses of the service': (at) => `https://a${at}/a.asmx\n`,
  'cut tokens': (at) => `token: ${guidOf(at).slice(0, 30)}\n`,
  'sessions of many ids': (at) => `session ${at.toString(16)}-aaaa-bbbb-cccc-12${at} id\n`,
  commands: (at) => `curl https://a/${at} -d x\n`,
  elements: (at) => `<token>${at}</token>`,
  'tables of short cells': (at) => `a${at}\tb${at % 7}\n`,
  'tables of short named cells': (at) => (at === 0 ? 'user\ttoken\n' : `a\t${at.toString(36)}\n`),
  objects: (at) => `{"token":"${at}"}\n`,
};
export const hostile: Makers = {
  ...Object.fromEntries(
    openings.map(([name, piece]) => [
      `unclosed ${name}`,
      (size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size),
    ]),
  ),
};
/** Many small things of which each is looked at for itself. */
export const crowded: Makers = Object.fromEntries(
  Object.entries(crowds).map(([name, line]) => [`a crowd of ${name}`, (size: number) => lines(size, line)]),
);

/** A description with so many operations that it is that long. */
export const wsdl = (size: number): string =>
  lines(
    size,
    (at) =>
      `<s:element name="Op${at}"><s:complexType><s:sequence><s:element name="token" type="s:string"/></s:sequence></s:complexType></s:element>`,
    {
      head: '<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.sansejour.com/"><wsdl:types><s:schema elementFormDefault="qualified" targetNamespace="http://www.sansejour.com/">',
      foot: '</s:schema></wsdl:types></wsdl:definitions>',
    },
  );
