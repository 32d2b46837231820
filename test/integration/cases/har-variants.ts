import { serviceNamespace } from '../../../shared/model/words.js';
import type { HarCase } from './har-case.js';

interface HarVariant extends HarCase {
  readonly name: string;
  /** An object is written as JSON. */
  readonly har: unknown;
}

const token = '3130fdac-a8f6-4b7f-a3b9-2b695c0f9ccc';
const url = 'https://sws.example.test/sws/Authentication.asmx/Logout';
const form = 'application/x-www-form-urlencoded';
const base64 = (text: string) => Buffer.from(text).toString('base64');

const request = {
  method: 'POST',
  url,
  httpVersion: 'HTTP/1.1',
  headers: [{ name: 'Content-Type', value: form }],
  queryString: [],
  cookies: [],
  headersSize: -1,
  bodySize: -1,
  postData: { mimeType: form, text: `token=${token}` },
};
const response = {
  status: 200,
  statusText: 'OK',
  httpVersion: 'HTTP/1.1',
  headers: [],
  cookies: [],
  content: { size: 0, mimeType: 'text/xml', text: '' },
  redirectURL: '',
  headersSize: -1,
  bodySize: -1,
};
const entry = {
  startedDateTime: '2026-01-05T10:00:00.000Z',
  time: 5,
  request,
  response,
  cache: {},
  timings: { send: 0, wait: 1, receive: 1 },
};
const har = (...entries: readonly unknown[]) => ({
  log: { version: '1.2', creator: { name: 'x', version: '1' }, entries },
});

const envelope = (body: string, soap = 'http://schemas.xmlsoap.org/soap/envelope/') =>
  `<?xml version="1.0"?><s:Envelope xmlns:s="${soap}"><s:Body>${body}</s:Body></s:Envelope>`;
const logout = envelope(`<Logout xmlns="${serviceNamespace}"><token>${token}</token></Logout>`);
const soapRequest = (text: string, address: string) => ({
  ...request,
  url: address,
  headers: [
    { name: 'content-type', value: 'text/xml; charset=utf-8' },
    { name: 'SOAPAction', value: `"${serviceNamespace}Logout"` },
  ],
  postData: { mimeType: 'text/xml', text },
});

/** Every field with what programs put there in place of what HAR says: the entry is kept all the same. */
const odd: readonly unknown[] = [null, '', 'x', 7, -1, '7', true, [], {}, [null], { a: null }];
const places: readonly (readonly string[])[] = [
  ['startedDateTime'],
  ['time'],
  ['cache'],
  ['timings'],
  ['connection'],
  ['serverIPAddress'],
  ['pageref'],
  ['comment'],
  ['response'],
  ['request', 'httpVersion'],
  ['request', 'headers'],
  ['request', 'queryString'],
  ['request', 'cookies'],
  ['request', 'headersSize'],
  ['request', 'bodySize'],
  ['request', 'postData', 'mimeType'],
  ['request', 'postData', 'params'],
  ['request', 'postData', 'encoding'],
  ['response', 'status'],
  ['response', 'statusText'],
  ['response', 'httpVersion'],
  ['response', 'headers'],
  ['response', 'cookies'],
  ['response', 'content'],
  ['response', 'content', 'text'],
  ['response', 'content', 'size'],
  ['response', 'content', 'mimeType'],
  ['response', 'content', 'encoding'],
  ['response', 'redirectURL'],
];

function placed(target: unknown, path: readonly string[], value: unknown): unknown {
  const [name = '', ...rest] = path;
  const fields = target as Record<string, unknown>;
  return { ...fields, [name]: rest.length === 0 ? value : placed(fields[name], rest, value) };
}

const one = { entries: 1, kept: 1, tokens: [token], leaks: [token] };
const withOdd: HarVariant[] = places.flatMap((path) => {
  const values = odd.filter(
    (value) =>
      !(path.at(-1) === 'queryString' && typeof value === 'object' && value !== null && 'a' in value),
  );
  return [
    {
      name: `odd values of ${path.join('.')}`,
      har: har(...values.map((value) => placed(entry, path, value))),
      entries: values.length,
      kept: values.length,
      tokens: [token],
      leaks: [token],
    },
  ];
});
/** The same without the field. */
const without: HarVariant = {
  name: 'fields that are not there',
  har: har(...places.map((path) => placed(entry, path, undefined))),
  entries: places.length,
  kept: places.length,
  tokens: [token],
  leaks: [token],
};

const sent = (part: object) => har({ ...entry, request: { ...request, ...part } });
const shapes: HarVariant[] = [
  { name: 'headers as an object', har: sent({ headers: { 'Content-Type': form } }), ...one },
  { name: 'headers as pairs', har: sent({ headers: [['Content-Type', form]] }), ...one },
  { name: 'headers as lines', har: sent({ headers: [`Content-Type: ${form}`] }), ...one },
  {
    name: 'a number as header value',
    har: sent({ headers: [{ name: 'Content-Length', value: 42 }] }),
    ...one,
  },
  { name: 'no header at all', har: sent({ headers: [] }), ...one },
  { name: 'method in small letters with blanks', har: sent({ method: ' post ' }), ...one },
  { name: 'no method', har: sent({ method: null }), ...one },
  { name: 'address with blanks around', har: sent({ url: ` ${url}\n` }), ...one },
  { name: 'address as an object', har: sent({ url: { raw: url } }), ...one },
  {
    name: 'params in place of text',
    har: sent({ postData: { mimeType: form, params: [{ name: 'token', value: token }] } }),
    ...one,
  },
  {
    name: 'params beside an empty text',
    har: sent({ postData: { mimeType: form, text: '', params: [{ name: 'token', value: token }] } }),
    ...one,
  },
  {
    name: 'params with objects beside',
    har: sent({
      postData: {
        mimeType: form,
        text: null,
        params: [{ name: 'token', value: token }, { name: 'x', value: { a: 1 } }, null, 7],
      },
    }),
    ...one,
  },
  { name: 'params as an object', har: sent({ postData: { mimeType: form, params: { token } } }), ...one },
  { name: 'postData is the text', har: sent({ postData: `token=${token}` }), ...one },
  {
    name: 'query apart from the address',
    har: sent({ method: 'GET', postData: undefined, queryString: [{ name: 'token', value: token }] }),
    ...one,
  },
  {
    name: 'GET with the token in the address',
    har: sent({ method: 'GET', url: `${url}?token=${token}`, postData: null }),
    ...one,
  },
  {
    name: 'base64 named in a comment',
    har: sent({ postData: { mimeType: form, text: base64(`token=${token}`), comment: 'base64' } }),
    ...one,
    leaks: [token, base64(`token=${token}`)],
  },
  {
    name: 'Base64 in capitals',
    har: sent({ postData: { mimeType: form, text: base64(`token=${token}`), encoding: 'BASE64' } }),
    ...one,
  },
  {
    name: 'base64 broken into lines',
    har: sent({
      postData: {
        mimeType: form,
        text: base64(`token=${token}`).replace(/(.{20})/g, '$1\r\n'),
        encoding: 'base64',
      },
    }),
    ...one,
  },
  {
    name: 'base64 said by nobody',
    har: sent({ postData: { mimeType: form, text: base64(`token=${token}`) } }),
    ...one,
    leaks: [token, base64(`token=${token}`)],
  },
  {
    name: 'body kept apart',
    har: sent({ postData: undefined, _content: { text: base64(`token=${token}`), encoding: 'base64' } }),
    ...one,
  },
  {
    name: 'multipart text',
    har: sent({
      headers: [{ name: 'Content-Type', value: 'multipart/form-data; boundary=XX' }],
      postData: {
        mimeType: 'multipart/form-data; boundary=XX',
        text: `--XX\r\nContent-Disposition: form-data; name="token"\r\n\r\n${token}\r\n--XX--\r\n`,
      },
    }),
    ...one,
  },
  {
    name: 'multipart params',
    har: sent({
      headers: [],
      postData: { mimeType: 'multipart/form-data; boundary=XX', params: [{ name: 'token', value: token }] },
    }),
    ...one,
  },
  {
    name: 'SOAP 1.1',
    har: har({ ...entry, request: soapRequest(logout, url.replace('/Logout', '')) }),
    ...one,
  },
  {
    name: 'SOAP 1.2',
    har: har({
      ...entry,
      request: soapRequest(
        envelope(
          `<Logout xmlns="${serviceNamespace}"><token>${token}</token></Logout>`,
          'http://www.w3.org/2003/05/soap-envelope',
        ),
        url.replace('/Logout', ''),
      ),
    }),
    ...one,
  },
  {
    name: 'our namespace at another path',
    har: har({ ...entry, request: soapRequest(logout, 'https://gw.example.test/services/auth') }),
    ...one,
  },
  {
    name: 'HTTP/2 pseudo-headers',
    har: sent({
      httpVersion: 'h2',
      headers: [
        { name: ':authority', value: 'sws.example.test' },
        { name: ':method', value: 'POST' },
        { name: 'content-type', value: form },
      ],
    }),
    ...one,
  },
  { name: 'status as text', har: har({ ...entry, response: { ...response, status: '200' } }), ...one },
  { name: 'time as an epoch', har: har({ ...entry, startedDateTime: 1767607200000 }), ...one },
  { name: 'a mark in front', har: `\ufeff${JSON.stringify(har(entry))}`, ...one },
  { name: 'entries in an object', har: { log: { version: '1.2', entries: { 0: entry } } }, ...one },
  { name: 'log without its frame', har: { entries: [entry] }, ...one },
];
const utf16: HarVariant = {
  name: 'UTF-16',
  har: Buffer.from(`\ufeff${JSON.stringify(har(entry))}`, 'utf16le'),
  entries: 1,
  kept: 1,
  leaks: [token],
};

const foreign = (part: object, answer: object = {}) => ({
  ...entry,
  request: { ...request, ...part },
  response: { ...response, ...answer },
});
const json = (value: unknown) => ({ mimeType: 'application/json', text: JSON.stringify(value) });
const notOurs: HarVariant[] = [
  ['https://shop.example.test/api/login', json({ user: 'a', password: 'Hunter2Hunter2' })],
  ['https://shop.example.test/logout', { mimeType: form, text: 'token=SHOPTOKEN12345678' }],
  ['https://shop.example.test/checktoken?token=SHOPTOKEN12345678', null],
  ['https://api.example.test/v1/Login', { mimeType: form, text: 'username=a&password=Hunter2Hunter2' }],
  [
    'https://id.example.test/oauth/token',
    { mimeType: form, text: 'client_secret=Hunter2Hunter2&grant_type=password' },
  ],
  ['https://shop.example.test/asmx/Logout?token=SHOPTOKEN12345678', null],
].map(([address, postData]) => ({
  name: `somebody else's: ${address}`,
  har: har(
    foreign({ url: address, postData }, { content: { text: '{"access_token":"eyJhbGciSECRETSECRET"}' } }),
  ),
  entries: 1,
  kept: 0,
  tokens: [],
  leaks: ['Hunter2Hunter2', 'SHOPTOKEN12345678', 'eyJhbGciSECRETSECRET'],
}));

const leftOut: HarVariant[] = [
  ['null', null],
  ['a number', 7],
  ['a list', []],
  ['no request', { startedDateTime: 'x' }],
  ['request null', { ...entry, request: null }],
  ['no address', { ...entry, request: { ...request, url: null } }],
  ['a web socket', { ...entry, request: { ...request, url: 'wss://sws.example.test/x' } }],
  ['a data address', { ...entry, request: { ...request, url: 'data:text/plain,x' } }],
  ['an extension', { ...entry, request: { ...request, url: 'chrome-extension://abc/x.js' } }],
  ['half an address', { ...entry, request: { ...request, url: '/sws/Authentication.asmx/Logout' } }],
  [
    'a picture',
    {
      ...entry,
      request: { ...request, method: 'GET', url: 'https://sws.example.test/logo.png', postData: null },
    },
  ],
  ['a preflight', { ...entry, request: { ...request, method: 'OPTIONS', postData: null } }],
  [
    'the help page',
    {
      ...entry,
      request: {
        ...request,
        method: 'GET',
        url: 'https://sws.example.test/sws/Authentication.asmx?op=Logout',
        postData: null,
      },
    },
  ],
  [
    'the description',
    {
      ...entry,
      request: {
        ...request,
        method: 'GET',
        url: 'https://sws.example.test/sws/Authentication.asmx?WSDL',
        postData: null,
      },
    },
  ],
  [
    'another operation',
    {
      ...entry,
      request: {
        ...request,
        url: 'https://sws.example.test/sws/Hotels.asmx/GetHotels',
        postData: { mimeType: form, text: 'x=1' },
      },
    },
  ],
  ['another method', { ...entry, request: { ...request, method: 'DELETE' } }],
].map(([name, value]) => ({
  name: `left out with its reason, beside a call: ${name}`,
  har: har(value, entry),
  entries: 2,
  kept: 1,
  tokens: [token],
  leaks: [token],
}));

const secretNames = [
  'password',
  'Password',
  'passwd',
  'pwd',
  'user_password',
  'pass',
  'parola',
  'sifre',
  'пароль',
  'client_secret',
  'apiKey',
  'api_key',
  'access_token',
  'refresh_token',
  'sessionId',
  'otp',
];
const login = 'https://sws.example.test/sws/Authentication.asmx/Login';
const hidden = 'Kx7!pQ zw+94&Lm';
const secrets: HarVariant[] = secretNames.flatMap((name, index) => [
  {
    name: `form field ${index} ${name}`,
    har: har(
      foreign({
        url: login,
        postData: { mimeType: form, text: new URLSearchParams({ user: 'u', [name]: hidden }).toString() },
      }),
    ),
    entries: 1,
    kept: 1,
    leaks: [hidden],
  },
  {
    name: `JSON field ${index} ${name}`,
    har: har(
      foreign({
        url: login,
        headers: [{ name: 'Content-Type', value: 'application/json' }],
        postData: json({ deep: [{ user: 'u', [name]: hidden }] }),
      }),
    ),
    entries: 1,
    kept: 1,
    leaks: [hidden],
  },
  {
    name: `multipart field ${index} ${name}`,
    har: har(
      foreign({
        url: login,
        headers: [{ name: 'Content-Type', value: 'multipart/form-data; boundary=XX' }],
        postData: {
          mimeType: 'multipart/form-data; boundary=XX',
          text: `--XX\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${hidden}\r\n--XX--\r\n`,
        },
      }),
    ),
    entries: 1,
    kept: 1,
    leaks: [hidden],
  },
  {
    name: `field of the answer ${index} ${name}`,
    har: har(
      foreign(
        { url: login },
        {
          headers: [{ name: 'Content-Type', value: 'application/json' }],
          content: { mimeType: 'application/json', text: JSON.stringify({ [name]: hidden }) },
        },
      ),
    ),
    entries: 1,
    kept: 1,
    leaks: [hidden],
  },
  {
    name: `in the query ${index} ${name}`,
    har: har(foreign({ url: `${login}?${new URLSearchParams({ [name]: hidden })}` })),
    entries: 1,
    kept: 1,
    leaks: [hidden],
  },
]);
const headers: HarVariant[] = [
  'Authorization',
  'Proxy-Authorization',
  'X-Api-Key',
  'X-Auth-Token',
  'Cookie',
  'X-Session-Id',
  'X-CSRF-Token',
  'Ocp-Apim-Subscription-Key',
].map((name) => ({
  name: `header ${name}`,
  har: har(
    foreign(
      {
        headers: [
          { name: 'Content-Type', value: form },
          {
            name,
            value:
              name === 'Cookie'
                ? 'a=b; sid=HEADERSECRET99'
                : name.endsWith('ization')
                  ? 'Bearer HEADERSECRET99'
                  : 'HEADERSECRET99',
          },
        ],
      },
      { headers: [{ name: 'Set-Cookie', value: 'sid=COOKIESECRET99; Path=/' }] },
    ),
  ),
  entries: 1,
  kept: 1,
  leaks: ['HEADERSECRET99', 'COOKIESECRET99', token],
}));
const short: HarVariant[] = [
  {
    name: 'a short password in a form',
    har: har(foreign({ url: login, postData: { mimeType: form, text: 'userName=u&password=Zq7%21x' } })),
    entries: 1,
    kept: 1,
    leaks: ['Zq7!x', 'Zq7%21x'],
  },
  {
    name: 'a short password in JSON',
    har: har(foreign({ url: login, postData: json({ user: 'u', password: 'Zq7!x' }) })),
    entries: 1,
    kept: 1,
    leaks: ['Zq7!x'],
  },
  {
    name: 'a password in XML',
    har: har(
      foreign({
        ...soapRequest(
          envelope(
            `<Login xmlns="${serviceNamespace}"><userName>u</userName><password>s3cret&amp;word99</password></Login>`,
          ),
          login.replace('/Login', ''),
        ),
      }),
    ),
    entries: 1,
    kept: 1,
    leaks: ['s3cret&word99', 's3cret&amp;word99'],
  },
  {
    name: 'a password in CDATA',
    har: har(
      foreign({
        ...soapRequest(
          envelope(
            `<Login xmlns="${serviceNamespace}"><password><![CDATA[s3cret&word99]]></password></Login>`,
          ),
          login.replace('/Login', ''),
        ),
      }),
    ),
    entries: 1,
    kept: 1,
    leaks: ['s3cret&word99'],
  },
  {
    name: 'the answer of a login in base64',
    har: har(
      foreign(
        { url: login, postData: { mimeType: form, text: 'userName=u' } },
        {
          content: {
            mimeType: 'text/xml',
            encoding: 'base64',
            text: base64(
              `<LoginResult xmlns="${serviceNamespace}"><Authenticated>true</Authenticated><AuthKey>KEYSECRETKEY77</AuthKey></LoginResult>`,
            ),
          },
        },
      ),
    ),
    entries: 1,
    kept: 1,
    leaks: ['KEYSECRETKEY77'],
  },
];

const none: HarVariant[] = [
  { name: 'entries null', har: { log: { version: '1.2', entries: null } }, entries: 0, kept: 0 },
  { name: 'no entries', har: har(), entries: 0, kept: 0 },
  { name: 'no HAR: empty', har: '', refused: true },
  { name: 'no HAR: a list', har: [], refused: true },
  { name: 'no HAR: another JSON', har: { info: { name: 'collection' } }, refused: true },
  { name: 'no HAR: cut', har: JSON.stringify(har(entry)).slice(0, -30), refused: true },
  { name: 'no HAR: entries is a text', har: { log: { version: '1.2', entries: 'x' } }, refused: true },
  { name: 'no HAR: binary', har: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), refused: true },
];

/** The kinds of the cases in other shapes: every field odd, other frames, other sites, other places of a secret. */
export const harVariants: readonly HarVariant[] = [
  ...withOdd,
  without,
  ...shapes,
  utf16,
  ...notOurs,
  ...leftOut,
  ...secrets,
  ...headers,
  ...short,
  ...none,
];
