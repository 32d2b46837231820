import { spawn } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { Phase } from '../../../shared/protocol/words.js';
import { answerOf, failureCode, options, post, text, withTransport } from './sending.js';

const { serve, transport } = withTransport();
const quick = { ...options, deadlineMs: 300 };
const at = (port: number) => post(`http://127.0.0.1:${port}/a`);

describe('before a byte has left', () => {
  it('1: a name that does not exist', async () => {
    const phases: Phase[] = [];
    const onPhase = (phase: Phase) => void phases.push(phase);
    const result = await transport().send(post('http://no-such-host.invalid/'), { ...options, onPhase });
    expect(result).toMatchObject({ sent: 'none', end: { kind: 'failed', failure: { phase: 'dns' } } });
    expect(failureCode(result)).toMatch(/^(ENOTFOUND|EAI_AGAIN)$/);
    expect(result.requestBytes).toHaveLength(0);
    expect(phases).toEqual(['dns']);
  });

  it('1: a port where nothing listens', async () => {
    const server = await serve(() => undefined);
    await server.close();
    const result = await transport().send(at(server.port), options);
    expect(result.sent).toBe('none');
    expect(result.end).toMatchObject({ kind: 'failed', failure: { phase: 'connect', code: 'ECONNREFUSED' } });
  });

  it('2: a host that does not answer the connection attempt', async () => {
    const { port, stop } = await deafServer();
    try {
      const result = await transport().send(at(port), quick);
      expect(result.sent).toBe('none');
      expect(result.end).toMatchObject({ kind: 'failed', failure: { phase: 'connect', code: 'TIMEOUT' } });
      expect(result.timings.endMs).toBeLessThan(1000);
    } finally {
      stop();
    }
  });

  it('a person cancels', async () => {
    const { port, stop } = await deafServer();
    try {
      const signal = AbortSignal.timeout(100);
      const result = await transport().send(at(port), { ...options, signal });
      expect(result).toMatchObject({ sent: 'none', end: { kind: 'cancelled', phase: 'connect' } });
      const late = await transport().send(at(port), { ...options, signal });
      expect(late).toMatchObject({ sent: 'none', end: { kind: 'cancelled' } });
    } finally {
      stop();
    }
  });
});

describe('after bytes have left', () => {
  it('3: a reset leaves one request in the log of the server', async () => {
    const server = await serve((socket) => socket.resetAndDestroy());
    const result = await transport().send(at(server.port), options);
    expect(result).toMatchObject({ sent: 'whole', end: { kind: 'failed' }, answer: null });
    expect(failureCode(result)).toBe('ECONNRESET');
    await pause(100);
    expect(server.requests).toHaveLength(1);
    expect(server.connections()).toBe(1);
  });

  it.each(['resetAndDestroy', 'end'] as const)(
    '3: nor is a request repeated on a kept connection (%s)',
    async (how) => {
      const server = await serve((socket, _request, count) => {
        if (count === 1) socket.write(answerOf('ok'));
        else socket[how]();
      });
      const sender = transport();
      await sender.send(at(server.port), options);
      const result = await sender.send(at(server.port), options);
      expect(result).toMatchObject({ sent: 'whole', end: { kind: 'failed' }, connection: { reused: true } });
      expect(failureCode(result)).toBe(how === 'end' ? 'CLOSED_WITHOUT_ANSWER' : 'ECONNRESET');
      await pause(100);
      expect(server.requests).toHaveLength(2);
    },
  );

  it('4: no headers in time', async () => {
    const phases: Phase[] = [];
    const onPhase = (phase: Phase) => void phases.push(phase);
    const server = await serve(() => undefined);
    const result = await transport().send(at(server.port), { ...quick, onPhase });
    expect(result.sent).toBe('whole');
    expect(result.end).toMatchObject({ kind: 'failed', failure: { phase: 'wait', code: 'TIMEOUT' } });
    expect(text(result.requestBytes)).toBe(text(server.received()));
    expect(phases).toEqual(['connect', 'send', 'wait']);
  });

  it('4: a person cancels', async () => {
    const stopper = new AbortController();
    const server = await serve(() => stopper.abort());
    const result = await transport().send(at(server.port), { ...options, signal: stopper.signal });
    expect(result).toMatchObject({ sent: 'whole', end: { kind: 'cancelled', phase: 'wait' } });
  });

  it('5: one byte a second does not stretch the deadline', async () => {
    const timers: NodeJS.Timeout[] = [];
    const server = await serve((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n');
      timers.push(setInterval(() => socket.write('x'), 40));
    });
    const result = await transport().send(at(server.port), quick);
    for (const timer of timers) clearInterval(timer);
    expect(result.end).toMatchObject({ kind: 'failed', failure: { phase: 'receive', code: 'TIMEOUT' } });
    expect(result.timings.endMs).toBeLessThan(600);
    expect(result.answer?.body.length).toBeGreaterThan(2);
  });

  it.each([
    ['6: before Content-Length', 'Content-Length: 100\r\n\r\n<part'],
    ['7: within a chunk', 'Transfer-Encoding: chunked\r\n\r\n10\r\n<part'],
    ['7: before the last chunk', 'Transfer-Encoding: chunked\r\n\r\n5\r\n<part\r\n'],
  ])('%s the body is cut, and the part that came is kept', async (_name, rest) => {
    const raw = `HTTP/1.1 200 OK\r\n${rest}`;
    const server = await serve((socket) => socket.end(raw));
    const result = await transport().send(at(server.port), options);
    expect(failureCode(result)).toBe('ANSWER_CUT');
    expect(text(result.answer?.body ?? new Uint8Array())).toBe('<part');
    expect(text(result.answerBytes)).toBe(raw);
  });

  it('6: a body that only the end of the connection ends is not whole after a reset', async () => {
    const server = await serve((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n<part', () => setTimeout(() => socket.resetAndDestroy(), 50));
    });
    const result = await transport().send(at(server.port), options);
    expect(failureCode(result)).toBe('ECONNRESET');
    expect(text(result.answer?.body ?? new Uint8Array())).toBe('<part');
  });

  it.each([
    ['a negative Content-Length', 'HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello'],
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!'],
    ['a bare CR', 'HTTP/1.1 200 OK\r\nX: a\rb\r\nContent-Length: 5\r\n\r\nhello'],
    [
      'length and chunks',
      'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n'],
  ])('8: %s is not read leniently', async (_name, raw) => {
    const server = await serve((socket) => socket.write(raw));
    const result = await transport().send(at(server.port), options);
    expect(failureCode(result)).toMatch(/^HPE_/);
    expect(text(result.answerBytes)).toBe(raw);
    expect(result.sent).toBe('whole');
  });

  it('8: an error within the body keeps what stood before it', async () => {
    const raw = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<part\r\nzz\r\n';
    const server = await serve((socket) => socket.write(raw));
    const result = await transport().send(at(server.port), options);
    expect(failureCode(result)).toMatch(/^HPE_/);
    expect(text(result.answer?.body ?? new Uint8Array())).toBe('<part');
  });

  it('9: 100 and then silence', async () => {
    const server = await serve((socket) => socket.write('HTTP/1.1 100 Continue\r\n\r\n'));
    const result = await transport().send(at(server.port), quick);
    expect(result).toMatchObject({ sent: 'whole', answer: null });
    expect(failureCode(result)).toBe('TIMEOUT');
  });

  it('9: a switch of protocols that nobody asked for', async () => {
    const server = await serve((socket) =>
      socket.write('HTTP/1.1 101 X\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\n'),
    );
    const result = await transport().send(at(server.port), options);
    expect(result.end.kind).toBe('failed');
  });

  it.each([302, 307, 308])('10: %i is not followed', async (status) => {
    const other = await serve((socket) => socket.write(answerOf('stolen')));
    const location = `Location: http://127.0.0.1:${other.port}/`;
    const server = await serve((socket) =>
      socket.write(`HTTP/1.1 ${status} Moved\r\n${location}\r\nContent-Length: 0\r\n\r\n`),
    );
    const result = await transport().send(at(server.port), options);
    expect(result).toMatchObject({ end: { kind: 'complete' }, answer: { status } });
    await pause(50);
    expect(other.connections()).toBe(0);
  });

  it.each([
    [11, 'HTTP/1.1 200 OK', '<html><title>Log in</title></html>'],
    [14, 'HTTP/1.1 503 Unavailable\r\nRetry-After: 7', ''],
    [14, 'HTTP/1.1 429 Slow down', ''],
    [15, 'HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic', ''],
    [15, 'HTTP/1.1 407 Proxy\r\nProxy-Authenticate: Basic', ''],
  ])('%i: an answer of another kind is an answer (%s)', async (_number, head, body) => {
    const raw = `${head}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    const server = await serve((socket) => socket.write(raw));
    const result = await transport().send(at(server.port), options);
    expect(result.end.kind).toBe('complete');
    expect(result.answer?.status).toBe(Number(head.slice(9, 12)));
    expect(text(result.answer?.body ?? new Uint8Array())).toBe(body);
    expect(server.requests).toHaveLength(1);
  });

  it('12: headers larger than the limit', async () => {
    const raw = `HTTP/1.1 200 OK\r\n${'X: 0123456789\r\n'.repeat(5000)}\r\n`;
    const server = await serve((socket) => socket.write(raw));
    const result = await transport().send(at(server.port), options);
    expect(failureCode(result)).toBe('HPE_HEADER_OVERFLOW');
    expect(result).toMatchObject({ sent: 'whole', answer: null });
    expect(raw.startsWith(text(result.answerBytes))).toBe(true);
  });

  it('13: HTTP/1.0 is whole when the server closes', async () => {
    const server = await serve((socket) => socket.end('HTTP/1.0 200 OK\r\n\r\n<half'));
    const result = await transport().send(at(server.port), options);
    expect(result).toMatchObject({ end: { kind: 'complete' }, answer: { httpVersion: '1.0' } });
  });

  it('an answer before the whole request has left says so', async () => {
    const sockets: Socket[] = [];
    const server = await serve(() => undefined);
    const stuck = await new Promise<{ port: number; stop(): void }>((resolve) => {
      import('node:net').then(({ createServer }) => {
        const plain = createServer((socket) => {
          sockets.push(socket);
          socket.on('error', () => undefined);
          socket.pause();
          socket.write('HTTP/1.1 413 Too large\r\nContent-Length: 0\r\n\r\n');
        }).listen(0, '127.0.0.1', () => {
          const address = plain.address() as { port: number };
          resolve({ port: address.port, stop: () => plain.close() });
        });
      });
    });
    const large = post(`http://127.0.0.1:${stuck.port}/`, 'x'.repeat(30_000_000));
    const result = await transport().send(large, options);
    expect(result).toMatchObject({ sent: 'part', end: { kind: 'complete' }, answer: { status: 413 } });
    for (const socket of sockets) socket.destroy();
    stuck.stop();
    await server.close();
  });
});

describe('limits', () => {
  it('a compressed bomb stops at the cap', async () => {
    const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024));
    const head = `HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n\r\n`;
    const server = await serve((socket) => socket.write(Buffer.concat([Buffer.from(head), bomb])));
    const result = await transport().send(at(server.port), options);
    expect(failureCode(result)).toBe('BODY_TOO_LARGE');
    expect(result.answer?.truncated).toBe(true);
    expect(result.answer?.body.length).toBe(64 * 1024 * 1024);
    expect(result.answerBytes.length).toBe(head.length + bomb.length);
  });

  it('a body without an end stops at the cap', async () => {
    const server = await serve((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      const piece = Buffer.alloc(4 * 1024 * 1024, 'x');
      const more = () => {
        if (!socket.destroyed) socket.write(piece, more);
      };
      more();
    });
    const result = await transport().send(at(server.port), { ...options, deadlineMs: 20_000 });
    expect(failureCode(result)).toBe('BODY_TOO_LARGE');
    expect(result.answer?.truncated).toBe(true);
    expect(result.answer?.body.length).toBe(64 * 1024 * 1024);
  });

  it.each([
    ['cut', gzipSync(Buffer.from('<ok/>'.repeat(10_000))).subarray(0, 60)],
    ['not gzip', Buffer.from('<plain/>')],
  ])('a coding that is %s is a failure', async (_name, body) => {
    const head = `HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`;
    const server = await serve((socket) => socket.write(Buffer.concat([Buffer.from(head), body])));
    const result = await transport().send(at(server.port), options);
    expect(failureCode(result)).toBe('CONTENT_DECODING');
    if (_name === 'cut') expect(text(result.answer?.body ?? new Uint8Array())).toMatch(/^<ok\/>/);
  });
});

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** Listens and never accepts; with its queue full, the kernel answers no further attempt. */
async function deafServer(): Promise<{ port: number; stop(): void }> {
  const code = `
    const server = require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
      require('node:fs').writeSync(1, String(server.address().port));
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    });`;
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise<number>((resolve) =>
    child.stdout.once('data', (data) => resolve(Number(data))),
  );
  const fillers = Array.from({ length: 8 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
  const stop = () => {
    for (const filler of fillers) filler.destroy();
    child.kill('SIGKILL');
  };
  stops.push(stop);
  await pause(100);
  return { port, stop };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
