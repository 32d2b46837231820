import fc from 'fast-check';
import { inflateAny } from '../../../electron/secrets/inflate.js';
import { findSecretSlots } from '../../../shared/masking/find-secret-slots.js';
import { maskBytes } from '../../../shared/masking/mask-bytes.js';
import { hideIn, hidings, inChunks } from './hide.js';
import { seek } from './seek.js';

export const tokens = [
  '3f0c9a7e-52d1-4b8e-9c46-0d2f5be7631f',
  'AAAABBBB6CCCCDDDD1<EEEEFFFF22223333GGGGHHHH',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N',
];
export const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-Powered-By: ASP.NET\r\n\r\n';

export const mask = (bytes: Buffer, token: string): Buffer => {
  const slots = findSecretSlots(bytes, [{ kind: 'token', text: token }], inflateAny);
  return Buffer.from(maskBytes(bytes, slots));
};

/** What the masking of messages has to do with, in as many ways as they come. */
export const hiddenMessage = fc.record({
  ways: fc.array(fc.nat(hidings.length - 1), { minLength: 1, maxLength: 3 }),
  token: fc.constantFrom(...tokens),
  cut: fc.option(fc.tuple(fc.nat(8), fc.integer({ min: 12, max: 30 }))),
  upper: fc.boolean(),
  chunk: fc.option(fc.integer({ min: 5, max: 60 })),
  nth: fc.nat(20),
});

type HiddenMessage = typeof hiddenMessage extends fc.Arbitrary<infer Value> ? Value : never;

/** In what ways it was hidden, and what a search of the masked bytes still finds. */
export function leftOf({ ways, token, cut, upper, chunk, nth }: HiddenMessage) {
  const part = cut === null ? token : token.slice(cut[0], cut[0] + cut[1]);
  const { names, bytes } = hideIn(ways, upper ? part.toUpperCase() : part, nth);
  // Sixteen bytes in hex or fewer are a GUID's, or less, and are not looked into: docs/trust.md says so.
  if (part.length < 16 && /(?:deflate|Brotli) hex/.test(names.join(' '))) return { names, found: [] };
  const body = chunk === null ? bytes : inChunks(bytes, chunk);
  const whole = Buffer.concat([Buffer.from(head), body]);
  // One look for each way, one for the chunks, and one for what stands around them.
  const deepest = names.length + 2;
  return { names, found: [whole, body].flatMap((sent) => seek(mask(sent, token), token, deepest)) };
}
