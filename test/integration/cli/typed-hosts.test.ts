import dns from 'node:dns';
import net, { type AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from './run.js';

/** What is asked for, whether or not it answers: every host that a socket was to be opened to. */
let asked: Set<string>;
let servers: net.Server[];
let port = 0;

beforeAll(async () => {
  const listen = (host: string, at: number) =>
    new Promise<net.Server>((resolve, reject) => {
      const server = net.createServer((socket) => {
        asked.add(`${socket.localAddress}`);
        socket.destroy();
      });
      server.once('error', reject);
      server.listen(at, host, () => resolve(server));
    });
  const first = await listen('127.0.0.1', 0);
  port = (first.address() as AddressInfo).port;
  servers = [first, ...(await Promise.all(['127.0.0.2', '127.0.0.3'].map((host) => listen(host, port))))];
});
afterAll(() => {
  for (const server of servers) server.close();
});
beforeEach(() => {
  asked = new Set();
  const { connect } = net.Socket.prototype;
  vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(function (
    this: net.Socket,
    ...words: unknown[]
  ) {
    const [given] = words.flat(1);
    const host = (given as { host?: string }).host;
    asked.add(host ?? 'no host');
    return Reflect.apply(connect, this, words);
  });
  // Every name is at home: what leads to a wrong one is heard of, and nobody outside is asked.
  vi.spyOn(dns, 'lookup').mockImplementation(((
    name: string,
    options: { all?: boolean },
    done: (...all: unknown[]) => void,
  ) => {
    asked.add(name);
    if (options.all) done(null, [{ address: '127.0.0.2', family: 4 }]);
    else done(null, '127.0.0.2', 4);
  }) as typeof dns.lookup);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A host as it is written, and what may be asked then; nothing: only a refusal is right. */
const hosts: readonly (readonly [written: string, may: readonly string[]])[] = [
  ['127.0.0.1', ['127.0.0.1']],
  ['127.0.0.1.', ['127.0.0.1']],
  ['127.0.0.2', ['127.0.0.2']],
  ['localhost', ['localhost']],
  ['localhost.', ['localhost.']],
  ['desk.invalid', ['desk.invalid']],
  ['desk.invalid.', ['desk.invalid.']],
  ['DESK.Invalid', ['desk.invalid']],
  ['desk..invalid', []],
  ['bücher.invalid', ['xn--bcher-kva.invalid']],
  ['пример.invalid', ['xn--e1afmkfd.invalid']],
  ['xn--bcher-kva.invalid', ['xn--bcher-kva.invalid']],
  ['[::1]', ['::1']],
  ['[::ffff:127.0.0.1]', ['::ffff:7f00:1', '::ffff:127.0.0.1', '127.0.0.1']],
  ['[fe80::1%25lo]', []],
  ['[fe80::1%lo]', []],
  ['[::1', []],
  ['::1', []],
  ['2130706433', []],
  ['0x7f000001', []],
  ['0177.0.0.1', []],
  ['127.1', []],
  ['127.0.0.256', []],
  ['１２７.0.0.1', []],
  ['desk。invalid', []],
  ['desk%2einvalid', []],
  ['desk.invalid%00', []],
  ['desk.invalid%2f127.0.0.3', []],
  ['desk\u200b.invalid', []],
  ['desk\u00ad.invalid', []],
  ['desk.inva\tlid', []],
  ['desk.inva\nlid', []],
  ['desk.invalid\\@127.0.0.3', []],
  ['desk.invalid\\127.0.0.3', []],
  ['desk .invalid', []],
  ['', []],
];
const schemes = [
  '',
  'http://',
  'https://',
  'HTTP://',
  '//',
  'http:/',
  'http:',
  'http:///',
  'http:\\\\',
  'ftp://',
  'ftp:/',
  'file:///',
  'c:/',
  'javascript:',
  'http//',
];
const users = ['', '', '', '@', 'jane@', 'jane:secret@', '127.0.0.3:80@', 'desk.invalid@'];
const ports = ['', ':PORT', ':PORT', ':0', ':99999', ':', ':PORT.', ':-1', ':8o'];
const paths = [
  '',
  '/',
  '/sws/Authentication.asmx',
  '/sws/Authentication.asmx?op=Logout',
  '//127.0.0.3:PORT/Authentication.asmx',
  '///127.0.0.3:PORT/Authentication.asmx',
  '/\\127.0.0.3:PORT/Authentication.asmx',
  '\\127.0.0.3:PORT/Authentication.asmx',
  '/@127.0.0.3:PORT/x.asmx',
  '/..//127.0.0.3:PORT/x.asmx',
  '/http://127.0.0.3:PORT/Authentication.asmx',
  '?u=http://127.0.0.3:PORT/Authentication.asmx',
  '#@127.0.0.3:PORT/Authentication.asmx',
  '/%2f%2f127.0.0.3:PORT/Authentication.asmx',
  ';@127.0.0.3/x.asmx',
];
const around: readonly (readonly [string, string])[] = [
  ['', ''],
  ['', ''],
  ['\u200b', ''],
  ['\ufeff', '\u200b'],
  ['\u202e', ''],
  [' ', '\n'],
  ['<', '>'],
  ['"', '"'],
  ['(', ').'],
  ['\t', '\t'],
];

const typed = fc
  .tuple(
    fc.constantFrom(...around),
    fc.constantFrom(...schemes),
    fc.constantFrom(...users),
    fc.constantFrom(...hosts),
    fc.constantFrom(...ports),
    fc.constantFrom(...paths),
  )
  .map(([[before, behind], scheme, user, [host, may], portText, path]) => ({
    text: `${before}${scheme}${user}${host}${portText}${path}${behind}`,
    may,
  }));

async function contacted(
  words: readonly string[],
): Promise<{ status: number; stderr: string; hosts: string[] }> {
  asked.clear();
  const { status, stderr } = await run(words);
  return { status, stderr, hosts: [...asked] };
}

/** A name leads to where the resolver says; that place is its own. */
const isOf = (may: readonly string[], host: string) =>
  may.includes(host) || (host === '127.0.0.2' && may.some((one) => /[a-z]/i.test(one) && !one.includes(':')));

describe('an address that is typed leads to its host, or is refused', () => {
  it.each(hosts)('as it is written: %j', async (host, may) => {
    for (const command of [['probe'], ['check', '--token', 'abc-123']]) {
      const url = `http://${host}:${port}/sws/Authentication.asmx`;
      const { status, stderr, hosts: went } = await contacted([...command, '--url', url]);
      expect(went.filter((one) => !isOf(may, one))).toEqual([]);
      if (may.length > 0) expect(went.length).toBeGreaterThan(0);
      else {
        expect(status).toBe(2);
        expect(stderr).toMatch(/session-desk: .+\./);
      }
    }
  });

  it('whatever stands in front of the host, behind it and within it', async () => {
    await fc.assert(
      fc.asyncProperty(typed, fc.boolean(), async ({ text, may }, isProbe) => {
        const url = text.replaceAll('PORT', String(port));
        const command = isProbe ? ['probe'] : ['check', '--token', 'abc-123'];
        const { status, stderr, hosts: went } = await contacted([...command, '--url', url]);
        expect(
          went.filter((one) => !isOf(may, one)),
          JSON.stringify(url),
        ).toEqual([]);
        if (went.length > 0) return;
        expect(status, stderr).toBe(2);
        expect(stderr).toMatch(/session-desk: .+\./);
      }),
      { numRuns: 150, seed: 14 },
    );
  });
});
