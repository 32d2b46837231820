import { once } from 'node:events';
import type { Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { answerOf, options, post, withTransport } from './sending.js';

const { serve, transport } = withTransport();
const at = (port: number) => post(`http://127.0.0.1:${port}/a`);

/** Sends twice; says how many connections that took. `between`: awaited before the second, with the first one's socket. */
async function twice(
  first: (socket: Socket) => void,
  between: (socket: Socket) => Promise<unknown> = async () => undefined,
): Promise<number> {
  let used: Socket | undefined;
  const server = await serve((socket, _request, count) => {
    if (count > 1) return void socket.write(answerOf('ok'));
    used = socket;
    first(socket);
  });
  const sender = transport();
  expect((await sender.send(at(server.port), options)).end.kind).toBe('complete');
  if (used) await between(used);
  const second = await sender.send(at(server.port), options);
  expect(second.end.kind).toBe('complete');
  expect(second.connection.reused).toBe(server.connections() === 1);
  if (second.connection.reused) expect(second.timings.connectMs).toBeUndefined();
  return server.connections();
}

/** The other side has let go of it as well. */
const closed = (socket: Socket) => (socket.destroyed ? Promise.resolve() : once(socket, 'close'));

describe('a connection is used again', () => {
  it.each([
    ['after an answer with a length', answerOf('ok')],
    ['after an answer without a body', 'HTTP/1.1 204 No content\r\n\r\n'],
    ['after a chunked answer', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n'],
    ['while its hint holds', answerOf('ok', ['Keep-Alive: max=9, timeout=600'])],
  ])('%s', async (_name, raw) => {
    expect(await twice((socket) => socket.write(raw))).toBe(1);
  });
});

describe('a connection is not used again', () => {
  it.each([
    ['where the server says close', answerOf('ok', ['Connection: close'])],
    ['where its hint is too short', answerOf('ok', ['Keep-Alive: timeout=1'])],
    ['after HTTP/1.0', 'HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok'],
    ['where a line break came after the body', `${answerOf('ok')}\r\n`],
  ])('%s', async (_name, raw) => {
    expect(await twice((socket) => socket.write(raw), closed)).toBe(2);
  });

  it('where the server ended it in silence', async () => {
    expect(await twice((socket) => socket.end(answerOf('ok')), closed)).toBe(2);
  });

  it('where the server spoke unasked', async () => {
    const late = (socket: Socket) => {
      socket.write('HTTP/1.1 408 Timeout\r\n\r\n');
      return closed(socket);
    };
    expect(await twice((socket) => socket.write(answerOf('ok')), late)).toBe(2);
  });

  it('where its end waits to be read while this program was busy', async () => {
    const ended = new Int32Array(new SharedArrayBuffer(4));
    const code = `
      const { parentPort, workerData } = require('node:worker_threads');
      const server = require('node:net').createServer((socket) => {
        socket.on('error', () => undefined);
        socket.once('data', () => socket.write(${JSON.stringify(answerOf('ok'))}));
        socket.once('close', () => {
          Atomics.store(workerData, 0, 1);
          Atomics.notify(workerData, 0);
        });
        parentPort.once('message', () => socket.destroy());
      });
      server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));`;
    const other = new Worker(code, { eval: true, workerData: ended });
    try {
      const [port] = await once(other, 'message');
      const sender = transport();
      await sender.send(at(port), options);
      other.postMessage('end');
      // Nothing is read here until the other side has ended it.
      Atomics.wait(ended, 0, 0);
      const second = await sender.send(at(port), options);
      expect(second).toMatchObject({ end: { kind: 'complete' }, connection: { reused: false } });
    } finally {
      await other.terminate();
    }
  });

  it('by two exchanges at a time', async () => {
    const waiting: Socket[] = [];
    const server = await serve((socket) => {
      waiting.push(socket);
      if (waiting.length === 3) for (const each of waiting) each.write(answerOf('ok'));
    });
    const sender = transport();
    const results = await Promise.all([1, 2, 3].map(() => sender.send(at(server.port), options)));
    expect(results.every(({ end }) => end.kind === 'complete')).toBe(true);
    expect(server.connections()).toBe(3);
  });
});
