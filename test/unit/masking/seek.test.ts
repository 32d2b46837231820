import { createHash } from 'node:crypto';
import { constants, deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { seek } from './seek.js';

const { Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED } = constants;
const levels = [0, 1, 5, 6, 9];
const strategies = [Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED];
const token = 'ZQ6mhVtLw3xYbR9uKd2nPc7e';

it('finds what was deflated bare, however, behind text, and also where its end is cut off', () => {
  const noise = [0, 1, 2, 3].map((each) => createHash('sha512').update(`${each}`).digest('hex')).join('');
  const texts = [token, `<token>${token}</token>`.repeat(9), `${token} ${noise}`];
  for (const level of levels)
    for (const strategy of strategies)
      for (const [which, text] of texts.entries()) {
        const packed = deflateRawSync(text, { level, strategy });
        const cut = which === 0 ? packed : packed.subarray(0, -6);
        const found = seek(Buffer.concat([Buffer.from('value: '), cut]), token, 1);
        expect([level, strategy, which, found.length > 0]).toEqual([level, strategy, which, true]);
      }
});
