import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ProtocolResponse } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';

type Ask = (url: string, method?: string) => Promise<Response>;

let ask: Ask;
const answerOf = ({ statusCode, headers, data }: ProtocolResponse) =>
  new Response(Readable.toWeb(data as Readable) as ReadableStream, {
    status: statusCode ?? 200,
    headers: headers as Record<string, string>,
  });
const asStream = {
  registerStreamProtocol(
    _scheme: string,
    handler: (request: object, done: (answer: ProtocolResponse) => void) => void,
  ) {
    ask = (url, method = 'GET') =>
      new Promise((done) => handler({ url, method }, (one) => done(answerOf(one))));
  },
};
const asFetch = {
  handle(_scheme: string, handler: (request: object) => Response) {
    ask = async (url, method = 'GET') => handler({ url, method });
  },
};
const electron = vi.hoisted(() => ({ protocol: {} as object }));
vi.mock('electron', () => electron);
const { serveApp } = await import('../../../electron/app/app-protocol.js');
const { createBytesByTicket } = await import('../../../electron/app/bytes-by-ticket.js');

const built = mkdtempSync(join(tmpdir(), 'built-'));
mkdirSync(join(built, 'assets'));
writeFileSync(join(built, 'index.html'), '<script></script>');
writeFileSync(join(built, 'assets/app.js'), 'start()');

describe.each([
  ['where the way for streams is there', { ...asStream, handle: () => expect.unreachable() }],
  ['where Electron took it away', asFetch],
])('the window’s own addresses, %s', (_where, protocol) => {
  const tickets = createBytesByTicket();
  beforeEach(() => {
    electron.protocol = protocol;
    serveApp(built, tickets);
  });

  test.each([
    ['index.html', 'text/html; charset=utf-8', /style-src 'self' 'nonce-/],
    ['assets/app.js', 'text/javascript; charset=utf-8', /default-src 'none'/],
  ])('%s comes with its type and a policy', async (path, type, policy) => {
    const answer = await ask(`app://desk/${path}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('content-security-policy')).toMatch(policy);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.text()).toMatch(/script|start/);
  });

  test.each([
    ['app://desk/assets/../index.js', 'GET'],
    ['app://desk/index.html', 'POST'],
    ['app://other/index.html', 'GET'],
    ['app://desk/bytes/none', 'GET'],
  ])('%s by %s is refused, with a policy', async (url, method) => {
    const answer = await ask(url, method);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-security-policy')).not.toBeNull();
    expect(await answer.text()).toBe('');
  });

  test('bytes come whole for their ticket, in pieces, and once', async () => {
    const bytes = Uint8Array.from({ length: 4 * 1024 * 1024 + 3 }, (_, at) => at % 251);
    const url = `app://desk/bytes/${tickets.put(bytes)}`;
    const answer = await ask(url);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(Buffer.compare(Buffer.from(await answer.arrayBuffer()), Buffer.from(bytes))).toBe(0);
    expect((await ask(url)).status).toBe(404);
  });
});
