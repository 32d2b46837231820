import { createServer, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { judge } from '../../../shared/protocol/judge.js';
import { answerOf, failureCode, options, post, text, withTransport } from './sending.js';

const { serve, transport } = withTransport();
const at = (port: number) => post(`http://127.0.0.1:${port}/a`);
const chunked = (body: string) =>
  `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
const first = {
  'of a length': answerOf('first'),
  'of no length': answerOf(''),
  'in chunks': chunked('first'),
  'after a 100': `HTTP/1.1 100 Continue\r\n\r\n${answerOf('first')}`,
  'with trailers': 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n0\r\nX: y\r\n\r\n',
};
const stray = {
  'an answer': answerOf('stray'),
  'an answer without a body': answerOf(''),
  'an answer in chunks': chunked('stray'),
  'half of an answer': 'HTTP/1.1 200 OK\r\n',
  'a line break': '\r\n',
};
const cases = Object.entries(first).flatMap(([name, one]) =>
  Object.entries(stray).map(([other, two]) => [`${other} behind one ${name}`, one, two] as const),
);

describe('34: what nobody asked for is never the next answer', () => {
  it.each(cases)('%s, in one piece', async (_name, one, two) => {
    const server = await serve((socket, { connection }) => {
      socket.write(connection === 1 ? one + two : answerOf('second'));
    });
    const sender = transport();
    const before = await sender.send(at(server.port), options);
    expect(before).toMatchObject({ end: { kind: 'complete' }, answer: { status: 200 } });
    const after = await sender.send(at(server.port), options);
    expect(text(after.answer?.body ?? new Uint8Array())).toBe('second');
    expect(server.connections()).toBe(2);
  });

  it.each(Object.entries(stray))('%s, in a piece of its own', async (_name, two) => {
    const server = await serve((socket, { connection }) => {
      if (connection > 1) socket.write(answerOf('second'));
      else socket.write(answerOf('first'), () => socket.write(two));
    });
    const sender = transport();
    await sender.send(at(server.port), options);
    const after = await sender.send(at(server.port), options);
    expect(text(after.answer?.body ?? new Uint8Array())).toBe('second');
  });

  it('nor is one of two answers on a used connection taken for ours', async () => {
    const server = await serve((socket, { connection }, count) => {
      if (connection > 1) socket.write(answerOf('third'));
      else socket.write(count === 1 ? answerOf('first') : answerOf('stray') + answerOf('second'));
    });
    const sender = transport();
    await sender.send(at(server.port), options);
    const doubtful = await sender.send(at(server.port), options);
    expect(doubtful).toMatchObject({ sent: 'whole', connection: { reused: true } });
    expect(failureCode(doubtful)).toBe('ANSWER_UNASKED');
    const after = await sender.send(at(server.port), options);
    expect(text(after.answer?.body ?? new Uint8Array())).toBe('third');
  });

  it('and where it came once, no connection is used twice any more', async () => {
    const sockets: Socket[] = [];
    const server = await serve((socket, { connection }) => {
      sockets.push(socket);
      socket.write(connection === 1 ? answerOf('first') + answerOf('stray') : answerOf('next'));
    });
    const sender = transport();
    for (let i = 0; i < 4; i++) await sender.send(at(server.port), options);
    expect(server.connections()).toBe(4);
    expect(new Set(sockets).size).toBe(4);
  });
});

/**
 * Answers a request whose whole it has not read. What is `late` of the answer is written when the request is whole, so
 * that everything had left by the time that the answer ends.
 */
async function hastyServer(before: boolean, [early, late]: readonly [string, string]) {
  const sockets = new Set<Socket>();
  let hasty: Socket | undefined;
  const server = createServer((socket) => {
    sockets.add(socket);
    let requests = before ? 0 : 1;
    let came = 0;
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      if (requests++ === 0) return void socket.write(answerOf(''));
      came += chunk.length;
      if (hasty === undefined) {
        hasty = socket.pause();
        socket.write(early);
      } else if (came > largeBody.length) socket.write(late);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as { port: number };
  return { port, readOn: () => hasty?.resume() };
}

/** More than the kernel takes while nobody reads. */
const largeBody = 'x'.repeat(30_000_000);
/** Of a Logout over POST. */
const whole = answerOf('');

describe('an answer that began before the whole request had left is no proof', () => {
  it.each([
    ['the whole of it, on a new connection', false, [whole, '']],
    ['the whole of it, on a used one', true, [whole, '']],
    ['its first byte, on a new connection', false, [whole.slice(0, 1), whole.slice(1)]],
    ['its first byte, on a used one', true, [whole.slice(0, 1), whole.slice(1)]],
  ] as const)('%s', async (_name, reused, pieces) => {
    const server = await hastyServer(reused, pieces);
    const sender = transport();
    if (reused) expect((await sender.send(at(server.port), options)).sent).toBe('whole');
    const readOn = (phase: string) => {
      if (phase === 'receive') server.readOn();
    };
    const hasty = await sender.send(post(`http://127.0.0.1:${server.port}/a`, largeBody), {
      ...options,
      onPhase: readOn,
    });
    expect(hasty).toMatchObject({ sent: 'part', end: { kind: 'complete' }, connection: { reused } });
    expect(judge('Logout', 'post', { ...hasty, sent: 'whole' }).outcome).toBe('accepted');
    expect(judge('Logout', 'post', hasty)).toEqual({ outcome: 'unknown', cause: 'early-answer' });
  });
});
