import type { Scenario } from '../../../shared/model/words.js';
import { serviceNamespace, soap11Namespace, soap12Namespace } from '../../../shared/model/words.js';
import { envelope, envelope12, form, loginBody, loginFields, tokenBody } from './messages.js';
import { requestBytes } from './raw-client.js';

/** One request, made for the path of an endpoint. */
export interface Case {
  readonly name: string;
  readonly bytes: (path: string) => Buffer;
  /** Which endpoint of the real service, and the scenario that makes the sandbox the same. */
  readonly endpoint?: 'soap-only';
  readonly scenario?: Scenario;
}

type Headers = readonly (readonly [string, string])[];
export const liveTokens = {
  lower: '3f2a9c54-7d1e-4b60-9f0e-8a51c27d631f',
  upper: 'B81D40E7-52A6-4C93-A0F4-19E6D7305C2B',
  escaped: 'k3+Zq/9w==<7&"\'',
  accented: 'Séjour-şifre-€7',
} as const;

const text = 'text/xml; charset=utf-8';
const soap = 'application/soap+xml; charset=utf-8';
const urlencoded = 'application/x-www-form-urlencoded';
const action = (operation: string) => `"${serviceNamespace}${operation}"`;

const post = (name: string, headers: Headers, body: string | Uint8Array, more: Partial<Case> = {}): Case => ({
  name,
  bytes: (path) => requestBytes(`POST ${path}`, headers, body),
  ...more,
});
const soap11 = (
  name: string,
  operation: string,
  body: string | Uint8Array,
  more: Partial<Case> = {},
  type = text,
) =>
  post(
    `soap11: ${name}`,
    [
      ['Content-Type', type],
      ['SOAPAction', action(operation)],
    ],
    body,
    more,
  );
const soap12 = (name: string, body: string | Uint8Array, more: Partial<Case> = {}, type = soap) =>
  post(`soap12: ${name}`, [['Content-Type', type]], body, more);
const get = (name: string, tail: string, more: Partial<Case> = {}): Case => ({
  name: `get: ${name}`,
  bytes: (path) => requestBytes(`GET ${path}${tail}`, []),
  ...more,
});
const formPost = (
  name: string,
  tail: string,
  body: string,
  more: Partial<Case> = {},
  type = urlencoded,
): Case => ({
  name: `post: ${name}`,
  bytes: (path) => requestBytes(`POST ${path}${tail}`, type === '' ? [] : [['Content-Type', type]], body),
  ...more,
});
const other = (name: string, method: string, tail: string, headers: Headers = [], body = ''): Case => ({
  name,
  bytes: (path) => requestBytes(`${method} ${path}${tail}`, headers, body),
});

const check = (token: string) => tokenBody('CheckToken', token);
const logout = (token: string) => tokenBody('Logout', token);
const chunked = (body: string) => `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`;

const answers: readonly Case[] = [
  soap11('CheckToken of a live token', 'CheckToken', envelope(check(liveTokens.lower))),
  soap12('CheckToken of a live token', envelope12(check(liveTokens.upper))),
  get('CheckToken of a live token', `/CheckToken?token=${liveTokens.lower}`),
  formPost('CheckToken of a live token', '/CheckToken', form([['token', liveTokens.upper]])),
  soap11('a token is compared with its case', 'CheckToken', envelope(check(liveTokens.upper.toLowerCase()))),
  soap11('white space around a token is kept', 'CheckToken', envelope(check(` ${liveTokens.lower} `))),
  soap11('a token that needs escaping', 'CheckToken', envelope(check(liveTokens.escaped))),
  soap12(
    'a token in CDATA and text',
    envelope12(
      `<CheckToken xmlns="${serviceNamespace}"><token>k3+Zq/9w==<![CDATA[<7&]]>"<!-- c -->'</token></CheckToken>`,
    ),
  ),
  get('a token that needs escaping', `/CheckToken?token=${encodeURIComponent(liveTokens.escaped)}`),
  get(
    'a bare + is a space',
    `/CheckToken?token=${encodeURIComponent(liveTokens.escaped).replace('%2B', '+')}`,
  ),
  formPost('a token that needs escaping', '/CheckToken', form([['token', liveTokens.escaped]])),
  soap11('a token beyond ASCII', 'CheckToken', envelope(check(liveTokens.accented))),
  soap12('a token beyond ASCII', envelope12(check(liveTokens.accented))),
  get('a token beyond ASCII', `/CheckToken?token=${encodeURIComponent(liveTokens.accented)}`),
  formPost('a token beyond ASCII', '/CheckToken', form([['token', liveTokens.accented]])),
  soap11(
    'text/xml without charset is ASCII',
    'CheckToken',
    envelope(check(liveTokens.accented)),
    {},
    'text/xml',
  ),
  soap11(
    'text/xml without charset, ASCII token',
    'CheckToken',
    envelope(check(liveTokens.lower)),
    {},
    'text/xml',
  ),
  soap12(
    'application/soap+xml without charset reads the declaration',
    envelope12(check(liveTokens.accented)),
    {},
    'application/soap+xml',
  ),
  soap11(
    'charset in quotes',
    'CheckToken',
    envelope(check(liveTokens.accented)),
    {},
    'text/xml; charset="UTF-8"',
  ),
  soap11(
    'charset iso-8859-1',
    'CheckToken',
    Buffer.from(envelope(check('Séjour'), undefined, ''), 'latin1'),
    {},
    'text/xml; charset=iso-8859-1',
  ),
  soap11(
    'UTF-16 with a byte order mark',
    'CheckToken',
    Buffer.from(`\ufeff${envelope(check(liveTokens.lower), undefined, '')}`, 'utf16le'),
    {},
    'text/xml; charset=utf-16',
  ),
  soap11('UTF-8 with a byte order mark', 'CheckToken', `\ufeff${envelope(check(liveTokens.lower))}`),
  soap11(
    'unknown charset',
    'CheckToken',
    envelope(check(liveTokens.lower)),
    {},
    'text/xml; charset=nonsense',
  ),
];

const shapes: readonly Case[] = [
  post(
    'soap11: SOAPAction without quotes',
    [
      ['Content-Type', text],
      ['SOAPAction', `${serviceNamespace}CheckToken`],
    ],
    envelope(check(liveTokens.lower)),
  ),
  post(
    'soap11: SOAPAction percent-encoded',
    [
      ['Content-Type', text],
      ['SOAPAction', '"http%3A%2F%2Fwww.sansejour.com%2FCheckToken"'],
    ],
    envelope(check(liveTokens.lower)),
  ),
  post(
    'soap11: empty SOAPAction',
    [
      ['Content-Type', text],
      ['SOAPAction', '""'],
    ],
    envelope(check(liveTokens.lower)),
  ),
  post(
    'soap11: SOAPAction with nothing behind it',
    [
      ['Content-Type', text],
      ['SOAPAction', ''],
    ],
    envelope(check(liveTokens.lower)),
  ),
  post(
    'soap11: no SOAPAction, 1.1 envelope as text/xml',
    [['Content-Type', text]],
    envelope(check(liveTokens.lower)),
  ),
  post(
    'soap11: no SOAPAction, 1.1 envelope as application/soap+xml',
    [['Content-Type', soap]],
    envelope(check(liveTokens.lower)),
  ),
  post(
    'soap11: 1.1 envelope as application/soap+xml with SOAPAction',
    [
      ['Content-Type', soap],
      ['SOAPAction', action('CheckToken')],
    ],
    envelope(check(liveTokens.lower)),
  ),
  soap12('1.2 envelope as text/xml', envelope12(check(liveTokens.lower)), {}, text),
  soap11('1.2 envelope as text/xml with SOAPAction', 'CheckToken', envelope12(check(liveTokens.lower))),
  soap12(
    'action parameter',
    envelope12(check(liveTokens.lower)),
    {},
    `${soap}; action="${serviceNamespace}CheckToken"`,
  ),
  soap12(
    'action parameter of another operation wins',
    envelope12(check(liveTokens.lower)),
    {},
    `${soap}; action="${serviceNamespace}Logout"`,
  ),
  soap12(
    'unknown action falls back to the body',
    envelope12(check(liveTokens.lower)),
    {},
    `${soap}; action="${serviceNamespace}Nope"`,
  ),
  soap11('SOAPAction and body of different operations', 'CheckToken', envelope(logout(liveTokens.lower))),
  soap11('missing parameter is null', 'CheckToken', envelope(`<CheckToken xmlns="${serviceNamespace}" />`)),
  soap12('missing parameter is null', envelope12(`<CheckToken xmlns="${serviceNamespace}" />`)),
  soap11(
    'parameter in no namespace is null',
    'CheckToken',
    envelope(`<x:CheckToken xmlns:x="${serviceNamespace}"><token>${liveTokens.lower}</token></x:CheckToken>`),
  ),
  soap11(
    'operation in a wrong namespace',
    'CheckToken',
    envelope(tokenBody('CheckToken', liveTokens.lower, 'http://tempuri.org/')),
  ),
  soap12(
    'operation in a wrong namespace',
    envelope12(tokenBody('CheckToken', liveTokens.lower, 'http://tempuri.org/')),
  ),
  soap11(
    'xsi:nil is null',
    'CheckToken',
    envelope(
      `<CheckToken xmlns="${serviceNamespace}"><token xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"/></CheckToken>`,
    ),
  ),
  soap11(
    'the second token of two',
    'CheckToken',
    envelope(
      `<CheckToken xmlns="${serviceNamespace}"><token>x</token><token>${liveTokens.lower}</token></CheckToken>`,
    ),
  ),
  soap11(
    'a foreign element before the token',
    'CheckToken',
    envelope(
      `<CheckToken xmlns="${serviceNamespace}"><other/><token>${liveTokens.lower}</token></CheckToken>`,
    ),
  ),
  soap11(
    'an element inside the token',
    'CheckToken',
    envelope(`<CheckToken xmlns="${serviceNamespace}"><token>${liveTokens.lower}<b/></token></CheckToken>`),
  ),
  soap11('an empty body', 'CheckToken', envelope('')),
  soap12('an empty body', envelope12('')),
  soap11(
    'a header that need not be understood',
    'CheckToken',
    envelope(check(liveTokens.lower)).replace(
      '<s:Body>',
      '<s:Header><a xmlns="urn:x">1</a></s:Header><s:Body>',
    ),
  ),
  soap11(
    'a header that must be understood',
    'CheckToken',
    envelope(check(liveTokens.lower)).replace(
      '<s:Body>',
      '<s:Header><a xmlns="urn:x" s:mustUnderstand="1">1</a></s:Header><s:Body>',
    ),
  ),
  soap12(
    'a header that must be understood',
    envelope12(check(liveTokens.lower)).replace(
      '<s:Body>',
      '<s:Header><a xmlns="urn:x" s:mustUnderstand="true">1</a></s:Header><s:Body>',
    ),
  ),
  {
    name: 'soap11: a chunked body',
    bytes: (path) =>
      requestBytes(
        `POST ${path}`,
        [
          ['Content-Type', text],
          ['SOAPAction', action('CheckToken')],
          ['Transfer-Encoding', 'chunked'],
        ],
        chunked(envelope(check(liveTokens.lower))),
      ),
  },
];

const refusals: readonly Case[] = [
  soap11('unknown operation', 'Nope', envelope(tokenBody('Nope', 'abc'))),
  soap12('unknown operation', envelope12(tokenBody('Nope', 'abc'))),
  soap12(
    'unknown operation and action',
    envelope12(tokenBody('Nope', 'abc')),
    {},
    `${soap}; action="${serviceNamespace}Nope"`,
  ),
  soap11('operation name in the wrong case', 'logout', envelope(tokenBody('logout', 'abc'))),
  soap11('malformed XML', 'Logout', '<soap'),
  soap12('malformed XML', '<soap'),
  soap12('malformed XML with an action', '<soap', {}, `${soap}; action="${serviceNamespace}Logout"`),
  soap11('empty request body', 'Logout', ''),
  soap12('empty request body', ''),
  soap11('text instead of XML', 'Logout', 'token=abc'),
  soap11('cut XML', 'Logout', envelope(logout('abc')).slice(0, -20)),
  soap11('XML cut within the token', 'Logout', envelope(logout('abc')).split('abc')[0] ?? ''),
  soap11('junk after the envelope', 'CheckToken', `${envelope(check(liveTokens.lower))}<junk`),
  soap11('a DOCTYPE', 'CheckToken', envelope(check('&e;'), undefined, '<!DOCTYPE a [<!ENTITY e "x">]>')),
  soap12('a DOCTYPE', envelope(check('x'), soap12Namespace, '<!DOCTYPE a>')),
  soap11('an undeclared prefix', 'CheckToken', envelope('<x:CheckToken><token>a</token></x:CheckToken>')),
  soap11(
    'an undeclared entity',
    'CheckToken',
    envelope(`<CheckToken xmlns="${serviceNamespace}"><token>&nope;</token></CheckToken>`),
  ),
  soap11(
    'a forbidden character',
    'CheckToken',
    envelope(`<CheckToken xmlns="${serviceNamespace}"><token>&#0;</token></CheckToken>`),
  ),
  soap11('another root', 'CheckToken', check(liveTokens.lower)),
  soap12('another root', check(liveTokens.lower)),
  soap11('another root in the envelope namespace', 'CheckToken', `<Message xmlns="${soap11Namespace}"/>`),
  soap11('an empty envelope', 'CheckToken', `<Envelope xmlns="${soap11Namespace}"/>`),
  soap12('an empty envelope', `<Envelope xmlns="${soap12Namespace}"/>`),
  soap11(
    'an envelope without a body',
    'CheckToken',
    `<Envelope xmlns="${soap11Namespace}"><Header/></Envelope>`,
  ),
  soap12('an envelope without a body', `<Envelope xmlns="${soap12Namespace}"><Header/></Envelope>`),
  soap11('an envelope of an unknown version', 'CheckToken', envelope(check('abc'), 'urn:envelope')),
  soap12('an envelope of an unknown version', envelope(check('abc'), 'urn:envelope')),
  soap11('content type text/plain', 'CheckToken', envelope(check('abc')), {}, 'text/plain'),
  soap12('content type text/plain', envelope12(check('abc')), {}, 'text/plain'),
  soap11('content type application/json', 'Logout', '{"token":"abc"}', {}, 'application/json'),
  soap12('content type application/xml', envelope12(check(liveTokens.lower)), {}, 'application/xml'),
  post('soap: no content type', [['SOAPAction', action('CheckToken')]], envelope(check('abc'))),
  post('soap: form fields to the endpoint', [['Content-Type', urlencoded]], 'token=abc'),
  other('GET of an unknown operation path with a slash', 'GET', '/Logout/more?token=a'),
  get('unknown operation', '/Nope?token=abc'),
  formPost('unknown operation', '/Nope', 'token=abc'),
  get('operation name in the wrong case', '/logout?token=abc'),
  get('missing parameter', '/Logout'),
  get('parameter name in the wrong case', '/CheckToken?Token=abc'),
  get('empty parameter', '/CheckToken?token='),
  get('repeated parameter', `/CheckToken?token=${liveTokens.lower}&token=${liveTokens.lower}`),
  get('further parameters', `/CheckToken?a=1&token=${liveTokens.lower}&b=2`),
  formPost('missing parameter', '/Logout', ''),
  formPost('token in the query only', '/CheckToken?token=abc', ''),
  formPost('no content type', '/CheckToken', 'token=abc', {}, ''),
  formPost('content type application/json', '/CheckToken', '{"token":"abc"}', {}, 'application/json'),
  formPost('content type text/xml', '/CheckToken', envelope(check('abc')), {}, text),
  formPost(
    'charset in the content type',
    '/CheckToken',
    form([['token', liveTokens.accented]]),
    {},
    `${urlencoded}; charset=utf-8`,
  ),
  get('an operation path without a name', '/'),
  get('a parameter without an equals sign', '/CheckToken?token'),
  get('a percent sign that begins no escape', '/CheckToken?token=%zz%'),
  get('the endpoint in another case is another operation case', '/checktoken?token=abc'),
  other('HEAD of the endpoint', 'HEAD', ''),
  other('HEAD of an operation', 'HEAD', '/Logout?token=abc'),
  other('PUT of the endpoint', 'PUT', '', [['Content-Type', text]], envelope(check('abc'))),
  other('PUT of an operation', 'PUT', '/Logout', [['Content-Type', urlencoded]], 'token=abc'),
  other('OPTIONS of the endpoint', 'OPTIONS', ''),
  other('DELETE of the endpoint', 'DELETE', ''),
  other('another page', 'GET', 'x'),
];

const failures: readonly Case[] = [
  soap11('exception', 'Logout', envelope(logout('boom')), { scenario: 'fault' }),
  soap12('exception', envelope12(logout('boom')), { scenario: 'fault' }),
  get('exception', '/Logout?token=boom', { scenario: 'fault' }),
  formPost('exception', '/Logout', 'token=boom', { scenario: 'fault' }),
  soap11('CheckToken exception', 'CheckToken', envelope(check('boom')), { scenario: 'fault' }),
  soap11('SoapException', 'Logout', envelope(logout('soapfault')), { scenario: 'soap-exception' }),
  soap12('SoapException', envelope12(logout('soapfault')), { scenario: 'soap-exception' }),
  get('SoapException', '/Logout?token=soapfault', { scenario: 'soap-exception' }),
  formPost('SoapException', '/Logout', 'token=soapfault', { scenario: 'soap-exception' }),
  soap11('works where GET and POST are off', 'CheckToken', envelope(check('abc')), {
    scenario: 'soap-only',
    endpoint: 'soap-only',
  }),
  soap12('works where GET and POST are off', envelope12(check('abc')), {
    scenario: 'soap-only',
    endpoint: 'soap-only',
  }),
  get('binding off', '/Logout?token=abc', { scenario: 'soap-only', endpoint: 'soap-only' }),
  formPost('binding off', '/Logout', 'token=abc', { scenario: 'soap-only', endpoint: 'soap-only' }),
  get('unknown operation where the binding is off', '/Nope?token=abc', {
    scenario: 'soap-only',
    endpoint: 'soap-only',
  }),
];

const changes: readonly Case[] = [
  soap11('Login', 'Login', envelope(loginBody())),
  soap12('Login', envelope12(loginBody())),
  get('Login', `/Login?${form(loginFields)}`),
  formPost('Login', '/Login', form(loginFields)),
  soap11(
    'Login with a wrong password',
    'Login',
    envelope(
      loginBody([
        ['databaseName', 'SEJOUR'],
        ['userName', 'support'],
        ['password', 'no'],
      ]),
    ),
  ),
  soap12('Login to an unknown database', envelope12(loginBody([['databaseName', 'NOPE']]))),
  get('Login with a language twice', `/Login?${form([...loginFields, ['language', 'TR']])}`),
  get('Login with a missing parameter', `/Login?${form(loginFields.slice(0, 4))}`),
  soap11('Logout', 'Logout', envelope(logout(liveTokens.lower))),
  soap11('CheckToken after Logout', 'CheckToken', envelope(check(liveTokens.lower))),
  soap11('Logout again', 'Logout', envelope(logout(liveTokens.lower))),
  soap12(
    'Logout with a header that must be understood',
    envelope12(logout(liveTokens.upper)).replace(
      '<s:Body>',
      '<s:Header><a xmlns="urn:x" s:mustUnderstand="1"/></s:Header><s:Body>',
    ),
  ),
  soap12('CheckToken after that', envelope12(check(liveTokens.upper))),
  soap12('Logout', envelope12(logout(liveTokens.upper))),
  soap12('CheckToken after Logout', envelope12(check(liveTokens.upper))),
  get('Logout', `/Logout?token=${encodeURIComponent(liveTokens.escaped)}`),
  get('CheckToken after Logout', `/CheckToken?token=${encodeURIComponent(liveTokens.escaped)}`),
  formPost('Logout', '/Logout', form([['token', liveTokens.accented]])),
  formPost('CheckToken after Logout', '/CheckToken', form([['token', liveTokens.accented]])),
];

const pages: readonly Case[] = [
  get('WSDL where GET and POST are off', '?WSDL', { scenario: 'soap-only', endpoint: 'soap-only' }),
  get('help page where GET and POST are off', '', { scenario: 'soap-only', endpoint: 'soap-only' }),
  get('help page', ''),
  get('help page of an operation', '?op=Logout'),
  get('help page of an unknown operation', '?op=Nope'),
  get('WSDL', '?WSDL'),
  get('wsdl in lower case', '?wsdl'),
];

/** In the order in which they must be sent: the changes come last. */
export const cases: readonly Case[] = [...answers, ...shapes, ...refusals, ...failures, ...pages, ...changes];
