import { createServer, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { Phase } from '../../../shared/model/words.js';
import { answerOf, failureCode, options, post, stoppedClock, text, withTransport } from './sending.js';

const { serve, transport } = withTransport();
const at = (port: number) => post(`http://127.0.0.1:${port}/a`);

describe('an answer', () => {
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
    let reset = () => {};
    const server = await serve((socket) => {
      reset = () => void socket.resetAndDestroy();
      socket.write('HTTP/1.1 200 OK\r\n\r\n<part');
    });
    // Once the part was read: a reset takes with it what nobody has read yet.
    const onPhase = (phase: Phase) => void (phase === 'receive' && setImmediate(reset));
    const result = await transport().send(at(server.port), { ...options, onPhase });
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
    const pass = stoppedClock();
    const server = await serve((socket) => socket.write('HTTP/1.1 100 Continue\r\n\r\n'));
    const onPhase = (phase: Phase) => void (phase === 'receive' && setImmediate(pass));
    const result = await transport().send(at(server.port), { ...options, onPhase });
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
    // Another one, to there: whoever had followed came before it.
    await transport().send(at(other.port), options);
    expect(other.connections()).toBe(1);
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
});

it('an answer before the whole request has left says so', async () => {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.pause();
    socket.write('HTTP/1.1 413 Too large\r\nContent-Length: 0\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const result = await transport().send(post(`http://127.0.0.1:${port}/`, 'x'.repeat(30_000_000)), options);
  expect(result).toMatchObject({ sent: 'part', end: { kind: 'complete' }, answer: { status: 413 } });
  for (const socket of sockets) socket.destroy();
  server.close();
});
