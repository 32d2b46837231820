import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maskText } from '../../../shared/masking/mask-text.js';
import { mask } from './hidden-message.js';
import { hideIn, hidings } from './hide.js';
import { seek } from './seek.js';

const guid = '631f9a7e-52d1-4b8e-9c46-0d2f5be7631f';
const named = (name: string) => hidings.findIndex((hiding) => hiding.name === name);

/** Few different letters: what stands behind a token goes on with it as often as not. */
const token = fc.string({ unit: fc.constantFrom(...'abc1'), minLength: 12, maxLength: 40 });
const between = fc.constantFrom('', ' ', '\r\n', '-', '</b>', '<!-- -->', '","', '&amp;');
/** Ways of which the token before is no part. */
const plainly = ['percent', 'hex references', '\\u', 'XML', 'comments', 'tags', 'folded', 'zero width'];

it('leaves no eight characters in a row of a token whose readable end goes on behind it', () => {
  const way = fc.option(fc.constantFrom(...plainly));
  fc.assert(
    fc.property(
      token,
      fc.nat(36),
      fc.integer({ min: 1, max: 12 }),
      between,
      way,
      (text, from, length, mark, as) => {
        fc.pre(!/^(.)\1*$/.test(text));
        const more = text.slice(from, from + length);
        const written = as === null ? Buffer.from(more) : hideIn([named(as)], more, 0).bytes.subarray(10, -6);
        const bytes = Buffer.concat([Buffer.from(`<p>${text}${mark}`), written, Buffer.from('</p>')]);
        expect(seek(mask(bytes, text), text, 2)).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
});

it.each([
  ['nothing', `${guid}, it is`, '…631f, it is'],
  ['three characters', `${guid}9a7, it is`, '…631f9a7, it is'],
  ['four', `${guid}9a7e, it is`, '…, it is'],
  ['four as references', `${guid}&#x39;&#x61;&#x37;&#x65;, it is`, '…, it is'],
  ['four behind a tag', `${guid}</b>9a7e, it is`, '…, it is'],
])('shows the end of a token unless it goes on with %s', (_what, text, shown) => {
  expect(maskText(text, [{ kind: 'token', text: guid }])).toBe(shown);
});
