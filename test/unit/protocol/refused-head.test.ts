import { describe, expect, it } from 'vitest';
import { isRefusal, readRefusedHead } from '../../../shared/protocol/refused-head.js';

const read = (text: string) => readRefusedHead(Buffer.from(text, 'latin1'));
const start = 'HTTP/1.1 200 OK\r\n';

describe('a head that a strict reader refused', () => {
  it('is told by the reader’s codes, but where it was only too long', () => {
    expect(['HPE_INVALID_CONSTANT', 'HPE_HEADER_OVERFLOW', 'ECONNRESET'].map(isRefusal)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each([
    ['foreign', 'SSH-2.0-OpenSSH_9\r\n'],
    ['foreign', ''],
    ['foreign', ` ${start}\r\n`],
    ['status-line', 'HTTP/1.1 OK\r\n\r\n'],
    ['status-line', 'HTTP/2\r\n\r\n'],
    ['status-line', 'http/1.1 200 OK\r\n\r\n'],
    ['framing', `${start}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\nx`],
    ['length', `${start}Content-Length: 1\r\nContent-Length: 2\r\n\r\nx`],
    ['length', `${start}content-length: 1x\r\n\r\nx`],
    ['length', `${start}Content-Length: -1\r\n\r\nx`],
    ['length', `${start}Content-Length:\r\n\r\nx`],
    ['line-ends', 'HTTP/1.1 200 OK\nA: b\n\nx'],
    ['line-ends', `${start}A: b\nC: d\r\n\r\nx`],
    ['header-form', `${start}A b: c\r\n\r\nx`],
    ['header-form', `${start}no colon\r\n\r\nx`],
    ['header-form', `${start}A: b\0c\r\n\r\nx`],
    ['header-form', `${start}A: b\rc\r\n\r\nx`],
    ['header-form', `${start}: c\r\n\r\nx`],
    [null, `${start}A: b\r\n\r\nx`],
    [null, `${start}Content-Length: 1\r\n\r\nx`],
    [null, `${start}Content-Length: 1234567890\r\n\r\nx`],
    [null, `${start}Content-Length:\t 12\t \r\n\r\nx`],
    ['length', `${start}Content-Length: x1\r\n\r\nx`],
    ['length', `${start}Content-Length: 1 2\r\n\r\nx`],
    [null, `${start}Transfer-Encoding: chunked\r\n\r\nx`],
    // Cut within its last line.
    [null, `${start}A: b\r\n\r`],
    [null, `${start}!#$%&'*+-.^_\`|~0Az: b\r\n\r\nx`],
    [null, start],
  ])('breaks the rule %s: %j', (rule, text) => expect(read(text).rule).toBe(rule));

  it('is read as far as it can be', () => {
    const { answer } = read('HTTP/1.0  404\tNot here \r\nA:  b \r\n C : d\r\nnone\r\n\r\nthe body\r\n\r\n');
    expect(answer).toEqual({
      ...{ httpVersion: '1.0', status: 404, statusText: 'Not here ', trailers: [], truncated: false },
      headers: [
        ['A', 'b'],
        ['C', 'd'],
      ],
      body: Buffer.from('the body\r\n\r\n'),
    });
    expect(read('HTTP/1.1 204\r\nA: b\r\n').answer).toMatchObject({ statusText: '', headers: [['A', 'b']] });
    expect(read('HTTP/1.1 204\r\nA: b\r\n').answer?.body).toHaveLength(0);
    expect(read('HTTP/1.1 200 OK\n\nbody').answer).toMatchObject({ headers: [], body: Buffer.from('body') });
    for (const text of ['SSH-2.0\r\n', 'HTTP/1.1 OK\r\n']) expect(read(text).answer).toBeNull();
  });

  it('stands behind those that came in between', () => {
    const interim = 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nLink: x\r\n\r\n';
    expect(read(`${interim}HTTP/1.1 500 No\nA: b\n\nx`)).toMatchObject({
      rule: 'line-ends',
      answer: { status: 500, headers: [['A', 'b']], body: Buffer.from('x') },
    });
    // Where nothing follows, it is the answer itself.
    expect(read('HTTP/1.1 100 Continue\r\n\r\n').answer?.status).toBe(100);
    expect(read(`${interim}foreign`).rule).toBe('foreign');
  });

  it('is small: what is behind 64 KB is no head any more, and stays in the body', () => {
    const { answer, rule } = read(`${start}A: ${'b'.repeat(70_000)}\r\nC d\r\n\r\nbody`);
    expect([answer?.headers.length, rule]).toEqual([1, 'line-ends']);
    const behind = read(`${start}A: b\r\n\r\n${'x'.repeat(70_000)}`);
    expect([behind.answer?.body.length, behind.rule]).toEqual([70_000, null]);
  });
});
