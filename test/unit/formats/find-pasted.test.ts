import { describe, expect, it } from 'vitest';
import { findPasted as findAll } from '../../../shared/formats/paste/find-pasted.js';
import { endpointsOf } from '../../../shared/formats/paste/pasted-tokens.js';
import { bindings } from '../../../shared/model/words.js';
import { buildRequest } from '../../../shared/protocol/build-request.js';
import { requestBytes } from '../../../shared/protocol/request-bytes.js';
import { checkResponse, decode, envelope11 } from '../protocol/answers.js';

/** What was found, without where it stands and what is doubtful about it. */
const findPasted = (text: string) =>
  findAll(text).findings.map(({ line: _line, doubts: _doubts, usable: _usable, ...found }) => found);
const endpoint = 'https://h.example.com/sws/Authentication.asmx';
const token = 'a+b%c&d=\'e"<é/==';
const built = (binding: (typeof bindings)[number], value = token) => {
  const request = buildRequest({ operation: 'Logout', token: value }, binding, endpoint);
  if (!request.ok) throw new Error(request.error.message);
  return request.value;
};
const bash = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
const cmd = (text: string) =>
  `^"${text
    .replaceAll('"', '\\"')
    .replace(/["^&<>|%]/g, '^$&')
    .replaceAll('\n', '^\n\n')}^"`;

describe.each(bindings)('a request over %s', (binding) => {
  const request = built(binding);
  const call = { token, operation: 'Logout', endpoint, binding };
  const dataOf = (quote: (text: string) => string) =>
    request.method === 'GET' ? [] : [`--data-raw ${quote(decode(request.body))}`];
  const curl = (quote: (text: string) => string, glue: string) =>
    [
      `curl ${quote(request.url)}`,
      ...request.headers.map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
      ...dataOf(quote),
      '--compressed',
    ].join(glue);

  it('is found in its bytes, with the answer behind it too', () => {
    const bytes = decode(requestBytes(request).bytes);
    expect(findPasted(bytes)).toEqual([{ source: 'http', ...call }]);
    expect(findPasted(`${bytes}\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n`)).toEqual([
      { source: 'http', ...call },
    ]);
  });

  it('is found in a cURL command for bash', () => {
    expect(findPasted(curl(bash, ' \\\n  '))).toEqual([{ source: 'curl', ...call }]);
  });

  it('is found in a cURL command for cmd', () => {
    expect(findPasted(curl(cmd, ' ^\r\n  '))).toEqual([{ source: 'curl', ...call }]);
  });

  it('is found in a HAR', () => {
    const postData = request.method === 'GET' ? undefined : { mimeType: 'x', text: decode(request.body) };
    const headers = request.headers.map(([name, value]) => ({ name, value }));
    const entry = { request: { method: request.method, url: request.url, headers, postData }, response: {} };
    const har = JSON.stringify({ log: { entries: [entry, { request: null }, entry] } });
    expect(findPasted(har)).toEqual([{ source: 'har', ...call }]);
  });
});

describe('an envelope', () => {
  const envelope = decode(built('soap12').body);

  it.each([
    ['alone', envelope],
    ['in a log line', `2024-01-01 INFO sent: ${envelope.replaceAll('\n', '')} in 3 ms`],
    ['escaped for HTML', envelope.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')],
    ['escaped for JSON', JSON.stringify({ message: envelope })],
  ])('is read %s', (_name, text) => {
    expect(findPasted(text)).toEqual([{ source: 'soap', token, operation: 'Logout', binding: 'soap12' }]);
  });

  it('that is cut still gives its token', () => {
    expect(findPasted('<Logout xmlns="x">\n<token>a&amp;b-123</token>\n</Log')).toEqual([
      { source: 'soap', token: 'a&b-123', operation: 'Logout' },
    ]);
  });

  it('of an answer gives the operation, and the key of a Login', () => {
    expect(findPasted(envelope11(checkResponse('true')))).toEqual([
      { source: 'soap', operation: 'CheckToken', binding: 'soap11' },
    ]);
    const login = envelope11(
      '<LoginResponse xmlns="http://www.sansejour.com/"><LoginResult><AuthKey>k-123456</AuthKey></LoginResult></LoginResponse>',
    );
    expect(findPasted(login)).toMatchObject([{ token: 'k-123456', operation: 'Login' }]);
  });
});

describe('other texts', () => {
  it.each<[string, object[]]>([
    ['5f2c9a-631f', [{ source: 'bare', token: '5f2c9a-631f' }]],
    ['  "5f2c9a-631f"\r\n', [{ source: 'bare', token: '5f2c9a-631f' }]],
    [
      'tokenone\ntokentwo\ntokenone',
      [
        { source: 'bare', token: 'tokenone' },
        { source: 'bare', token: 'tokentwo' },
      ],
    ],
    [
      'see https://h.example.com/sws/Authentication.asmx?op=Logout.',
      [{ source: 'url', operation: 'Logout', endpoint }],
    ],
    [
      'GET off? (https://h.example.com/sws/Authentication.asmx/Logout?token=a%2Bb%201).',
      [{ source: 'url', token: 'a+b 1', operation: 'Logout', endpoint, binding: 'get' }],
    ],
    ['token=a%2Bb+c', [{ source: 'log', token: 'a+b c' }]],
    [
      '12:00 WARN Logout failed, token: abc-123, user x',
      [{ source: 'log', token: 'abc-123', operation: 'Logout' }],
    ],
    ['{"AuthKey": "abc 123", "x": 1}', [{ source: 'json', token: 'abc 123' }]],
    [
      'GET /swsproxy/Authentication.asmx/Logout?token=string HTTP/1.1 Host: h.example.com',
      [
        {
          source: 'http',
          operation: 'Logout',
          endpoint: 'https://h.example.com/swsproxy/Authentication.asmx',
          binding: 'get',
        },
      ],
    ],
    [
      `$ curl -sG ${endpoint}/CheckToken --data-urlencode "token=a b" | xmllint -`,
      [{ source: 'curl', token: 'a b', operation: 'CheckToken', endpoint, binding: 'get' }],
    ],
    [
      `curl ^"${endpoint}/Logout^" --data-raw ^"token=a^\n\nb^"`,
      [{ source: 'curl', token: 'a\nb', operation: 'Logout', endpoint, binding: 'post' }],
    ],
    [
      `curl -XPOST -d token=$'a\\x62\\u0063\\'\\xc3\\xa9' ${endpoint}/Logout`,
      [{ source: 'curl', token: "abc'é", operation: 'Logout', endpoint, binding: 'post' }],
    ],
  ])('%j', (text, expected) => {
    expect(findPasted(text)).toEqual(expected);
  });

  it.each([
    '',
    ' \n',
    'hello there, nothing here',
    'h.example.com',
    'https://h.example.com/',
    '{"log":1}',
    'xmlns="http://www.sansejour.com/" is it',
  ])('finds nothing in %j', (text) => {
    expect(findPasted(text)).toEqual([]);
  });
});

describe('a text that opens again and again what nothing closes', () => {
  // With its square these took from half a minute to hours: more than any test may take.
  it.each(['http://', 'http://a)))', 'https://a/v3/__http:', 'https://b/http://a'])(
    'names no address in a quarter of a million characters of %j',
    (shape) => {
      expect(endpointsOf(findAll(shape.repeat(Math.ceil(250_000 / shape.length))).findings)).toEqual([]);
    },
  );
});
