import { describe, expect, it } from 'vitest';
import type { WireRequest } from '../../../shared/model/transmission.js';
import { type Binding, bindings } from '../../../shared/model/words.js';
import { buildRequest } from '../../../shared/protocol/build-request.js';
import { requestBytes } from '../../../shared/protocol/request-bytes.js';
import { decode } from './answers.js';

function built(
  token: string,
  binding: Binding,
  endpoint = 'https://h.test/sws/Authentication.asmx',
): WireRequest {
  const result = buildRequest({ operation: 'Logout', token }, binding, endpoint);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('buildRequest', () => {
  it('writes the port into Host only where it is not the default', () => {
    expect(built('a', 'get', 'https://h.test:443/x.asmx').headers[0]).toEqual(['Host', 'h.test']);
    expect(built('a', 'get', 'https://h.test:8443/x.asmx').headers[0]).toEqual(['Host', 'h.test:8443']);
    expect(built('a', 'get', 'http://[::1]:81/x.asmx').headers[0]).toEqual(['Host', '[::1]:81']);
  });

  it.each([
    [
      'https://h.test/a/Authentication.asmx/',
      'https://h.test/a/Authentication.asmx/Logout?token=a',
      'https://h.test/a/Authentication.asmx',
    ],
    ['https://h.test', 'https://h.test/Logout?token=a', 'https://h.test/'],
    ['HTTP://H.test:80/x y.asmx', 'http://h.test/x%20y.asmx/Logout?token=a', 'http://h.test/x%20y.asmx'],
    [
      'https://müller.test/s.asmx',
      'https://xn--mller-kva.test/s.asmx/Logout?token=a',
      'https://xn--mller-kva.test/s.asmx',
    ],
  ])('calls %s', (endpoint, get, soap) => {
    expect(built('a', 'get', endpoint).url).toBe(get);
    expect(built('a', 'soap11', endpoint).url).toBe(soap);
  });

  it.each([
    '',
    'h.test/x.asmx',
    '/x.asmx',
    'ftp://h.test/',
    'file:///etc/passwd',
    'https://u:p@h.test/x.asmx',
    'https://h.test/x.asmx?WSDL',
    'https://h.test/x.asmx#a',
  ])('refuses the endpoint %j and says what to do', (endpoint) => {
    const result = buildRequest({ operation: 'Logout', token: 'a' }, 'soap11', endpoint);
    expect(result).toMatchObject({ ok: false, error: { kind: 'endpoint' } });
  });

  it('escapes in the query with %20 and in the form with +', () => {
    const token = "a b+c%d&e=f'g*h é😀\r\n\t";
    expect(built(token, 'get').url).toMatch(
      /token=a%20b%2Bc%25d%26e%3Df%27g%2Ah%20%C3%A9%F0%9F%98%80%0D%0A%09$/,
    );
    expect(decode(built(token, 'post').body)).toBe(
      'token=a+b%2Bc%25d%26e%3Df%27g*h+%C3%A9%F0%9F%98%80%0D%0A%09',
    );
  });

  it('writes what a parser would change as references', () => {
    const body = decode(built('<&>"\'\t\r\n', 'soap12').body);
    expect(body).toContain('<token>&lt;&amp;&gt;&quot;&apos;&#x9;&#xD;&#xA;</token>');
  });

  it('counts Content-Length in bytes and has every header in its place', () => {
    const request = built('é😀', 'soap11');
    expect(request.headers.map(([name]) => name)).toEqual([
      'Host',
      'Content-Type',
      'SOAPAction',
      'Content-Length',
      'Connection',
    ]);
    expect(request.headers[3]?.[1]).toBe(String(request.body.length));
    expect(built('é', 'get').headers.map(([name]) => name)).toEqual([
      'Host',
      'Cache-Control',
      'Pragma',
      'Connection',
    ]);
    expect(built('é', 'post').headers.map(([name]) => name)).toEqual([
      'Host',
      'Content-Type',
      'Content-Length',
      'Connection',
    ]);
  });

  it('sends every parameter of Login in the order of the contract', () => {
    const result = buildRequest(
      { operation: 'Login', databaseName: 'd', userName: 'u', password: 'p&', language: 'tr' },
      'post',
      'http://h.test/s.asmx',
    );
    expect(result.ok && decode(result.value.body)).toBe(
      'databaseName=d&userName=u&password=p%26&Language=tr&dmn=&ipAdrs=&ipCode=',
    );
  });

  describe.each(bindings)('over %s', (binding) => {
    it.each([
      ['ab\u0000c', 3, 'U+0000 (NUL)'],
      ['\u001b[0m', 1, 'U+001B (ESCAPE)'],
      ['😀\ud800', 2, 'U+D800 (half of a surrogate pair)'],
      ['a\udc00b', 2, 'U+DC00 (half of a surrogate pair)'],
      ['a\ufffe', 2, 'U+FFFE (not a character)'],
      ['a\uffff', 2, 'U+FFFF (not a character)'],
    ])('refuses %j, naming the character and its place', (token, position, name) => {
      const result = buildRequest({ operation: 'Logout', token }, binding, 'http://h.test/s.asmx');
      expect(result).toMatchObject({ ok: false, error: { kind: 'character', parameter: 'token', position } });
      expect(!result.ok && result.error.message).toContain(`Character ${position} of the token is ${name}`);
    });
  });
});

describe('requestBytes', () => {
  it('puts head and body together and says where the body begins', () => {
    const { bytes, bodyOffset } = requestBytes(built('abc', 'post'));
    expect(decode(bytes.subarray(0, bodyOffset))).toBe(
      'POST /sws/Authentication.asmx/Logout HTTP/1.1\r\nHost: h.test\r\n' +
        'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\nConnection: keep-alive\r\n\r\n',
    );
    expect(decode(bytes.subarray(bodyOffset))).toBe('token=abc');
  });

  it.each([
    ['http://h.test', '/'],
    ['http://h.test?a=b', '/?a=b'],
    ['http://h.test/a%2fb?x=%27#frag', '/a%2fb?x=%27'],
  ])('sends %s as %s', (url, target) => {
    const { bytes } = requestBytes({ method: 'GET', url, headers: [], body: new Uint8Array(0) });
    expect(decode(bytes)).toBe(`GET ${target} HTTP/1.1\r\n\r\n`);
  });
});
