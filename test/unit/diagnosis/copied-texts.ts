/** The ways in which people hold an answer, each as a writer of text from the same raw HTTP. */
export interface Parts {
  readonly raw: string;
  readonly status: string;
  readonly reason: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

const url = 'https://h.example.test/sws/Authentication.asmx';
const sent =
  'POST /sws/Authentication.asmx HTTP/1.1\r\nHost: h.example.test\r\nContent-Type: text/xml; charset=utf-8\r\nSOAPAction: "http://www.sansejour.com/Logout"\r\nContent-Length: 4\r\n\r\n<a/>';

export function partsOf(raw: string): Parts {
  const start = raw.startsWith('HTTP/') ? 0 : raw.indexOf('\r\n\r\nHTTP/') + 4;
  const end = raw.indexOf('\r\n\r\n', start);
  const [line = '', ...heads] = raw.slice(start, end).split('\r\n');
  const [, status = '', reason = ''] = /^HTTP\/1\.1 (\d{3}) ?(.*)$/.exec(line) ?? [];
  const headers = heads.map((one): [string, string] => {
    const colon = one.indexOf(':');
    return [one.slice(0, colon), one.slice(colon + 1).trim()];
  });
  return { raw: raw.slice(start), status, reason, headers, body: raw.slice(end + 4) };
}

const lines = (text: string) => text.split(/\r?\n/);
const each = (text: string, change: (line: string, index: number) => string) =>
  lines(text).map(change).join('\n');
const small = ({ headers }: Parts) =>
  headers.map(([name, value]): [string, string] => [name.toLowerCase(), value]);

function hex(text: string, indent: string, columns = 16): string {
  const bytes = new TextEncoder().encode(text);
  const rows: string[] = [];
  for (let at = 0; at < bytes.length; at += columns) {
    const row = [...bytes.subarray(at, at + columns)];
    const pairs = row.map((byte) => byte.toString(16).padStart(2, '0'));
    const shown = row.map((byte) => (byte > 31 && byte < 127 ? String.fromCharCode(byte) : '.')).join('');
    const left = pairs.slice(0, 8).join(' ').padEnd(23);
    const right = pairs.slice(8).join(' ').padEnd(23);
    rows.push(`${indent}${at.toString(16).padStart(8, '0')}  ${left}  ${right}   ${shown}`);
  }
  return rows.join('\n');
}

const har = ({ status, reason, headers, body }: Parts) => ({
  request: {
    method: 'POST',
    url,
    headers: [{ name: 'SOAPAction', value: '"http://www.sansejour.com/Logout"' }],
  },
  response: {
    status: Number(status),
    statusText: reason,
    headers: headers.map(([name, value]) => ({ name, value })),
    content: { mimeType: headers.find(([name]) => /content-type/i.test(name))?.[1] ?? '', text: body },
  },
});

export const copies: Readonly<Record<string, (parts: Parts) => string>> = {
  'raw, the answer alone': ({ raw }) => raw,
  'line feeds alone': ({ raw }) => raw.replace(/\r\n/g, '\n'),
  'both sides, as Fiddler and Wireshark show them': ({ raw }) => `${sent}${raw}`,
  'a Fiddler session with its line below': ({ raw }) =>
    `${sent}\r\n${raw}\r\n\r\n------------------------------------------------------------------\r\n`,
  'two exchanges, the second of another path': ({ raw }) =>
    `${sent}\r\n${raw}\r\n\r\nGET /favicon.ico HTTP/1.1\r\nHost: h\r\n\r\nHTTP/1.1 204 No Content\r\nServer: x\r\n\r\n`,
  'an interim answer before it': ({ raw }) => `${sent}\r\nHTTP/1.1 100 Continue\r\n\r\n${raw}`,
  'chunks as they were on the wire': ({ status, reason, headers, body }) =>
    `HTTP/1.1 ${status} ${reason}\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}Transfer-Encoding: chunked\r\n\r\n${body === '' ? '' : `${new TextEncoder().encode(body).length.toString(16)}\r\n${body}\r\n`}0\r\n\r\n`,
  'curl -i over HTTP/2': (parts) =>
    `HTTP/2 ${parts.status} \n${small(parts)
      .map(([name, value]) => `${name}: ${value}\n`)
      .join('')}\n${parts.body}`,
  'curl -v': ({ status, reason, headers, body }) =>
    `*   Trying 10.0.0.1:443...\n* Connected to h (10.0.0.1) port 443\n${lines(
      sent.split('\r\n\r\n')[0] ?? '',
    )
      .map((line) => `> ${line}`)
      .join(
        '\n',
      )}\n>\n} [4 bytes data]\n* upload completely sent off: 4 bytes\n< HTTP/1.1 ${status} ${reason}\n${headers.map(([name, value]) => `< ${name}: ${value}\n`).join('')}<\n{ [5 bytes data]\n${body}\n* Connection #0 to host h left intact`,
  'wget -S': ({ status, reason, headers, body }) =>
    `HTTP request sent, awaiting response...\n  HTTP/1.1 ${status} ${reason}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}\n${body}`,
  'indented by a mail': ({ raw }) => each(raw, (line) => `    ${line}`),
  'quoted by a mail': ({ raw }) => each(raw, (line) => `> ${line}`),
  'quoted twice': ({ raw }) => each(raw, (line) => `>> ${line}`),
  'quoted, with the request': ({ raw }) => each(`${sent}\n${raw}`, (line) => `> ${line}`),
  'with line numbers': ({ raw }) => each(raw, (line, index) => `${String(index + 1).padStart(3)}  ${line}`),
  'with line numbers and colons': ({ raw }) => each(raw, (line, index) => `${index + 1}: ${line}`),
  'in a fence of Markdown': ({ raw }) => `\`\`\`http\n${raw.replace(/\r/g, '')}\n\`\`\``,
  'behind bars': ({ raw }) => each(raw, (line) => `| ${line}`),
  'behind a sentence': ({ raw }) => `Hi, this is what we get:\n\n${raw}`,
  'behind the time of a log': ({ raw }) => `2026-11-28 09:12:01,123 DEBUG [http-7] << ${raw}`,
  'on one line of a log': ({ raw }) => JSON.stringify(raw),
  'Wireshark’s hex dump, both sides': ({ raw }) => `${hex(sent, '')}\n${hex(raw, '    ')}`,
  'Wireshark’s C arrays': ({ raw }) =>
    `char peer1_0[] = { /* Packet 7 */\n${[...new TextEncoder().encode(raw)].map((byte) => `0x${byte.toString(16).padStart(2, '0')}`).join(', ')} };\n`,
  xxd: ({ raw }) => {
    const bytes = [...new TextEncoder().encode(raw)].map((byte) => byte.toString(16).padStart(2, '0'));
    const rows: string[] = [];
    for (let at = 0; at < bytes.length; at += 16) {
      const words = (
        bytes
          .slice(at, at + 16)
          .join('')
          .match(/.{1,4}/g) ?? []
      ).join(' ');
      rows.push(`${at.toString(16).padStart(8, '0')}: ${words.padEnd(39)}  ................`);
    }
    return rows.join('\n');
  },
  'curl --trace': ({ raw }) =>
    `<= Recv data, 300 bytes (0x12c)\n${hex(raw, '')
      .replace(/^0000([0-9a-f]{4}) {2}/gm, '$1: ')
      .replace(/(?<= [0-9a-f]{2}) {2}(?=[0-9a-f]{2} )/g, ' ')}`,
  'Wireshark’s details': ({ status, reason, headers, body }) =>
    `Hypertext Transfer Protocol\n    HTTP/1.1 ${status} ${reason}\\r\\n\n${headers.map(([name, value]) => `    ${name}: ${value}\\r\\n\n`).join('')}    \\r\\n\n${each(body, (line) => `        ${line}`)}`,
  'a HAR': (parts) => JSON.stringify({ log: { version: '1.2', entries: [har(parts)] } }),
  'an entry of a HAR': (parts) => JSON.stringify(har(parts), null, 2),
  'the response of an entry': (parts) => JSON.stringify(har(parts).response),
  'Chrome, in two lines a header': (parts) =>
    `Request URL\n${url}\nRequest Method\nPOST\nStatus Code\n${parts.status} ${parts.reason}\nRemote Address\n10.0.0.1:443\nReferrer Policy\nstrict-origin-when-cross-origin\n${small(
      parts,
    )
      .map(([name, value]) => `${name}\n${value}\n`)
      .join('')}\n${parts.body}`,
  'Chrome, in two lines, with its sections': (parts) =>
    `General\nRequest URL\n${url}\nRequest Method\nPOST\nStatus Code\n${parts.status} ${parts.reason}\nResponse headers\n${small(
      parts,
    )
      .map(([name, value]) => `${name}\n${value}\n`)
      .join('')}Request headers\ncontent-type\ntext/plain\nserver\nnobody\n\n${parts.body}`,
  'Chrome, with colons': (parts) =>
    `Request URL: ${url}\nRequest Method: POST\nStatus Code: ${parts.status} ${parts.reason}\nRemote Address: 10.0.0.1:443\n${small(
      parts,
    )
      .map(([name, value]) => `${name}: ${value}\n`)
      .join('')}\n${parts.body}`,
  'pseudo-headers of HTTP/2': (parts) =>
    `:status: ${parts.status}\n${small(parts)
      .map(([name, value]) => `${name}: ${value}\n`)
      .join('')}\n${parts.body}`,
  'Firefox, with tabs': (parts) =>
    `Scheme\thttps\nHost\th.example.test\nFilename\t/sws/Authentication.asmx\nAddress\t10.0.0.1:443\nStatus\t${parts.status} ${parts.reason}\nVersion\tHTTP/2\nTransferred\t1.2 kB\n\n${small(
      parts,
    )
      .map(([name, value]) => `${name}\t${value}\n`)
      .join('')}\n${parts.body}`,
  Safari: (parts) =>
    `Summary\nURL: ${url}\nStatus: ${parts.status} ${parts.reason}\nSource: Network\n\nRequest\n:method: POST\nAccept: */*\n\nResponse\n${parts.headers.map(([name, value]) => `${name}: ${value}\n`).join('')}\n${parts.body}`,
  'Postman’s console': (parts) =>
    `▼ POST ${url}\n ${parts.status}\n 120 ms\n▼ Request Headers\n Content-Type: "text/plain"\n▼ Response Headers\n${parts.headers.map(([name, value]) => ` ${name}: "${value}"\n`).join('')}▼ Response Body\n${parts.body}`,
  'SoapUI’s table of headers': (parts) =>
    `#status#\t[HTTP/1.1 ${parts.status} ${parts.reason}]\n${parts.headers.map(([name, value]) => `${name}\t[${value}]\n`).join('')}\n${parts.body}`,
  'with the mark of UTF-8': ({ raw }) => `\ufeff${raw}`,
  'with no-break spaces': ({ raw }) => raw.replace(/: /g, ':\u00a0'),
};
