import { describe, expect, it } from 'vitest';
import type { AnswerSigns } from '../../../shared/protocol/answer-signs.js';
import { causeOfError, causeOfPage } from '../../../shared/protocol/page-cause.js';
import { at, by, type Said, signs } from './signs.js';

const plain = { https: false, host: 'h.example', path: '/a.asmx', proxied: false };
type Other = Partial<Pick<AnswerSigns, 'html' | 'request'>>;
const error = (said: Said, other: Other = {}, binding: 'soap11' | 'soap12' | 'get' | 'post' = 'soap11') =>
  causeOfError({ ...signs(said), ...other }, binding);
const page = (said: Said, other: Other = {}) => causeOfPage({ ...signs(at(200, said)), ...other });
const httpError = (cause: string, facts: object = {}) => ({ outcome: 'http-error', cause, facts });
const off = (cause: string, facts: object = {}) => ({ outcome: 'binding-off', cause, facts });

const bare = { html: false };
const iis = by('server', 'Microsoft-IIS/10.0');
const sys = by('server', 'Microsoft-HTTPAPI/2.0');
const aspNet = by('x-aspnet-version', '4.0');
const nginx = { ...by('server', 'nginx'), title: '502 Bad Gateway', source: '<center>nginx</center>' };
const login = '<form><input type="password"></form>';
const noPost = "The HTTP verb POST used to access path '/sws/a.asmx' is not allowed.";
const unrecognized = 'Request format is unrecognized for URL unexpectedly ending in /Logout';

describe('why there is neither a success nor a fault', () => {
  it.each<readonly [string, ReturnType<typeof error>, object]>([
    ['a status and nothing else', error(at(403)), httpError('forbidden')],
    ['its words', error(at(403, { reason: 'No', title: 'T' })), httpError('forbidden', { named: 'T' })],
    ['its reason', error(at(403, { reason: 'No' }), bare), httpError('forbidden', { named: 'No' })],
    ['a page has no reason', error(at(403, { reason: 'No' })), httpError('forbidden')],
    [
      'a long title',
      error(at(403, { title: 'é'.repeat(170) })),
      httpError('forbidden', { named: 'é'.repeat(160) }),
    ],
    ['a proxy asks who one is', error(at(407, { title: 'T' })), httpError('proxy-authentication')],
    ['a wait', error(at(403, by('retry-after', '7'))), httpError('forbidden', { wait: '7' })],
    [
      'a wait that goes on',
      error(at(403, by('retry-after', '7'.repeat(41)))),
      httpError('forbidden', { wait: '7'.repeat(40) }),
    ],
    [
      '503 and a wait',
      error(at(503, by('retry-after', '7'), { title: 'T' })),
      httpError('retry-after', { wait: '7' }),
    ],
    ['429 and a wait', error(at(429, by('retry-after', ''))), httpError('retry-after')],
    ['503 without', error(at(503)), httpError('unavailable')],
    ['502 and a wait', error(at(502, by('retry-after', '7'))), httpError('bad-gateway', { wait: '7' })],
    [
      'login of Windows',
      error(at(401, by('www-authenticate', 'Negotiate'))),
      httpError('windows-authentication'),
    ],
    [
      'the same among others',
      error(at(401, by('www-authenticate', 'Basic x, NTLM'))),
      httpError('windows-authentication'),
    ],
    [
      'a plain login',
      error(at(401, by('www-authenticate', 'basic realm="x"'))),
      httpError('basic-authentication'),
    ],
    ['any other login', error(at(401, by('www-authenticate', 'Digest basic'))), httpError('unauthorized')],
    ['a login with another status', error(at(403, by('www-authenticate', 'Basic'))), httpError('forbidden')],
    ['511', error(at(511), { request: plain }), httpError('captive-portal', { answerer: 'captive-portal' })],
    ['no https', error(at(400, { text: 'you talk to an HTTPS port' })), httpError('https-on-http-address')],
    [
      'no https, in the title',
      error(at(400, { title: 'plain HTTP request' })),
      httpError('https-on-http-address', { named: 'plain HTTP request' }),
    ],
    ['that far below', error(at(400, { text: `${' '.repeat(2_000)}HTTPS port` })), httpError('bad-request')],
    [
      'a certificate',
      error(at(400, { text: 'send a client certificate' })),
      httpError('client-certificate-wanted'),
    ],
  ])('%s', (_what, found, expected) => expect(found).toEqual(expected));

  it.each<readonly [string, ReturnType<typeof error>, object]>([
    [
      'one that wrote it',
      error(at(502, nginx)),
      httpError('between-no-answer', { answerer: 'nginx', named: '502 Bad Gateway' }),
    ],
    [
      'one that let it through',
      error(at(502, by('cf-ray', 'x'), { title: 'T' })),
      httpError('between-no-answer', { answerer: 'cloudflare', likely: true, named: 'T' }),
    ],
    [
      'nobody known that says so',
      error(at(403, { text: 'Blocked by the firewall', title: 'T' })),
      httpError('between-blocked', { named: 'T' }),
    ],
    ['one that wants a captcha', error(at(403, { text: 'a captcha' })), httpError('between-challenge')],
    ['no such words', error(at(403, { text: 'Blocked' })), httpError('forbidden')],
    [
      'words without a cause of it',
      error(at(400, { text: 'plain HTTP request was sent to HTTPS port, proxy' })),
      httpError('https-on-http-address'),
    ],
    [
      'the host, whatever the words',
      error(at(403, iis, { text: 'Blocked by the firewall' })),
      httpError('forbidden', { answerer: 'iis' }),
    ],
    [
      'a short text',
      error(at(403, { text: 'firewall denied'.padEnd(600) }), bare),
      httpError('between-blocked'),
    ],
    ['a long text', error(at(403, { text: 'firewall denied'.padEnd(601) }), bare), httpError('forbidden')],
    ['a long page', error(at(403, { text: 'firewall denied'.padEnd(601) })), httpError('between-blocked')],
  ])('in between stood %s', (_what, found, expected) => expect(found).toEqual(expected));

  it.each<readonly [string, ReturnType<typeof error>, object]>([
    [
      '300',
      error(at(300, by('location', '/x')), { request: plain }),
      httpError('redirect', { place: 'h.example/x' }),
    ],
    [
      '399',
      error(at(399, by('location', '/x')), { request: plain }),
      httpError('redirect', { place: 'h.example/x' }),
    ],
    ['400', error(at(400, by('location', '/x')), { request: plain }), httpError('bad-request')],
    [
      'to a page of errors, by the host',
      error(at(302, { headers: { location: '/error', server: 'Microsoft-IIS/10.0' } }), { request: plain }),
      httpError('redirect-to-error-page', { answerer: 'iis', place: 'h.example/error' }),
    ],
    [
      'to a page of errors, by one in between',
      error(at(302, { headers: { location: '/error', 'cf-mitigated': 'x' } }), { request: plain }),
      httpError('redirect-to-error-page', { answerer: 'cloudflare', place: 'h.example/error' }),
    ],
    [
      'to a page of errors, through one in between',
      error(at(302, { headers: { location: '/error', 'cf-ray': 'x' } }), { request: plain }),
      httpError('redirect-to-error-page', { answerer: 'cloudflare', likely: true, place: 'h.example/error' }),
    ],
    [
      'to a login, by one in between, with a wait',
      error(at(302, { headers: { location: '/login', 'cf-mitigated': 'x', 'retry-after': '1' } }), {
        request: plain,
      }),
      httpError('between-redirect', { answerer: 'cloudflare', wait: '1', place: 'h.example/login' }),
    ],
  ])('a redirect: %s', (_what, found, expected) => expect(found).toEqual(expected));

  it.each<readonly [string, ReturnType<typeof error>, object]>([
    ['no path', error(at(404, iis, { title: 'T' })), httpError('iis-path', { answerer: 'iis' })],
    [
      'no path and a reason',
      error(at(404, iis, { text: 'HTTP Error 404.15' })),
      httpError('iis-query-too-long', { answerer: 'iis', named: '404.15' }),
    ],
    ['nobody behind', error(at(502, iis)), httpError('iis-gateway', { answerer: 'iis' })],
    ['nobody behind in time', error(at(504, iis)), httpError('iis-gateway', { answerer: 'iis' })],
    ['no room', error(at(503, iis)), httpError('unavailable', { answerer: 'iis' })],
    [
      'Windows itself',
      error(at(400, sys, { title: 'Invalid URL' })),
      httpError('http-sys-url', { answerer: 'http-sys', named: 'Invalid URL' }),
    ],
    [
      'Windows itself has no number',
      error(at(404, sys, { text: 'HTTP Error 404.15' })),
      httpError('http-sys-not-bound', { answerer: 'http-sys' }),
    ],
    [
      'its application',
      error(at(500, aspNet, { text: 'SqlException', title: 'T' })),
      httpError('application-database', { answerer: 'asp-net', named: 'T' }),
    ],
    ['its application, 404', error(at(404, aspNet)), httpError('path-not-found', { answerer: 'asp-net' })],
    [
      'its application, 400',
      error(at(400, aspNet, { text: 'Configuration Error' })),
      httpError('application-config', { answerer: 'asp-net' }),
    ],
    [
      'its application, 403',
      error(at(403, aspNet, { text: 'Configuration Error' })),
      httpError('forbidden', { answerer: 'asp-net' }),
    ],
    [
      'its application, without a page',
      error(at(500, aspNet, { text: 'Configuration Error' }), bare),
      httpError('server-error', { answerer: 'asp-net' }),
    ],
    [
      'WCF',
      error(at(500, { source: 'System.ServiceModel.X', text: 'SqlException' })),
      httpError('application-database', { answerer: 'wcf' }),
    ],
    [
      'its application, over GET',
      error(at(500, aspNet, { text: unrecognized }), {}, 'get'),
      off('http-binding-off', { answerer: 'asp-net' }),
    ],
    [
      'its application, perhaps',
      error(at(500, aspNet, { title: 'Runtime Error' }), {}, 'post'),
      off('http-binding-probably-off', { answerer: 'asp-net' }),
    ],
    [
      'its application, over SOAP',
      error(at(500, aspNet, { title: 'Runtime Error' }), {}, 'soap12'),
      httpError('application-error-hidden', { answerer: 'asp-net', named: 'Runtime Error' }),
    ],
    [
      'its files, over SOAP',
      error(at(405, aspNet, { title: noPost })),
      httpError('method-only-files', { answerer: 'asp-net' }),
    ],
    [
      'its files, over GET',
      error(at(405, aspNet, { title: noPost }), {}, 'get'),
      httpError('method-not-allowed', { answerer: 'asp-net' }),
    ],
    [
      'its files, over POST',
      error(at(405, aspNet, { title: noPost }), {}, 'post'),
      httpError('method-not-allowed', { answerer: 'asp-net' }),
    ],
    [
      'another path',
      error(at(405, aspNet, { title: noPost.replace('.asmx', '.txt') })),
      off('soap-off', { answerer: 'asp-net' }),
    ],
  ])('the host says of %s', (_what, found, expected) => expect(found).toEqual(expected));

  it.each(['get', 'post', 'soap11', 'soap12'] as const)('that a way in is closed, over %s', (binding) => {
    const overHttp = binding === 'get' || binding === 'post';
    const text = { text: unrecognized };
    const is = (closed: boolean, cause: string, other: string) => (closed ? off(cause) : httpError(other));
    expect(error(at(500, text), {}, binding)).toEqual(is(overHttp, 'http-binding-off', 'server-error-page'));
    expect(error(at(500, text), bare, binding)).toEqual(httpError('server-error'));
    expect(error(at(501, text), {}, binding)).toEqual(httpError('server-error-page'));
    const allowing = (allow: string) => error(at(405, by('allow', allow), { title: 'T' }), {}, binding);
    expect(error(at(405), {}, binding)).toEqual(is(!overHttp, 'soap-off', 'method-not-allowed'));
    expect(allowing('GET, POST')).toEqual(
      overHttp ? httpError('method-not-allowed', { named: 'T' }) : off('soap-off'),
    );
    expect(allowing('').cause).toBe(overHttp ? 'method-not-allowed' : 'soap-off');
    const files = `GET, HEAD, ${'X'.repeat(60)}`;
    expect(allowing(files)).toEqual(
      overHttp
        ? httpError('method-not-allowed', { named: 'T' })
        : httpError('method-only-files', { named: files.slice(0, 60) }),
    );
  });
});

describe('whose page came with a success', () => {
  it.each<readonly [string, ReturnType<typeof page>, object]>([
    ['nobody that is known', page({}), { cause: 'html-page', facts: {} }],
    ['one in between', page(nginx), { cause: 'between-error', facts: { answerer: 'nginx' } }],
    [
      'one that blocks',
      page({ ...by('cf-mitigated'), text: 'captcha' }),
      { cause: 'between-challenge', facts: { answerer: 'cloudflare' } },
    ],
    [
      'a portal',
      page({ source: 'hotspot' }),
      { cause: 'captive-portal', facts: { answerer: 'captive-portal' } },
    ],
    ['the service', page({ title: 'Sejour Web Service' }), { cause: 'help-page-instead', facts: {} }],
    [
      'the service, by IIS',
      page({ ...iis, title: 'Sejour Web Service' }),
      { cause: 'help-page-instead', facts: { answerer: 'iis' } },
    ],
    ['almost the service', page({ title: 'Web Service of x' }), { cause: 'html-page', facts: {} }],
    [
      'one that says what it does',
      page({ text: 'firewall: denied' }),
      { cause: 'between-blocked', facts: {} },
    ],
    [
      'one behind another',
      page({ ...by('cf-ray'), text: 'firewall: denied' }),
      { cause: 'between-blocked', facts: { answerer: 'cloudflare', likely: true } },
    ],
    [
      'the host',
      page({ ...iis, text: 'firewall: denied' }),
      { cause: 'html-page', facts: { answerer: 'iis' } },
    ],
    ['a login', page({ source: login }), { cause: 'html-login-page', facts: {} }],
    [
      'a login of the host',
      page({ ...iis, source: login }, { request: plain }),
      { cause: 'html-login-page', facts: { answerer: 'iis' } },
    ],
    [
      'a login over http',
      page({ source: login }, { request: plain }),
      { cause: 'captive-portal', facts: {} },
    ],
    [
      'a login over https',
      page({ source: login }, { request: { ...plain, https: true } }),
      { cause: 'html-login-page', facts: {} },
    ],
    [
      'one that leads away, over http',
      page({ source: '<meta http-equiv="refresh" content="0; url=http://x.example/">' }, { request: plain }),
      { cause: 'captive-portal', facts: {} },
    ],
    ['a page over http', page({}, { request: plain }), { cause: 'html-page', facts: {} }],
  ])('%s', (_what, found, expected) => expect(found).toEqual(expected));
});
