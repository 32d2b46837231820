import { describe, expect, it } from 'vitest';
import { serviceNamespace, soap11Namespace, soap12Namespace } from '../../../shared/model/words.js';
import { resultShapeOf } from '../../../shared/protocol/answer-sorts.js';
import { readContract } from '../../../shared/protocol/read-contract.js';
import { parseXml } from '../../../shared/protocol/xml-gate.js';
import { qualifiedNameIn } from '../../../shared/protocol/xml-tree.js';

const rootOf = (text: string) => {
  const parsed = parseXml(text);
  return parsed.ok ? parsed.value : expect.fail(parsed.error.message);
};
const body = (inner: string, namespace = soap11Namespace, around = '') =>
  `<s:Envelope xmlns:s="${namespace}" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">${around}<s:Body>${inner}</s:Body></s:Envelope>`;
const ours = (local: string, inner = '', attributes = '') =>
  `<${local} xmlns="${serviceNamespace}" ${attributes}>${inner}</${local}>`;
const inOurs = (local: string) => `${local} in ${serviceNamespace}`;
const logout = (text: string, binding: 'soap11' | 'soap12' | 'get' | 'post' = 'soap11') =>
  readContract('Logout', binding, rootOf(text));
const check = (text: string, binding: 'soap11' | 'get' = 'soap11') =>
  readContract('CheckToken', binding, rootOf(text));
const departs = (cause: string, quote?: string) => ({
  ...{ ok: false, error: { cause, ...(quote !== undefined && { quote }) } },
});
const answered = { ok: true, value: { cause: 'logout-answered' } };
const out = ours('CheckTokenResult', 'false');

describe('an answer is held against the contract', () => {
  it.each<readonly [string, ReturnType<typeof logout>, object]>([
    ['a logout', logout(body(ours('LogoutResponse'))), answered],
    ['a logout in SOAP 1.2', logout(body(ours('LogoutResponse'), soap12Namespace), 'soap12'), answered],
    ['with a header', logout(body(ours('LogoutResponse'), soap11Namespace, '<s:Header/>')), answered],
    [
      'a check',
      check(body(ours('CheckTokenResponse', out))),
      { ok: true, value: { cause: 'token-not-active', active: false } },
    ],
    [
      'a check over GET',
      check(ours('boolean', 'true'), 'get'),
      { ok: true, value: { cause: 'token-active', active: true } },
    ],
    ['no envelope', logout('<a/>'), departs('not-soap', 'a')],
    ['no envelope, of a namespace', logout('<a xmlns="u"/>'), departs('not-soap', 'a in u')],
    ['an envelope of nobody', logout('<Envelope xmlns="u"/>'), departs('not-soap', 'Envelope in u')],
    [
      'the other version',
      logout(body(ours('LogoutResponse')), 'soap12'),
      departs('wrong-soap-version', `Envelope in ${soap11Namespace}`),
    ],
    [
      'two headers',
      logout(body(ours('LogoutResponse'), soap11Namespace, '<s:Header/><s:Header/>')),
      departs('wrong-envelope'),
    ],
    [
      'another part',
      logout(body(ours('LogoutResponse'), soap11Namespace, '<s:Other/>')),
      departs('wrong-envelope'),
    ],
    [
      'a header of nobody',
      logout(body(ours('LogoutResponse'), soap11Namespace, '<Header/>')),
      departs('wrong-envelope'),
    ],
    [
      'two bodies',
      logout(body(ours('LogoutResponse'), soap11Namespace, '<s:Body/>')),
      departs('wrong-envelope'),
    ],
    ['no body', logout(`<s:Envelope xmlns:s="${soap11Namespace}"/>`), departs('wrong-envelope')],
    [
      'a header alone',
      logout(`<s:Envelope xmlns:s="${soap11Namespace}"><s:Header/></s:Envelope>`),
      departs('wrong-envelope'),
    ],
    [
      'text beside the body',
      logout(body(ours('LogoutResponse'), soap11Namespace, 'x')),
      departs('wrong-envelope'),
    ],
    ['text in the body', logout(body(`x${ours('LogoutResponse')}`)), departs('wrong-envelope')],
    ['nothing in the body', logout(body('')), departs('wrong-envelope')],
    ['two answers', logout(body(ours('LogoutResponse').repeat(2))), departs('wrong-envelope')],
    [
      'another answer',
      logout(body(ours('CheckTokenResponse'))),
      departs('wrong-root', inOurs('CheckTokenResponse')),
    ],
    ['an answer of nobody', logout(body('<LogoutResponse/>')), departs('wrong-namespace', 'LogoutResponse')],
    [
      'a nil',
      logout(body(ours('LogoutResponse', '', 'i:nil="true"'))),
      departs('wrong-content', inOurs('LogoutResponse')),
    ],
    ['a nil that is none', logout(body(ours('LogoutResponse', '', 'i:nil=" false "'))), answered],
    ['a nil that is none, by number', logout(body(ours('LogoutResponse', '', 'nil="0"'))), answered],
    [
      'a nil in any words',
      logout(body(ours('LogoutResponse', '', 'NULL="no"'))),
      departs('wrong-content', inOurs('LogoutResponse')),
    ],
    [
      'a nil of another namespace',
      logout(body(ours('LogoutResponse', '', 'xmlns:o="u" o:nil="true"'))),
      answered,
    ],
    [
      'something like a nil',
      logout(body(ours('LogoutResponse', '', 'xnil="true" nilx="true" i:type="nil"'))),
      answered,
    ],
    ['text', logout(body(ours('LogoutResponse', 'x'))), departs('wrong-content', inOurs('LogoutResponse'))],
    [
      'more than nothing',
      logout(body(ours('LogoutResponse', '<a/>'))),
      departs('wrong-content', inOurs('a')),
    ],
    [
      'no result',
      check(body(ours('CheckTokenResponse'))),
      departs('wrong-content', inOurs('CheckTokenResponse')),
    ],
    [
      'two results',
      check(body(ours('CheckTokenResponse', `${out}<b/>`))),
      departs('wrong-content', inOurs('b')),
    ],
    [
      'another result',
      check(body(ours('CheckTokenResponse', '<a>true</a>'))),
      departs('wrong-root', inOurs('a')),
    ],
    [
      'a result of nobody',
      check(body(ours('CheckTokenResponse', out.replace(serviceNamespace, 'u')))),
      departs('wrong-namespace', 'CheckTokenResult in u'),
    ],
    [
      'no yes and no no',
      check(body(ours('CheckTokenResponse', '<CheckTokenResult>maybe<b/></CheckTokenResult>'))),
      departs('bad-boolean', 'maybe<b/>'),
    ],
    [
      'something over GET where is nothing',
      logout('<a xmlns="u"/>', 'get'),
      departs('body-where-none', 'a in u'),
    ],
    ['something over POST where is nothing', logout('<a/>', 'post'), departs('body-where-none', 'a')],
    ['another root over GET', check(ours('string', 'true'), 'get'), departs('wrong-root', inOurs('string'))],
    [
      'a root of nobody over GET',
      check('<boolean>true</boolean>', 'get'),
      departs('wrong-namespace', 'boolean'),
    ],
  ])('%s', (_what, found, expected) => expect(found).toEqual(expected));

  it('and has a sample of each result', () => {
    expect(resultShapeOf('Logout')).toBeNull();
    expect([resultShapeOf('CheckToken')?.sample(true), resultShapeOf('CheckToken')?.sample(false)]).toEqual([
      'true',
      'false',
    ]);
    expect(resultShapeOf('Login')?.sample(true)).toBe(
      '<Authenticated>boolean</Authenticated><Description>string</Description><AuthKey>string</AuthKey><Language>string</Language><TourOperatorCode>string</TourOperatorCode>',
    );
    expect([resultShapeOf('CheckToken')?.root, resultShapeOf('CheckToken')?.type]).toEqual([
      'boolean',
      'boolean',
    ]);
    expect([resultShapeOf('Login')?.root, resultShapeOf('Login')?.type]).toEqual([null, null]);
  });

  it.each<readonly [string, object]>([
    ['<a>b</a>', { local: 'b', namespace: '' }],
    ['<a xmlns="u"> b </a>', { local: 'b', namespace: 'u' }],
    ['<a xmlns:p="u">\n\tp:b\r\n</a>', { local: 'b', namespace: 'u' }],
    ['<a xmlns:p="u">p:b:c</a>', { local: 'b:c', namespace: 'u' }],
    ['<a>p:b</a>', { local: 'b', namespace: null }],
    ['<a>:b</a>', { local: 'b', namespace: null }],
  ])('reads the name in %s', (text, expected) => expect(qualifiedNameIn(rootOf(text))).toEqual(expected));
});
