import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { bindings } from '../../../shared/model/words.js';
import { seek } from '../../unit/masking/seek.js';
import { type RawServer, rawServer } from './raw-server.js';
import { run } from './run.js';

let server: RawServer;
afterEach(() => server.close());

const token = 'AAAABBBB6CCCCDDDD1<EEEEFFFF22223333GGGGHHHH';
const escaped = token.replace('<', '&lt;');
const page = (words: string) =>
  `<!DOCTYPE html>\n<html><head><title>${words}</title></head><body><h1>${words}</h1></body></html>`;
const fault = (words: string) =>
  `<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Server</faultcode><faultstring>${words}</faultstring><detail>${words}</detail></s:Fault></s:Body></s:Envelope>`;
const answer = (type: string, body: string | Buffer, status = 500) =>
  Buffer.concat([
    Buffer.from(
      `HTTP/1.1 ${status} No\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`,
    ),
    Buffer.from(body),
  ]);

const quoted = 'A potentially dangerous Request.QueryString value was detected from the client';
const answers: Record<string, Buffer> = {
  'the middle of it': answer(
    'text/html',
    page(`${quoted} (token="...6CCCCDDDD1&lt;EEEEFFFF22223333GGGG...").`),
  ),
  'all of it': answer('text/html', page(`${quoted} (token="${escaped}").`)),
  'its beginning': answer('text/xml', fault(`Session '${token.slice(0, 17)}...' was not found.`)),
  'its end in small letters': answer(
    'text/xml',
    fault(`Session ...${token.slice(20).toLowerCase()} was not found.`),
  ),
  'it divided by markup': answer(
    'text/html',
    page(escaped.replace('CCCC', 'CC<b>CC</b>').replace('FFFF', 'FF<!-- x -->FF')),
  ),
  'it in a comment, escaped twice': answer(
    'text/html',
    page(`x <!-- ${encodeURIComponent(encodeURIComponent(token))} -->`),
  ),
  'it as text': answer('text/plain', `Cannot convert ${token} to System.Guid.\r\nParameter name: ${token}`),
  'it as JSON': answer(
    'application/json',
    JSON.stringify({ error: `no ${token}`, at: Buffer.from(token).toString('base64') }),
  ),
  'it packed under no name': answer('text/html', gzipSync(page(`no ${escaped}`))),
  'it in a login page': answer('text/html', page(`Log in, ${escaped}`), 200),
  'it in a redirect': Buffer.from(
    `HTTP/1.1 302 Found\r\nLocation: /login?back=${encodeURIComponent(token)}\r\nContent-Length: 0\r\n\r\n`,
  ),
};

it.each(Object.entries(answers))(
  'prints nothing of the token, nor puts it in a report, where an answer has %s',
  async (_name, bytes) => {
    const folder = mkdtempSync(join(tmpdir(), 'masked-'));
    server = await rawServer(bytes);
    try {
      for (const binding of bindings) {
        const target = ['--url', server.url, '--token', token, '--binding', binding];
        for (const more of [['--json'], []]) {
          const { bytes: stdout, stderr } = await run(['logout', ...target, ...more]);
          expect({ binding, found: seek(stdout, token, 3) }).toEqual({ binding, found: [] });
          expect(seek(Buffer.from(stderr), token, 3)).toEqual([]);
          expect(server.received.at(-1)?.length).toBeGreaterThan(0);
        }
      }
      const [list, report] = [join(folder, 'list.csv'), join(folder, 'report.csv')];
      writeFileSync(list, `label,token\n"of ${token}","${token}"\n`);
      const many = ['--url', server.url, '--tokens', list, '--report', report, '--json'];
      const { bytes: stdout } = await run(['logout', ...many]);
      expect(seek(Buffer.concat([stdout, readFileSync(report)]), token, 3)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
