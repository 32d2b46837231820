import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeRegions } from '../../../renderer/features/exchange/region-bytes.js';
import { encodeQuery } from '../../../renderer/features/exchange/search-bytes.js';
import { searchRegions } from '../../../renderer/features/exchange/search-regions.js';

const { signal } = new AbortController();
const place = (...texts: string[]) =>
  placeRegions(texts.map((text) => ({ bytes: new TextEncoder().encode(text), encoding: 'utf-8' })));

describe('searchRegions', () => {
  it('finds what indexOf finds, forwards and backwards', async () => {
    const word = fc.stringMatching(/^[abA]{1,3}$/);
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[abAB]{0,30}$/), word, fc.nat(30), async (text, query, from) => {
        const low = text.toLowerCase();
        const wanted = query.toLowerCase();
        const start = Math.min(from, text.length);
        const ahead = low.indexOf(wanted, start);
        const next = await searchRegions(place(text), query, start, 'next', signal);
        expect(next?.from ?? -1).toBe(ahead >= 0 ? ahead : low.indexOf(wanted));
        const behind = start > 0 ? low.lastIndexOf(wanted, start - 1) : -1;
        const previous = await searchRegions(place(text), query, start, 'previous', signal);
        expect(previous?.from ?? -1).toBe(behind >= 0 ? behind : low.lastIndexOf(wanted));
      }),
      { numRuns: 300 },
    );
  });

  it('goes on in the next region and round the end', async () => {
    const regions = place('head x', 'body x');
    expect(await searchRegions(regions, 'X', 6, 'next', signal)).toEqual({
      from: 11,
      to: 12,
      wrapped: false,
    });
    expect(await searchRegions(regions, 'X', 12, 'next', signal)).toEqual({ from: 5, to: 6, wrapped: true });
    expect(await searchRegions(regions, 'x', 11, 'previous', signal)).toMatchObject({ from: 5 });
    expect(await searchRegions(regions, 'none', 0, 'next', signal)).toBeNull();
  });

  it('looks for the bytes of the text’s own encoding', () => {
    expect(encodeQuery('ı', 'windows-1254')).toEqual(Uint8Array.of(0xfd));
    expect(encodeQuery('ж', 'windows-1254')).toBeNull();
    expect(encodeQuery('a', 'utf-16be')).toEqual(Uint8Array.of(0, 0x61));
  });
});
