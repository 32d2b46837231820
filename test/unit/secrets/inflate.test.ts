import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inflateAny } from '../../../electron/secrets/inflate.js';

describe('what was compressed', () => {
  const text = Buffer.from('a token in a compressed page, told twice: a token in a compressed page');
  const undone = (bytes: Uint8Array) => inflateAny(bytes).map((one) => Buffer.from(one).toString());
  const gzipWith = (flags: number, fields: number[]) => {
    const bytes = gzipSync(text);
    return Buffer.concat([
      bytes.subarray(0, 3),
      Buffer.from([flags]),
      bytes.subarray(4, 10),
      Buffer.from(fields),
      bytes.subarray(10),
    ]);
  };
  it.each<[string, Uint8Array]>([
    ['gzip', gzipSync(text)],
    ['gzip behind something', Buffer.concat([Buffer.from('before\0\x1f'), gzipSync(text)])],
    ['gzip with a name', gzipWith(8, [97, 98, 0])],
    ['gzip with a comment', gzipWith(16, [97, 0])],
    ['gzip with more', gzipWith(4, [3, 0, 1, 2, 3])],
    ['gzip with all of it', gzipWith(30, [1, 0, 9, 97, 0, 98, 0, 1, 2])],
    ['zlib', deflateSync(text)],
    ['bare deflate', deflateRawSync(text)],
    ['Brotli', brotliCompressSync(text)],
  ])('%s', (_how, bytes) => {
    expect(undone(bytes)).toContain(text.toString());
  });

  it('is read as far as it is whole', () => {
    const packed = gzipSync(
      Buffer.concat([text, Buffer.from(Array.from({ length: 600 }, (_, n) => (n * 7919) % 251))]),
    );
    const cut = undone(packed.subarray(0, packed.length - 200));
    expect(cut[0]?.startsWith(text.toString())).toBe(true);
    const damaged = Buffer.concat([packed.subarray(0, packed.length - 150), Buffer.alloc(150, 0xff)]);
    expect(undone(damaged)[0]?.startsWith(text.toString().slice(0, 20))).toBe(true);
    // Whole up to where it was flushed, and behind that no block that there is.
    const flushed = deflateRawSync(text, { finishFlush: constants.Z_SYNC_FLUSH });
    const broken = Buffer.concat([gzipSync('').subarray(0, 10), flushed, Buffer.alloc(40, 0xff)]);
    expect(undone(broken)).toEqual([text.toString()]);
    const two = Buffer.concat([gzipSync('the first of two'), gzipSync('the second of two')]);
    expect(undone(two)).toEqual(['the first of two', 'the second of two']);
  });

  it('is found behind letters like the first of its head, however many', () => {
    const before = Buffer.from(
      'six xa, xk, xylophone, xxi, xenon, ax, ox, fox, xKx, axe, exit, text, next, taxi, oxen: '
        .repeat(2)
        .slice(4),
    );
    expect(undone(Buffer.concat([before, deflateSync(text)]))).toContain(text.toString());
  });

  it.each([[''], ['plain text\r\n\tof a page~'], ['\x1f'], ['\x80\x81\x82']])('is not %j', (text_) => {
    expect(undone(Buffer.from(text_, 'latin1'))).toEqual([]);
  });

  it('is looked for at eight heads of zlib behind what was written before, and no more', () => {
    const parts = Array.from({ length: 10 }, (_, n) => deflateSync(`the text ${n} of ten`));
    const found = undone(Buffer.concat([Buffer.from([6]), ...parts]));
    expect(found.filter((one) => one.startsWith('the text'))).toEqual(
      Array.from({ length: 8 }, (_, n) => `the text ${n} of ten`),
    );
  });
});
