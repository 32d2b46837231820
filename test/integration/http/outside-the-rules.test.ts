import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundledChild } from '../bundled-child.js';
import { runtimes } from './runtimes.js';
import { sendIn } from './send-in.js';
import { withTransport } from './sending.js';

const { serve } = withTransport();
let child: string;
beforeAll(async () => {
  child = await bundledChild(join(import.meta.dirname, 'sending-child.ts'));
});

const ok = 'HTTP/1.1 200 OK\r\n';
const none = 'Content-Length: 0\r\n';

/** What servers write, and what is known of it. `status`: what is shown of a head that was refused. */
const table: readonly (readonly [name: string, raw: string, outcome: string, cause: string])[] = [
  ['the contract', `${ok}${none}\r\n`, 'accepted', 'logout-answered'],
  ['chunks and none', `${ok}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 'accepted', 'logout-answered'],
  ['chunks, in capitals', `${ok}TRANSFER-ENCODING: CHUNKED\r\n\r\n0\r\n\r\n`, 'accepted', 'logout-answered'],
  ...[
    'xchunked',
    'not-chunked',
    'gzip;q=chunked',
    'chunked;q=1',
    'chunked, gzip',
    'identity',
    'chunkedx',
    '"chunked"',
    'gzip,chunked,',
  ].map(
    (coding) =>
      [`the coding ${coding}`, `${ok}Transfer-Encoding: ${coding}\r\n\r\n`, 'unknown', '*'] as const,
  ),
  ['two codings', `${ok}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n`, 'unknown', '*'],
  [
    'two codings, the other way',
    `${ok}Transfer-Encoding: gzip\r\nTransfer-Encoding: xchunked\r\n\r\n`,
    'unknown',
    '*',
  ],
  ['no length', `${ok}\r\n`, 'unknown', 'empty-maybe-cut'],
  [
    'line feeds alone',
    `HTTP/1.1 200 OK\nServer: gateway\n${'Content-Length: 0\n'}\n`,
    'unknown',
    'http-line-ends',
  ],
  ['one line feed alone', `${ok}Server: gateway\n${none}\r\n`, 'unknown', 'http-line-ends'],
  ['two equal lengths', `${ok}${none}${none}\r\n`, 'unknown', 'http-length'],
  ['two other lengths', `${ok}${none}Content-Length: 5\r\n\r\nhello`, 'unknown', 'http-length'],
  ['a length that is none', `${ok}Content-Length: 0, 0\r\n\r\n`, 'unknown', 'http-length'],
  ['length and chunks', `${ok}${none}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 'unknown', 'http-framing'],
  ['chunks and length', `${ok}Transfer-Encoding: chunked\r\n${none}\r\n0\r\n\r\n`, 'unknown', 'http-framing'],
  ['a space before the colon', `${ok}Server : gateway\r\n${none}\r\n`, 'unknown', 'http-header-form'],
  ['a folded line', `${ok}Server: a\r\n b\r\n${none}\r\n`, 'unknown', 'http-header-form'],
  ['no name', `${ok}: gateway\r\n${none}\r\n`, 'unknown', 'http-header-form'],
  [
    'a size of a chunk that is none',
    `${ok}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
    'unknown',
    'http-chunks',
  ],
  ['a version that is none', `HTTP/9.9 200 OK\r\n${none}\r\n`, 'unknown', '*'],
  ['a status that is none', `HTTP/1.1 2x0 OK\r\n${none}\r\n`, 'unknown', 'http-status-line'],
  ['the greeting of SSH', 'SSH-2.0-OpenSSH_9.6\r\n', 'unknown', 'bad-http'],
  ['the greeting of a mail server', '220 mail.example ESMTP\r\n', 'unknown', 'bad-http'],
  ['the greeting of a database', 'J\0\0\0\n8.0.36\0', 'unknown', 'bad-http'],
];

const seen: string[][] = [];

describe.each(runtimes)('HTTP outside the strict rules, on $name', (runtime) => {
  it('is never accepted, and which rule is broken is said', async () => {
    const servers = await Promise.all(
      table.map(([, raw]) => serve((socket) => socket.end(Buffer.from(raw, 'latin1')))),
    );
    const ends = await sendIn(
      runtime,
      child,
      servers.map(({ port }) => ({ url: `http://127.0.0.1:${port}/` })),
    );
    for (const [at, [name, raw, outcome, cause]] of table.entries()) {
      const end = ends[at];
      expect.soft(end?.outcome, `${name} ${end?.code}`).toBe(outcome);
      if (cause !== '*') expect.soft(end?.cause, `${name} ${end?.code}`).toBe(cause);
      expect.soft(end?.cause, name).not.toBe('bad-content-coding');
      // What came is read as far as it goes, also where the head was refused.
      if (/^HTTP\/1\.1 \d{3}/.test(raw)) expect.soft(end?.status, name).toBe(200);
      expect.soft(servers[at]?.requests, name).toHaveLength(1);
    }
    seen.push(ends.map(({ cause }) => cause));
  });
});

it('the same is said in both', () => {
  for (const causes of seen) expect(causes).toEqual(seen[0]);
});
