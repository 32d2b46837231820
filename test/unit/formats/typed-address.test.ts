import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probeCandidates } from '../../../electron/calls/probe-candidates.js';
import { typedAddress } from '../../../shared/protocol/typed-address.js';

const asmx = '/sws/Authentication.asmx';
const hostsOf = (text: string) => {
  const found = probeCandidates(text);
  return found.ok ? [...new Set(found.value.map((one) => new URL(one).host))] : null;
};

describe('an address that is typed', () => {
  it.each<[string, string]>([
    ['http://desk.invalid//127.0.0.1:81/Authentication.asmx', 'desk.invalid'],
    ['https://desk.example//sws/Authentication.asmx', 'desk.example'],
    ['http://desk.invalid//@/x', 'desk.invalid'],
    ['http://desk.invalid///other.invalid/x', 'desk.invalid'],
    ['http://desk.invalid/\\other.invalid/x', 'desk.invalid'],
    ['http://desk.invalid/?u=http://other.invalid/', 'desk.invalid'],
    ['http://desk.invalid/#@other.invalid/', 'desk.invalid'],
    ['http://desk.invalid/..//other.invalid/a.asmx', 'desk.invalid'],
    ['http://desk.invalid/@other.invalid/a.asmx', 'desk.invalid'],
    ['//desk.invalid/sws/', 'desk.invalid'],
    ['desk.invalid/sws/Authentication.asmx?op=Logout', 'desk.invalid'],
    ['DESK.invalid:8080', 'desk.invalid:8080'],
    ['"https://desk.invalid/x",', 'desk.invalid'],
    ['“https://desk.invalid/x”', 'desk.invalid'],
    ['\u200bhttps://desk.invalid/x', 'desk.invalid'],
    ['\ufeffdesk.invalid', 'desk.invalid'],
    ['https://[::1]:8443/x', '[::1]:8443'],
    ['https://[0:0:0:0:0:0:0:1]/x', '[::1]'],
    ['http://[2001:DB8:0::A]:81/', '[2001:db8::a]:81'],
    ['[2001:db8::7]', '[2001:db8::7]'],
    ['10.0.0.7', '10.0.0.7'],
    // A full stop may end four numbers too: it is the same host.
    ['http://127.0.0.1./', '127.0.0.1'],
    ['https://müller.example/x', 'xn--mller-kva.example'],
    ['localhost:8080/Authentication.asmx', 'localhost:8080'],
    ['desk', 'desk'],
    // A host may be called so, and its path may hold what it likes.
    ['http/a//b', 'http'],
    ['https?back=//desk.invalid', 'https'],
  ])('leads to its host and no other: %j', (text, host) => {
    expect(hostsOf(text)).toEqual([host]);
  });

  it('keeps https where an invisible character stands in front of it', () => {
    const found = probeCandidates(`\u200bhttps://desk.invalid${asmx}`);
    expect(found).toEqual({ ok: true, value: [`https://desk.invalid${asmx}`] });
  });

  it.each([
    ...[
      'ftp:/x',
      'ftp://desk.invalid/',
      'c:/foo',
      'C:\\foo\\bar',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'mailto:a@b.c',
    ],
    ...[
      'http:desk.invalid/x',
      'https:/desk.invalid/x',
      'https:///desk.invalid/x',
      'http:\\\\desk.invalid\\x',
      'http://',
    ],
    ...[
      '//@/x',
      '///x',
      '/sws/Authentication.asmx',
      '\\\\desk\\share',
      'https://user:word@desk.invalid/',
      'user@desk.invalid',
    ],
    ...[
      'http://desk.invalid\\@other.invalid/',
      'http://de\tsk.invalid/x',
      'http://de\nsk.invalid/x',
      'http://desk .invalid/x',
    ],
    ...[
      'http://de\u200bsk.invalid/x',
      'http://desk\u00ad.invalid/x',
      'http://desk.invalid\u202e/x',
      'http://desk%2einvalid/',
    ],
    ...[
      'http://2130706433/',
      'http://0x7f.1/',
      'http://127.1/',
      'http://010.0.0.1/',
      'http://１２７.0.0.1/',
      'http://desk。invalid/',
    ],
    ...['http://desk.invalid:99999/', 'http://[::1%25eth0]/', 'http://[fe80::/', '?op=Logout', '#', ' '],
    ...[
      'http://www.sansejour.com/Logout',
      '"http://www.sansejour.com/CheckToken"',
      'http://schemas.xmlsoap.org/soap/envelope/',
    ],
    ...['http//desk.invalid/x', 'https//desk.invalid/x', 'http://desk..invalid/', 'http://.desk.invalid/'],
    ...['https://desk.invalid,https://other.invalid', 'desk.invalid;other.invalid', 'desk.invalid\u2044x'],
    ...[
      'http://\u212aelvin.invalid/',
      'http://127.0.0.1../',
      'http://127.0.0.010./',
      'http://$HOST/',
      'http://{{host}}/sws',
      'http://<host>/',
    ],
    ...[
      'hxxp://desk.invalid/x',
      'hxxps://desk[.]invalid/x',
      'ws://desk.invalid',
      'fd00::7',
      'http://fd00::7/',
    ],
    ...[
      'http://desk.invalid:-1/',
      'http://desk.invalid:80:90/',
      'http://desk.invalid:\uff18\uff10/',
      'http://desk.invalid\uff0fx',
    ],
    ...[
      'http://desk.invalid:80\\@other.invalid/',
      'https://desk.invalid\nhttp://other.invalid',
      'https:////desk.invalid/x',
    ],
    'Server did not recognize the value of HTTP Header SOAPAction: http://desk.invalid/Logout.',
    'SOAPAction: "http://desk.invalid/Logout"',
    '<Logout xmlns="http://desk.invalid/">',
    `curl --fail 'http:desk.invalid${asmx}'`,
  ])('is refused with a sentence: %j', (text) => {
    expect(probeCandidates(text)).toMatchObject({ ok: false, error: expect.stringMatching(/^[A-Z].*\.$/) });
  });

  it('never leads to a host that does not stand in it, whatever is typed', () => {
    const piece = fc.constantFrom(
      ...[
        'http:',
        'https:',
        'ftp:',
        '/',
        '//',
        '\\',
        '@',
        ':',
        '?',
        '#',
        '.',
        '..',
        '%2e',
        '%40',
        '\t',
        '\n',
        ' ',
        '\u200b',
        '\u3002',
      ],
      ...[
        'desk.invalid',
        'other.invalid',
        '127.0.0.1',
        '[::1]',
        'a',
        '8080',
        'x.asmx',
        'Logout',
        '0x7f',
        '１',
        'ß',
        'İ',
        'token=a',
        '&',
        '"',
        '<',
      ],
    );
    const typed = fc.oneof(
      fc.array(piece, { maxLength: 10 }).map((all) => all.join('')),
      fc.string(),
      fc.webUrl(),
    );
    fc.assert(
      fc.property(typed, (text) => {
        for (const host of hostsOf(text) ?? []) {
          const ascii = typedAddress(host);
          expect(ascii.ok).toBe(true);
          const standing = text.toLowerCase().includes(new URL(`http://${host}`).hostname);
          expect(standing || host.includes('xn--') || host.startsWith('[')).toBe(true);
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
