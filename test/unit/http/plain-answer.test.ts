import { Agent, type ClientRequest, request } from 'node:http';
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnswerReader } from '../../../electron/http/answer-reader.js';
import type { Connection } from '../../../electron/http/connection.js';
import { readPlainAnswer } from '../../../electron/http/plain-answer.js';
import { strictReader } from '../../../electron/http/strict-reader.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');

/** What node:http makes of an answer, or why it does not; `stays`: whether the connection carries another. */
function nodeReads(raw: Uint8Array) {
  return new Promise<object>((resolve) => {
    const socket = new Duplex({ read() {}, write: (_chunk, _coding, done) => done() });
    const agent = new Agent({ keepAlive: true });
    Object.assign(agent, { addRequest: (asked: ClientRequest) => asked.onSocket(socket as Socket) });
    const reader = request({ ...strictReader, agent, setHost: false });
    reader.maxHeadersCount = 0;
    reader.on('error', (error) => resolve({ error: error.message }));
    reader.on('response', (head) => {
      const parts: Buffer[] = [];
      head.on('data', (part) => parts.push(part));
      head.on('end', () => {
        const { httpVersion, statusCode, statusMessage, rawHeaders, rawTrailers, complete } = head;
        const read = { httpVersion, statusCode, statusMessage, rawHeaders, rawTrailers };
        const stays = reader.shouldKeepAlive;
        resolve({ head: read, body: Buffer.concat(parts).toString('latin1'), complete, stays });
      });
    });
    socket.push(raw);
    socket.push(null);
  });
}

const oneOf = (...texts: string[]) => fc.constantFrom(...texts);
const line = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(''));
const name = oneOf(
  'Server',
  'DATE',
  'x',
  'Keep-Alive',
  'Set-Cookie',
  'Connection',
  'Proxy-Connection',
  'Upgrade',
  'Trailer',
  'Content-Length',
  'Transfer-Encoding',
  'X_Y',
  '',
);
const value = fc.oneof(
  oneOf(
    'keep-alive',
    'Keep-Alive',
    'close',
    'keep-alive, close',
    'chunked',
    'timeout=5',
    '5',
    '05',
    '+5',
    '5, 5',
    '',
    ' ',
    'a b',
    'a\tb',
    'é',
    '\0',
  ),
  fc.string({ unit: 'binary-ascii', maxLength: 6 }),
);
const field = line(
  name,
  oneOf(': ', ': ', ': ', ':', ' : ', ':  '),
  value,
  oneOf('\r\n', '\r\n', '\r\n', '\n', ' \r\n'),
);
const ordinary = line(
  oneOf('Server', 'Date', 'Set-Cookie', 'Connection'),
  fc.constant(': '),
  oneOf('keep-alive', 'a b'),
  fc.constant('\r\n'),
);
const head = fc.record({
  start: oneOf(
    'HTTP/1.1 200 OK',
    'HTTP/1.1 500 Internal Server Error',
    'HTTP/1.1 200 ',
    'HTTP/1.1 200',
    'HTTP/1.0 200 OK',
    'HTTP/1.1 204 X',
    'HTTP/1.1 304 X',
    'HTTP/1.1 100 X',
    'HTTP/1.1 2x0 OK',
    'http/1.1 200 OK',
    'HTTP/1.1  200 OK',
  ),
  fields: fc.oneof(
    fc.array(ordinary, { maxLength: 4 }),
    fc.array(fc.oneof(ordinary, field), { maxLength: 5 }),
  ),
  at: fc.nat({ max: 5 }),
});

describe('a plain answer', () => {
  it('is what node:http reads, to the letter', async () => {
    let plain = 0;
    const same = fc.asyncProperty(
      head,
      oneOf('', 'hello', '\r\n\r\n'),
      async ({ start, fields, at }, body) => {
        const lines = [...fields];
        lines.splice(at, 0, `Content-Length: ${body.length}\r\n`);
        const raw = bytes(`${start}\r\n${lines.join('')}\r\n${body}`);
        const read = readPlainAnswer(raw);
        if (read === null) return;
        plain++;
        const end = read.bodyAt + read.bodySize;
        expect(end).toBe(raw.length);
        const said = {
          head: read.head,
          body: raw.toString('latin1', read.bodyAt),
          complete: true,
          stays: true,
        };
        expect(await nodeReads(raw)).toEqual(said);
      },
    );
    await fc.assert(same, { numRuns: 600 });
    expect(plain).toBeGreaterThan(20);
  });

  it.each([
    ['HTTP/1.0', 'HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n'],
    ['an interim one', 'HTTP/1.1 100 Continue\r\nContent-Length: 0\r\n\r\n'],
    ['one that never has a body', 'HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n'],
    ['one without a length', 'HTTP/1.1 200 OK\r\nServer: a\r\n\r\n'],
    ['one of two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\ncontent-length: 0\r\n\r\n'],
    ['one whose length is none', 'HTTP/1.1 200 OK\r\nContent-Length: 0x5\r\n\r\nhello'],
    ['one in chunks', 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['one that closes', 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\nCONNECTION: Close\r\n\r\n'],
    [
      'one that closes, in the words of a proxy',
      'HTTP/1.1 200 OK\r\nContent-Length: 0\r\nProxy-Connection: close\r\n\r\n',
    ],
    ['one that says both', 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: keep-alive, close\r\n\r\n'],
    ['a change of protocols', 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\nUpgrade: h2c\r\n\r\n'],
    ['a folded line', 'HTTP/1.1 200 OK\r\nServer: a\r\n b\r\nContent-Length: 0\r\n\r\n'],
    ['a line feed alone', 'HTTP/1.1 200 OK\nContent-Length: 0\r\n\r\n'],
    ['half a head', 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n'],
    ['a head that is long', `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(4096)}\r\nContent-Length: 0\r\n\r\n`],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n\r\n'],
  ])('is not %s', (_name, raw) => {
    expect(readPlainAnswer(bytes(raw))).toBeNull();
  });
});

describe('an answer in pieces', () => {
  const text = 'HTTP/1.1 200 OK\r\nServer: a\r\nContent-Length: 5\r\n\r\nhello';
  const headSize = text.length - 'hello'.length;

  it.each(Array.from({ length: text.length }, (_, at) => [at + 1]))('cut behind byte %i', async (at) => {
    const raw = bytes(`${text}behind`);
    const asked: string[] = [];
    const carrier = {
      askReader(_bodiless: boolean, came: () => Uint8Array) {
        asked.push(Buffer.from(came()).toString('latin1'));
        return { on: () => undefined };
      },
    };
    const heardOf: string[] = [];
    const listener = {
      bodyCame: (part: Uint8Array) => void heardOf.push(Buffer.from(part).toString('latin1')),
      ended: () => void heardOf.push('end'),
      broke: () => void heardOf.push('broke'),
    };
    const reader = new AnswerReader(carrier as unknown as Connection, false, listener);
    let came = 0;
    for (const piece of [raw.subarray(0, at), raw.subarray(at)]) {
      came += piece.length;
      reader.heard(piece, () => raw.subarray(0, came));
    }
    await new Promise((resolve) => setImmediate(resolve));
    if (at < headSize) {
      expect(asked).toEqual([text.slice(0, at)]);
      expect(heardOf).toEqual([]);
      return;
    }
    expect(asked).toEqual([]);
    expect(heardOf.join('')).toBe('helloend');
    expect(reader).toMatchObject({ isWhole: true, plainEnd: text.length, head: { statusCode: 200 } });
  });
});
