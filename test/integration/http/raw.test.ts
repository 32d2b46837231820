import { createServer, type Server } from 'node:http';
import { connect, createServer as createRaw } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { RawRequest } from '../../../shared/model/transmission.js';
import { answerOf, lateIn, options, post, text, withTransport } from './sending.js';

const tools = withTransport();
const proxies: Server[] = [];
afterEach(() => {
  for (const proxy of proxies.splice(0)) proxy.close().closeAllConnections();
});

/** Answers whatever comes, once it is quiet: these requests do not say truly where they end. */
async function serveAnything(answer = answerOf('ok')) {
  const chunks: Buffer[] = [];
  let connections = 0;
  const raw = createRaw((socket) => {
    connections++;
    socket.on('error', () => undefined);
    let timer: NodeJS.Timeout | undefined;
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      clearTimeout(timer);
      timer = setTimeout(() => socket.write(answer), 30);
    });
  });
  await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve));
  closing.push(() => raw.close());
  const address = raw.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { port, received: () => Buffer.concat(chunks), connections: () => connections };
}
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const utf16 = Buffer.from('\ufeff<?xml version="1.0"?><ş/>', 'utf16le');
const cases: readonly (readonly [string, Buffer])[] = [
  [
    'a Content-Length that is too short',
    Buffer.from('POST /x HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nmuch longer'),
  ],
  [
    'a Content-Length that is too long',
    Buffer.from('POST /x HTTP/1.1\r\nHost: h\r\nContent-Length: 999\r\n\r\nshort'),
  ],
  [
    'repeated headers in odd case',
    Buffer.from(
      'POST /x HTTP/1.1\r\nhOsT: h\r\nX-A: 1\r\nx-a: 2\r\nCONTENT-length:2\r\nContent-Length: 2\r\n\r\nab',
    ),
  ],
  ['no Host', Buffer.from('GET /x HTTP/1.1\r\n\r\n')],
  ['bare line feeds', Buffer.from('POST /x HTTP/1.1\nHost: h\nContent-Length: 2\n\nab')],
  [
    'mixed line ends, a folded header, a space before the colon',
    Buffer.from('POST /x HTTP/1.1\r\nHost : h\n\tfolded\r\nno colon\n\r\n'),
  ],
  [
    'a UTF-16 body',
    Buffer.concat([
      Buffer.from(`POST /x HTTP/1.1\r\nHost: h\r\nContent-Length: ${utf16.length}\r\n\r\n`),
      utf16,
    ]),
  ],
  [
    'bytes that are no text',
    Buffer.concat([
      Buffer.from('POST /x HTTP/1.1\r\nX: \x80\xff\r\n\r\n', 'latin1'),
      Buffer.from([0, 255, 13, 10, 0]),
    ]),
  ],
  [
    'both ways of saying the length',
    Buffer.from(
      'POST /x HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ),
  ],
  ['an odd first line', Buffer.from('pOsT   http://other/ü HTTP/0.9\r\nHost: h\r\n\r\n')],
];

describe('a raw request', () => {
  it.each(cases)('leaves to the last byte: %s', async (_, bytes) => {
    const server = await serveAnything();
    const request: RawRequest = { method: 'POST', url: `http://127.0.0.1:${server.port}/x`, bytes };
    const sent = await tools.transport().send(request, options);
    expect(sent.end).toEqual({ kind: 'complete' });
    expect(sent.sent).toBe('whole');
    expect(server.received().equals(bytes)).toBe(true);
    expect(Buffer.from(sent.requestBytes).equals(bytes)).toBe(true);
    expect(text(sent.answer?.body ?? new Uint8Array())).toBe('ok');
  });

  it('has a connection of its own, which carries nothing before it and nothing after it', async () => {
    const server = await serveAnything();
    const transport = tools.transport();
    const url = `http://127.0.0.1:${server.port}/x`;
    const raw: RawRequest = {
      method: 'GET',
      url,
      bytes: Buffer.from('GET /x HTTP/1.1\r\nHost: h\r\nConnection: keep-alive\r\n\r\n'),
    };
    await transport.send(post(url), options);
    const own = await transport.send(raw, options);
    expect(own.connection.reused).toBe(false);
    expect(server.connections()).toBe(2);
    // The first one's connection is still there for the contract's own requests; the raw one's is gone.
    const third = await transport.send(post(url), options);
    expect(third.connection.reused).toBe(true);
    expect(third.connection.localAddress).toBeDefined();
    expect(server.connections()).toBe(2);
  });

  it('waits for no body after a HEAD', async () => {
    const server = await serveAnything('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n');
    const url = `http://127.0.0.1:${server.port}/x`;
    const sent = await tools
      .transport()
      .send({ method: 'HEAD', url, bytes: Buffer.from('HEAD /x HTTP/1.1\r\nHost: h\r\n\r\n') }, options);
    expect(sent.end).toEqual({ kind: 'complete' });
    expect(sent.answer?.status).toBe(200);
  });

  it('ends at the deadline, and says that it may have arrived', async () => {
    const server = await serveAnything('');
    const url = `http://127.0.0.1:${server.port}/x`;
    const sent = await tools
      .transport()
      .send(
        { method: 'POST', url, bytes: Buffer.from('POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\n') },
        { ...options, ...lateIn('wait') },
      );
    expect(sent.end).toMatchObject({ kind: 'failed', failure: { code: 'TIMEOUT' } });
    expect(sent.sent).toBe('whole');
  });

  it('goes through a proxy by CONNECT, so that its bytes stay what they are', async () => {
    const server = await serveAnything();
    const asked: string[] = [];
    const proxy = createServer((_, answer) => answer.writeHead(500).end());
    proxy.on('connect', (request, socket, head) => {
      asked.push(`${request.url} ${request.headers['proxy-authorization'] ?? ''}`);
      const onward = connect(server.port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        onward.write(head);
        onward.pipe(socket).pipe(onward);
      });
      onward.on('error', () => socket.destroy());
      socket.on('error', () => onward.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    proxies.push(proxy);
    const address = proxy.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const bytes = Buffer.from('POST /x HTTP/1.1\nHost: h\nContent-Length: 1\n\nab');
    const through = { url: `http://127.0.0.1:${port}`, username: 'u', password: 'p' };
    const sent = await tools
      .transport()
      .send(
        { method: 'POST', url: `http://127.0.0.1:${server.port}/x`, bytes },
        { ...options, proxy: through },
      );
    expect(sent.end).toEqual({ kind: 'complete' });
    expect(server.received().equals(bytes)).toBe(true);
    expect(asked).toEqual([`127.0.0.1:${server.port} Basic dTpw`]);
  });

  it('is not sent where the address is none', async () => {
    const sent = await tools
      .transport()
      .send({ method: 'GET', url: 'http://u:p@h/', bytes: Buffer.from('x') }, options);
    expect(sent).toMatchObject({ sent: 'none', end: { kind: 'failed', failure: { code: 'INVALID_URL' } } });
  });
});
