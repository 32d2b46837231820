import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { failureCode, options, post, text, withTransport } from './sending.js';

const { serve, transport } = withTransport();
const at = (port: number) => post(`http://127.0.0.1:${port}/a`);

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
    const result = await transport().send(at(server.port), options);
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
