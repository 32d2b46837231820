import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentText, type TextRegion } from '../../../renderer/features/exchange/content-text.js';
import { LineIndex } from '../../../renderer/features/exchange/line-index.js';
import { RowMap } from '../../../renderer/features/exchange/row-map.js';

const encoder = new TextEncoder();
const utf8 = (text: string): TextRegion => ({ bytes: encoder.encode(text), encoding: 'utf-8' });

function utf16(text: string, encoding: 'utf-16le' | 'utf-16be'): TextRegion {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
  return { bytes, encoding };
}

function mapOf(regions: readonly TextRegion[], rowBytes: number, sliceBytes: number): RowMap {
  const index = new LineIndex(regions);
  const map = new RowMap(index, rowBytes);
  while (!index.done) {
    index.scan(sliceBytes);
    map.extend();
  }
  return map;
}

const allRows = (map: RowMap) => Array.from({ length: map.rowCount }, (_, row) => map.row(row));
const someText = fc
  .array(fc.constantFrom('a', 'bc', 'ü', '€', '😀', '\n', '\r\n', '\r', ' '), { maxLength: 60 })
  .map((parts) => parts.join(''));

describe('RowMap', () => {
  it('shows every character once, in order, in rows no longer than asked for', () => {
    fc.assert(
      fc.property(
        someText,
        fc.integer({ min: 4, max: 12 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'),
        (text, rowBytes, sliceBytes, encoding) => {
          const body = encoding === 'utf-8' ? utf8(text) : utf16(text, encoding as 'utf-16le');
          const map = mapOf([utf8('GET\r\n'), body], rowBytes, sliceBytes);
          const rows = allRows(map);
          expect(rows.map((row) => row.text + row.lineEnd).join('')).toBe(`GET\r\n${text}`);
          expect(rows.filter((row) => row.segment === 0).length).toBe(`GET\r\n${text}`.split('\n').length);
          for (const row of rows) expect(row.to - row.from).toBeLessThanOrEqual(rowBytes + 3);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('finds the row of every byte', () => {
    fc.assert(
      fc.property(someText, fc.integer({ min: 4, max: 12 }), (text, rowBytes) => {
        const map = mapOf([utf8(text)], rowBytes, 5);
        for (const [place, row] of allRows(map).entries()) {
          for (let at = row.from; at < row.to; at++) expect(map.rowAt(at)).toBe(place);
        }
      }),
    );
  });

  it('cuts a line of ten million bytes without walking over it', () => {
    const map = mapOf([{ bytes: new Uint8Array(10_000_000).fill(0x61), encoding: 'utf-8' }], 100, 1_000_000);
    expect(map.rowCount).toBe(100_000);
    expect(map.row(99_999)).toMatchObject({ line: 0, segment: 99_999, from: 9_999_900, to: 10_000_000 });
  });
});

describe('contentText', () => {
  const nothing = new Uint8Array(0);

  it('gives what fits to the editor, byte order mark and line ends included', () => {
    const text = '\ufeffa\r\nb\n';
    expect(contentText(encoder.encode('X\r\n\r\n'), encoder.encode(text), 'utf-8')).toEqual({
      viewer: 'editor',
      text: `X\r\n\r\n${text}`,
    });
  });

  it('keeps giant lines and giant bodies away from it', () => {
    const long = contentText(nothing, encoder.encode(`a\n${'b'.repeat(20_001)}`), 'utf-8');
    expect(long).toMatchObject({ viewer: 'plain', because: 'line' });
    expect(contentText(nothing, new Uint8Array(2_000_001).fill(10), 'utf-8')).toMatchObject({
      because: 'size',
    });
  });
});
