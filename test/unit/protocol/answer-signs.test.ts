import { describe, expect, it } from 'vitest';
import type { HeaderPair, Transmission, WireAnswer } from '../../../shared/model/transmission.js';
import { signsOf } from '../../../shared/protocol/answer-signs.js';
import type { ReadBody } from '../../../shared/protocol/read-body.js';

const transmission = {
  requestBytes: new Uint8Array(0),
  connection: { reused: false },
} as unknown as Transmission;
const of = (headers: readonly HeaderPair[], text = '', html = true) =>
  signsOf(
    transmission,
    { status: 200, statusText: 'OK', headers } as unknown as WireAnswer,
    { text, html, mediaType: 'text/html' } as unknown as ReadBody,
  );

describe('the signs of an answer', () => {
  it('name its cookies, without what is in them', () => {
    const headers: readonly HeaderPair[] = [
      ['Set-Cookie', 'BIGipServer=secret; path=/'],
      ['SET-COOKIE', ' AWSALB = x=y'],
      ['Cookie', 'other=1'],
      ['set-cookie', ''],
    ];
    expect(of(headers).cookies).toBe('BIGipServer AWSALB ');
    expect(of([]).cookies).toBe('');
  });

  it('put the values of one header together, whatever its case, and know what came', () => {
    const signs = of([
      ['Via', 'a'],
      ['VIA', 'b'],
      ['x-empty', ''],
    ]);
    expect([signs.header('via'), signs.header('x-empty'), signs.header('none')]).toEqual(['a, b', '', '']);
    expect([signs.has('via'), signs.has('x-empty'), signs.has('none')]).toEqual([true, true, false]);
  });

  it('tell where it was asked for, whatever address stands in the query', () => {
    const asked = (target: string, connection: object = {}) =>
      signsOf(
        {
          requestBytes: Buffer.from(`GET ${target} HTTP/1.1\r\nHost: here.test:8080\r\n\r\n`),
          connection: { reused: false, ...connection },
        } as unknown as Transmission,
        { status: 200, statusText: 'OK', headers: [] } as unknown as WireAnswer,
        { text: '', html: true, mediaType: 'text/html' } as unknown as ReadBody,
      ).request ?? expect.fail();
    const plain = { https: false, host: 'here.test:8080', path: '/a.asmx', proxied: false };
    expect(asked('/a.asmx')).toEqual(plain);
    expect(asked('/a.asmx?u=https://other.test/b')).toEqual(plain);
    expect(asked('/a.asmx', { tls: {} })).toEqual({ ...plain, https: true });
    expect(asked('HTTP://there.test/b?c#d', { proxy: {} })).toEqual({
      ...{ https: false, host: 'there.test', path: '/b', proxied: true },
    });
    expect(asked('https://there.test/b').https).toBe(true);
  });

  it('are what a reader sees, and the title of a page alone', () => {
    const page =
      '<title>A &amp; B</title><style>p { }</style><script type="x">let one;</script ><!-- not\nseen --><p a="b">C&lt;D</p>\n<b>E</b>';
    expect(of([], page)).toMatchObject({ title: 'A & B', text: 'A & B C<D E', source: page });
    expect(of([], page, false).title).toBe('');
    expect(of([], '<p>no title</p>').title).toBe('');
  });
});
