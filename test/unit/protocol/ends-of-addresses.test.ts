import { describe, expect, it } from 'vitest';
import { parseEndpoint } from '../../../shared/protocol/endpoint.js';
import { judge } from '../../../shared/protocol/judge.js';
import { isNameOnly, typedAddress } from '../../../shared/protocol/typed-address.js';
import { addressText } from '../../../shared/text/addresses.js';
import { encode, transmission } from './answers.js';

describe('an address as it was typed', () => {
  it.each<readonly [string, string]>([
    ['', 'empty'],
    [' \u200b ', 'empty'],
    ['http://h\u200bx/', 'hidden-characters'],
    ['http://h\tx/', 'hidden-characters'],
    ['http://h x/', 'hidden-characters'],
    ['ftp://h/', 'scheme'],
    ['javascript:x', 'scheme'],
    ['http:', 'no-host'],
    ['http:/', 'no-host'],
    ['http://', 'no-host'],
    ['http:///', 'no-host'],
    ['http:h', 'slashes'],
    ['http:/h', 'slashes'],
    ['http:///h', 'slashes'],
    ['http:\\\\h', 'slashes'],
    ['http//h', 'slashes'],
    ['HTTPS//h', 'slashes'],
    ['/h', 'no-host'],
    ['///h', 'no-host'],
    ['\\h', 'no-host'],
    ['//', 'no-host'],
    ['?x', 'no-host'],
    ['#x', 'no-host'],
    ['http://?x', 'no-host'],
    ['http://u@h/', 'credentials'],
    ['u:p@h', 'scheme'],
    ['http://h..x/', 'no-address'],
    ['http://.h/', 'no-address'],
    ['http://h%41/', 'no-address'],
    ['http://h:99999/', 'no-address'],
    ['http://h:x/', 'no-address'],
    ['http://2130706433/', 'other-host'],
    ['http://127.1/', 'other-host'],
    ['http://0x7f.0.0.1/', 'other-host'],
    ['http://127.0.0.1.1/', 'no-address'],
    ['http://１２７.0.0.1/', 'other-host'],
    ['http://\u212a.example/', 'other-host'],
  ])('%j is refused: %s', (text, why) => expect(typedAddress(text)).toEqual({ ok: false, error: why }));

  it.each<readonly [string, 'http' | 'https' | null, string]>([
    ['h', null, 'https://h/'],
    [' h ', null, 'https://h/'],
    ['//h/x', null, 'https://h/x'],
    ['h:8080/x', null, 'https://h:8080/x'],
    ['h:80', null, 'https://h:80/'],
    ['HTTP://H/x', 'http', 'http://h/x'],
    ['https://h.x./', 'https', 'https://h.x./'],
    ['http://127.0.0.1/', 'http', 'http://127.0.0.1/'],
    ['http://127.0.0.1./', 'http', 'http://127.0.0.1/'],
    ['http://[::1]:8080/', 'http', 'http://[::1]:8080/'],
    ['http://a_b-c.example/', 'http', 'http://a_b-c.example/'],
    ['http://h/a\\b', 'http', 'http://h/a%5Cb'],
    ['http://h?x', 'http', 'http://h/?x'],
    ['http://h/@x', 'http', 'http://h/@x'],
    ['http://bücher.example/', 'http', 'http://xn--bcher-kva.example/'],
  ])('%j is taken', (text, scheme, url) => {
    const typed = typedAddress(text);
    expect(typed.ok && [typed.value.scheme, typed.value.url.href]).toEqual([scheme, url]);
  });

  it('is called only with a scheme, and without a query', () => {
    const sentence = (why: keyof typeof addressText) =>
      `${addressText[why].message} ${addressText[why].todo}`;
    for (const [text, why] of [
      ['h', 'no-address'],
      ['http://', 'no-host'],
      ['', 'empty'],
      ['http://u@h', 'credentials'],
    ] as const)
      expect([text, parseEndpoint(text)]).toEqual([text, { ok: false, error: sentence(why) }]);
    for (const text of ['http://h/x', 'http://h/x/', 'http://h/x//'])
      expect(parseEndpoint(text)).toEqual({ ok: true, value: { url: 'http://h/x', host: 'h' } });
    for (const text of ['http://h:80', 'http://h/'])
      expect(parseEndpoint(text)).toEqual({ ok: true, value: { url: 'http://h/', host: 'h' } });
    expect(parseEndpoint('http://h:81/')).toEqual({ ok: true, value: { url: 'http://h:81/', host: 'h:81' } });
    for (const text of ['http://h/?x', 'http://h/#x']) expect(parseEndpoint(text).ok).toBe(false);
  });

  it('may be a name, and no address', () => {
    const is = (text: string) => isNameOnly(new URL(text));
    for (const host of ['schemas.xmlsoap.org', 'www.w3.org', 'tempuri.org', 'schemas.microsoft.com'])
      expect([is(`http://${host}/x`), is(`http://x.${host}/`), is(`http://${host}.x/`)]).toEqual([
        true,
        false,
        false,
      ]);
    const ours = 'http://www.sansejour.com/';
    expect([
      is(ours),
      is(`${ours}Logout`),
      is(`${ours}a/b`),
      is(ours.replace('http', 'https')),
      is('http://sansejour.com/'),
    ]).toEqual([...[true, true, false, false, false]]);
  });
});

describe('a head that a reader refused', () => {
  const ended = (code: string, bytes: string, kind: 'failed' | 'cancelled' = 'failed') =>
    judge(
      'Logout',
      'soap11',
      transmission({
        end: kind === 'failed' ? { kind, failure: { phase: 'receive', code } } : { kind, phase: 'receive' },
        answerBytes: encode(bytes),
      }),
    ).cause;
  it('is told by its bytes, where there are any and it was refused', () => {
    expect(ended('HPE_INVALID_HEADER_TOKEN', 'SSH-2.0-x\r\n')).toBe('bad-http');
    expect(ended('HPE_INVALID_HEADER_TOKEN', '')).toBe('http-header-form');
    expect(ended('HPE_INVALID_CONSTANT', 'HTTP/1.1 200 OK\r\nA b: c\r\n\r\n')).toBe('http-header-form');
    expect(ended('ECONNRESET', 'SSH-2.0-x\r\n')).toBe('reset');
    expect(ended('TIMEOUT', 'SSH-2.0-x\r\n')).toBe('timeout');
    expect(ended('', 'SSH-2.0-x\r\n', 'cancelled')).toBe('cancelled-after-send');
  });
});
