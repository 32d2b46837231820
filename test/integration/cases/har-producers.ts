import type { HarCase } from './har-case.js';

const token = '3130fdac-a8f6-4b7f-a3b9-2b695c0f9ccc';
const url = 'https://sws.example.test/sws/Authentication.asmx/Logout';
const form = 'application/x-www-form-urlencoded';
const text = `token=${token}`;
const type = { name: 'Content-Type', value: form };
const ok = { status: 200, statusText: 'OK', headers: [], content: { size: 0, mimeType: 'text/xml' } };
const failed = { status: 0, statusText: '', httpVersion: '', headers: [], cookies: [], content: {} };

interface Shape {
  /** The program, and what is its own in it. */
  readonly name: string;
  readonly request?: object;
  readonly response?: unknown;
  readonly entry?: object;
  readonly log?: object;
  /** The body is kept elsewhere: the call is, without its token. */
  readonly noToken?: true;
}

/** What each program writes in its own way: shapes after their sources and public samples, the values ours. */
const shapes: readonly Shape[] = [
  {
    name: 'Chrome: initiator, priority, fractions',
    entry: {
      _initiator: { type: 'script', stack: { callFrames: [] } },
      _priority: 'High',
      _resourceType: 'fetch',
      connection: '443',
      pageref: 'page_1',
      time: 41.7289999867,
      serverIPAddress: '[::1]',
      timings: {
        blocked: 1.2,
        dns: -1,
        ssl: -1,
        connect: -1,
        send: 0.1,
        wait: 40,
        receive: 0.4,
        _blocked_queueing: 1.1,
        _workerStart: -1,
      },
    },
  },
  {
    name: 'Chrome: a request that failed',
    entry: { time: null, timings: { blocked: null, dns: -1, send: null, wait: null, receive: null } },
    response: {
      ...failed,
      _transferSize: 0,
      _error: 'net::ERR_CONNECTION_REFUSED',
      _fetchedViaServiceWorker: false,
    },
  },
  {
    name: 'Chrome: sanitised, without content',
    response: { ...ok, content: { size: 0, mimeType: 'x-unknown' }, _transferSize: 212 },
  },
  {
    name: 'Edge: connection id and HTTP/3',
    entry: { _connectionId: '7121', connection: null },
    request: { httpVersion: 'h3' },
  },
  {
    name: 'Firefox: params beside the text',
    request: {
      postData: { mimeType: `${form};charset=UTF-8`, params: [{ name: 'token', value: token }], text },
      httpVersion: 'HTTP/2',
    },
    entry: { _securityState: 'secure' },
  },
  {
    name: 'Firefox: blocked, with no answer',
    response: { ...failed, redirectURL: '', headersSize: -1, bodySize: -1 },
    entry: { time: 0, timings: {} },
  },
  {
    name: 'Firefox: the head of the form stands in its text',
    request: {
      postData: {
        mimeType: form,
        params: [],
        text: `Content-Type: ${form}\r\nContent-Length: 42\r\n\r\n${text}`,
      },
    },
  },
  {
    name: 'Safari: fetch type and no cookies',
    entry: { _fetchType: 'Network Load', _priority: 'medium' },
    request: { cookies: undefined, queryString: undefined, bodySize: 42 },
  },
  {
    name: 'Safari: an error beside null sizes',
    response: { ...failed, headersSize: null, bodySize: null, _error: 'The network connection was lost.' },
  },
  {
    name: 'Charles: an offset without a colon',
    entry: { startedDateTime: '2026-01-05T10:00:00.124+0000' },
    log: { comment: '', creator: { name: 'Charles Proxy', version: '4.6.2' } },
  },
  {
    name: 'Charles: text in base64',
    response: { ...ok, content: { size: 3, mimeType: 'text/xml', text: 'PGE+', encoding: 'base64' } },
  },
  {
    name: 'Fiddler: seven digits of a second',
    entry: {
      startedDateTime: '2026-01-05T13:12:15.1512345+02:00',
      _connection: 'ClientPort:51000;EgressPort:51001',
    },
    request: { postData: { text, mimeType: form, params: [{ name: 'token', value: token }] } },
  },
  {
    name: 'Fiddler: status of an aborted session',
    response: {
      ...ok,
      status: 504,
      statusText: 'Fiddler - Receive Failure',
      content: {
        size: 512,
        compression: 0,
        mimeType: 'text/html; charset=UTF-8',
        text: '[Fiddler] ReadResponse() failed',
      },
    },
  },
  {
    name: 'Proxyman: its own id and notes',
    entry: { _id: '12', _name: null, _isIntercepted: true, _clientName: 'Safari', comment: null },
  },
  {
    name: 'mitmproxy: microseconds and -1',
    entry: {
      startedDateTime: '2026-01-05T10:00:00.123456+00:00',
      time: 12.5,
      timings: { connect: -1, ssl: -1, send: 1, receive: 2, wait: 9.5 },
    },
  },
  {
    name: 'mitmproxy: a flow with an error',
    response: { ...failed, redirectURL: '', _transferSize: 0, _error: null },
  },
  {
    name: 'Insomnia: the name as a comment',
    entry: { comment: 'Logout (live)', pageref: undefined },
    request: { headersSize: -1, bodySize: -1, settingEncodeUrl: true },
  },
  {
    name: 'Insomnia: disabled params',
    request: {
      postData: { mimeType: form, params: [{ name: 'token', value: token, disabled: false, id: 'pair_1' }] },
    },
  },
  {
    name: 'Postman: headers with key and value',
    request: { headers: [{ key: 'Content-Type', value: form, type: 'text' }] },
  },
  {
    name: 'Playwright: server port and monotonic time',
    entry: { _monotonicTime: 83.1, _serverPort: 443, _securityDetails: {}, pageref: 'page@6b' },
    response: { ...ok, content: { size: -1, mimeType: 'x-unknown', compression: 0 }, _failureText: null },
  },
  {
    name: 'Playwright: a body in a file beside it',
    request: { postData: { mimeType: form, params: [], _file: '3f2504.bin' } },
    noToken: true,
  },
  {
    name: 'Playwright: aborted',
    response: { ...failed, status: -1, _failureText: 'net::ERR_ABORTED', headersSize: -1, bodySize: -1 },
    entry: { time: -1 },
  },
  {
    name: 'k6: a recorder that leaves the cache out',
    entry: { cache: undefined, connection: 'h2', _fromCache: 'memory' },
    log: { browser: { name: 'Chrome', version: '120' }, pages: null },
  },
  {
    name: 'WebPageTest: numbers as texts',
    entry: { time: '41', _load_start: '7', _bytesIn: '0', pageref: 'page_1_0_1' },
    response: { ...ok, status: '200', bodySize: '0' },
  },
  {
    name: 'BrowserMob: no address and no cache',
    entry: { serverIPAddress: null, cache: null, timings: { comment: '', wait: 3 } },
    response: { ...ok, comment: '' },
  },
  {
    name: 'BrowserMob: an error of its own',
    response: { ...failed, statusText: null, headers: null, _errorMessage: 'Unable to connect to host' },
  },
  {
    name: 'HttpWatch: a failure as status text',
    response: { ...failed, status: 'ERROR_INTERNET_CANNOT_CONNECT' },
    entry: { cache: { beforeRequest: null, afterRequest: {} } },
  },
  {
    name: 'ZAP: message ids',
    entry: { _zapMessageId: 4, _zapMessageNote: '', _zapMessageType: '1' },
    request: {
      postData: {
        mimeType: form,
        params: [{ name: 'token', value: token, fileName: '', contentType: '' }],
        text: '',
      },
    },
  },
  {
    name: 'HTTP Toolkit: the body kept apart',
    request: {
      postData: undefined,
      _requestBodyStatus: 'discarded:not-representable',
      _content: { text, size: text.length },
    },
  },
  {
    name: 'HTTP Toolkit: a transfer that broke',
    entry: { time: -1, _timeline: {} },
    response: { ...failed, status: 0, _transferError: 'reset' },
  },
  {
    name: 'Burp: a charset in the type',
    request: {
      headers: [{ name: 'content-type', value: `${form}; charset=UTF-8` }],
      postData: { text, mimeType: `${form}; charset=UTF-8` },
    },
  },
  { name: 'OkHttp: no answer at all', response: null, entry: { time: undefined } },
  {
    name: 'pcap2har: a time without a zone',
    entry: { startedDateTime: '2026-01-05T10:00:00', connection: 443 },
    response: { ...ok, content: { size: 0, compression: null, mimeType: null, text: null } },
  },
  {
    name: 'Requestly: its details beside',
    entry: { _RQDetails: { id: 'x', consoleLogs: [] } },
    request: { postData: text },
  },
  {
    name: 'Selenium: headers as one object',
    request: { headers: { 'content-type': form, 'x-n': 1, accept: null } },
  },
];

const entryOf = ({ request = {}, response = ok, entry = {} }: Shape) => ({
  startedDateTime: '2026-01-05T10:00:00.000Z',
  time: 5,
  request: {
    method: 'POST',
    url,
    httpVersion: 'HTTP/1.1',
    headers: [type],
    cookies: [],
    queryString: [],
    postData: { mimeType: form, text },
    ...request,
  },
  response,
  cache: {},
  timings: { send: 0, wait: 1, receive: 1 },
  ...entry,
});

/** Each beside an entry of somebody else and one that is none: only they are left out. */
export const harProducers: readonly (HarCase & { readonly name: string; readonly har: unknown })[] =
  shapes.map((shape) => ({
    name: shape.name,
    har: {
      log: {
        version: '1.2',
        creator: { name: shape.name, version: '1' },
        entries: [
          {
            ...entryOf(shape),
            request: { method: 'GET', url: 'https://shop.example.test/logout', headers: [] },
          },
          entryOf(shape),
          null,
        ],
        ...shape.log,
      },
    },
    entries: 3,
    kept: 1,
    tokens: shape.noToken ? [] : [token],
    leaks: [token],
  }));
