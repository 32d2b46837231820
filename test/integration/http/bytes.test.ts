import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { WireRequest } from '../../../shared/model/transmission.js';
import { issue } from '../../fixtures/certificates.js';
import { answerOf, failureCode, options, post, text, withTransport } from './sending.js';

const { serve, transport } = withTransport();

/** Sends one request and compares the bytes of both ways with what the server has seen and written. */
async function exchange(raw: string | Buffer, closes = false, request = post) {
  const server = await serve((socket) => {
    socket.write(raw);
    if (closes) socket.end();
  });
  const wire = request(`http://127.0.0.1:${server.port}/sws/a.asmx/Logout`);
  const result = await transport().send(wire, options);
  expect(text(result.requestBytes)).toBe(text(server.received()));
  expect(text(result.answerBytes)).toBe(typeof raw === 'string' ? raw : raw.toString('latin1'));
  expect(server.requests).toHaveLength(1);
  return result;
}

describe('the bytes of a request', () => {
  it('leave exactly as they were given: order, case, repetition, no header added', async () => {
    const server = await serve((socket) => socket.write(answerOf('')));
    const body = Buffer.from([0, 255, 13, 10, 128]);
    const request: WireRequest = {
      method: 'POST',
      url: `http://127.0.0.1:${server.port}/a%20b/%C3%BC//../x?q=%2f+~&q#gone`,
      headers: [
        ['x-OdD', '1'],
        ['HOST', 'elsewhere:1'],
        ['X-oDd', '  two  spaces '],
        ['content-LENGTH', '5'],
        ['x-odd', ''],
      ],
      body,
    };
    const result = await transport().send(request, options);
    const head =
      'POST /a%20b/%C3%BC//../x?q=%2f+~&q HTTP/1.1\r\nx-OdD: 1\r\nHOST: elsewhere:1\r\n' +
      'X-oDd:   two  spaces \r\ncontent-LENGTH: 5\r\nx-odd: \r\n\r\n';
    expect(text(server.received())).toBe(head + body.toString('latin1'));
    expect(text(result.requestBytes)).toBe(text(server.received()));
    expect(result).toMatchObject({ sent: 'whole', end: { kind: 'complete' } });
  });

  it('of a GET without a path or with only a query', async () => {
    const server = await serve((socket) => socket.write(answerOf('')));
    const base = `http://127.0.0.1:${server.port}`;
    const sender = transport();
    for (const url of [base, `${base}?a=1`]) {
      await sender.send({ method: 'GET', url, headers: [['Host', 'h']], body: new Uint8Array() }, options);
    }
    expect(text(server.received())).toBe(
      'GET / HTTP/1.1\r\nHost: h\r\n\r\nGET /?a=1 HTTP/1.1\r\nHost: h\r\n\r\n',
    );
    expect(server.connections()).toBe(1);
  });

  it.each([
    ['a value with a line break', 'http://127.0.0.1:1/', ['X', 'a\r\nInjected: 1'], 'INVALID_HEADER'],
    ['a name with a colon', 'http://127.0.0.1:1/', ['X:Y', 'a'], 'INVALID_HEADER'],
    ['a space in the path', 'http://127.0.0.1:1/a b', ['X', 'a'], 'INVALID_URL'],
    ['credentials in the URL', 'http://me:secret@127.0.0.1:1/', ['X', 'a'], 'INVALID_URL'],
    ['another scheme', 'ftp://127.0.0.1:1/', ['X', 'a'], 'INVALID_URL'],
  ] as const)('are refused with %s', async (_name, url, header, code) => {
    const request: WireRequest = { method: 'GET', url, headers: [header], body: new Uint8Array() };
    const result = await transport().send(request, options);
    expect(result.sent).toBe('none');
    expect(failureCode(result)).toBe(code);
    expect(JSON.stringify(result)).not.toContain('secret');
  });

  it('of a large body arrive whole', async () => {
    const server = await serve((socket) => socket.write(answerOf('ok')));
    const result = await transport().send(
      post(`http://127.0.0.1:${server.port}/`, 'x'.repeat(5_000_000)),
      options,
    );
    expect(result).toMatchObject({ sent: 'whole', end: { kind: 'complete' } });
    expect(Buffer.compare(server.received(), Buffer.from(result.requestBytes))).toBe(0);
  });
});

describe('the bytes of an answer', () => {
  it('with chunk framing, extensions and trailers', async () => {
    const raw =
      'HTTP/1.1 200 Fine by me\r\ntransfer-ENCODING: chunked\r\nTrailer: X-Sum\r\n\r\n' +
      '3;ext="1"\r\nabc\r\n0005\r\ndefgh\r\n0\r\nX-Sum:  1 \r\nx-sum: 2\r\n\r\n';
    const { answer, end } = await exchange(raw);
    expect(end.kind).toBe('complete');
    expect(text(answer?.body ?? new Uint8Array())).toBe('abcdefgh');
    expect(answer).toMatchObject({
      httpVersion: '1.1',
      status: 200,
      statusText: 'Fine by me',
      headers: [
        ['transfer-ENCODING', 'chunked'],
        ['Trailer', 'X-Sum'],
      ],
      trailers: [
        ['X-Sum', '1'],
        ['x-sum', '2'],
      ],
    });
  });

  it('with odd white space, odd case and repeated headers', async () => {
    const raw = 'HTTP/1.1 200 \r\nSeT-cookie: a\r\nset-COOKIE:\t b  \r\nX:\r\nCONTENT-length:   2\r\n\r\nok';
    const { answer } = await exchange(raw);
    expect(answer?.headers).toEqual([
      ['SeT-cookie', 'a'],
      ['set-COOKIE', 'b'],
      ['X', ''],
      ['CONTENT-length', '2'],
    ]);
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
  ] as const)('coded with %s are kept raw, the body decoded', async (coding, encode) => {
    const body = encode(Buffer.from('<ok/>'.repeat(50)));
    const head = Buffer.from(
      `HTTP/1.1 200 OK\r\nContent-Encoding: ${coding}\r\nContent-Length: ${body.length}\r\n\r\n`,
    );
    const { answer, end } = await exchange(Buffer.concat([head, body]));
    expect(end.kind).toBe('complete');
    expect(text(answer?.body ?? new Uint8Array())).toBe('<ok/>'.repeat(50));
  });

  it('of HTTP/1.0, ended by the connection', async () => {
    const { answer, end } = await exchange('HTTP/1.0 200 OK\r\nServer: old\r\n\r\n<ok/>', true);
    expect(end.kind).toBe('complete');
    expect(answer).toMatchObject({ httpVersion: '1.0', status: 200 });
    expect(text(answer?.body ?? new Uint8Array())).toBe('<ok/>');
  });

  it('with informational heads before the final one', async () => {
    const raw =
      'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n' +
      'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';
    const { answer, end } = await exchange(raw);
    expect(end.kind).toBe('complete');
    expect(answer).toMatchObject({ status: 200, headers: [['Content-Length', '2']] });
  });

  it('in pieces of one byte', async () => {
    const raw = answerOf('<ok/>', ['X: y']);
    const server = await serve(async (socket) => {
      socket.setNoDelay(true);
      for (const byte of Buffer.from(raw)) {
        socket.write(Buffer.from([byte]));
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    });
    const result = await transport().send(post(`http://127.0.0.1:${server.port}/`), options);
    expect(text(result.answerBytes)).toBe(raw);
    expect(text(result.answer?.body ?? new Uint8Array())).toBe('<ok/>');
  });

  it('behind the end of an answer are kept, and the connection is not used again', async () => {
    const raw = `${answerOf('ok')}HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nforge`;
    const server = await serve((socket) => socket.write(raw));
    const sender = transport();
    const first = await sender.send(post(`http://127.0.0.1:${server.port}/`), options);
    expect(first.end.kind).toBe('complete');
    expect(text(first.answerBytes)).toBe(raw);
    expect(text(first.answer?.body ?? new Uint8Array())).toBe('ok');
    const second = await sender.send(post(`http://127.0.0.1:${server.port}/`), options);
    expect(second.connection.reused).toBe(false);
    expect(server.connections()).toBe(2);
  });

  it('behind a place where parsing failed', async () => {
    const raw = 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\nBad Name: x\r\n\r\nthe body and more';
    const result = await exchange(raw);
    expect(failureCode(result)).toMatch(/^HPE_/);
    // It is shown as far as it can be read, and never judged by.
    expect(result).toMatchObject({ end: { kind: 'failed' }, answer: { status: 200 } });
  });

  it('under TLS are the plain ones', async () => {
    const leaf = await issue({ name: 'localhost', ip: ['127.0.0.1'] });
    const raw = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n';
    const server = await serve((socket) => socket.write(raw), { cert: leaf.cert, key: leaf.key });
    const sender = transport();
    const tls = { ...options.tls, ca: leaf.cert };
    for (const reused of [false, true]) {
      const result = await sender.send(post(`https://127.0.0.1:${server.port}/a`), { ...options, tls });
      expect(result).toMatchObject({ sent: 'whole', end: { kind: 'complete' }, connection: { reused } });
      expect(text(result.answerBytes)).toBe(raw);
      expect(text(result.requestBytes)).toBe(text(server.requests.at(-1)?.bytes ?? Buffer.alloc(0)));
    }
    expect(server.connections()).toBe(1);
  });
});
