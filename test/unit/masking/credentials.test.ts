import { describe, expect, it } from 'vitest';
import { findSecretSlots } from '../../../shared/masking/find-secret-slots.js';

const hiddenIn = (text: string) => {
  const bytes = Buffer.from(text, 'latin1');
  return findSecretSlots(bytes, []).map(({ offset, length, kind }) => [
    kind,
    text.slice(offset, offset + length),
  ]);
};
const hiding = (...values: string[]) => values.map((value) => ['credential', value]);

describe('what the headers of credentials say is hidden', () => {
  it.each([
    'GET',
    'POST',
    'CONNECT',
    'PUT',
    'HEAD',
    'OPTIONS',
    'PATCH',
    'DELETE',
    'M-SEARCH',
    'VERSION-CONTROL',
  ])('in a %s as in any other request', (method) => {
    expect(
      hiddenIn(`${method} /a HTTP/1.1\r\nHost: h\r\nAuthorization: Basic YTpi\r\n\r\nCookie: no`),
    ).toEqual(hiding('Basic YTpi'));
  });

  it.each<[line: string, ...hidden: string[]]>([
    ['Authorization: Basic YTpi', 'Basic YTpi'],
    ['AUTHORIZATION:Basic YTpi', 'Basic YTpi'],
    ['proxy-authorization \t:\t Bearer x y \t', 'Bearer x y'],
    ['Cookie: a=b; c=d', 'a=b; c=d'],
    ['Set-Cookie: a=b\r\nSet-Cookie: c=d; Secure', 'a=b', 'c=d; Secure'],
    ['Cookie: a=b\r\n c=d\r\n\te=f\r\nX: y', 'a=b\r\n c=d\r\n\te=f'],
    ['Cookie:\r\n a=b', 'a=b'],
    ['Cookie:'],
    ['Cookie: \t '],
    ['Cookie'],
    ['Cookies: a=b'],
    ['X-Cookie: a=b'],
    [' Cookie: a=b'],
    ['Authorizations: x\r\nAuthorizatio: y'],
  ])('%j', (line, ...hidden) => {
    for (const first of ['GET / HTTP/1.1', 'HTTP/1.1 200 OK'])
      for (const breaks of ['\r\n', '\n']) {
        const message = `${first}\r\nHost: h\r\n${line}\r\n\r\nCookie: body`.replaceAll('\r\n', breaks);
        expect(hiddenIn(message)).toEqual(hiding(...hidden.map((one) => one.replaceAll('\r\n', breaks))));
      }
  });

  it('in each head before the last answer, and not in what follows that', () => {
    const head = (status: string, value: string) => `HTTP/1.1 ${status}\r\nSet-Cookie: ${value}\r\n\r\n`;
    const all = [
      head('100 Continue', 'a'),
      head('103 Early Hints', 'b'),
      head('200 OK', 'c'),
      head('200 OK', 'd'),
    ];
    expect(hiddenIn(all.join(''))).toEqual(hiding('a', 'b', 'c'));
    // A request is followed by its body, whatever that begins with and however its line is spelled.
    expect(hiddenIn(`GET /abcd1 HTTP/1.1\r\nCookie: a\r\n\r\n${head('200 OK', 'b')}`)).toEqual(hiding('a'));
  });

  it('in a head that was cut, as far as it goes', () => {
    expect(hiddenIn('HTTP/1.1 100 Continue\r\nSet-Cookie: a=b; Pa')).toEqual(hiding('a=b; Pa'));
    expect(hiddenIn('PUT / HTTP/1.1\nCookie: a')).toEqual(hiding('a'));
  });

  it.each([
    '',
    'Cookie: a=b',
    'A B\nCookie: a=b',
    'get / HTTP/1.1\nCookie: a=b',
    '{"Cookie": "a"}\nCookie: b',
    '-A /\nCookie: b',
  ])('and nothing where no head begins: %j', (text) => expect(hiddenIn(text)).toEqual([]));
});
