import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflateAny } from '../../../electron/secrets/inflate.js';
import { findSecretSlots } from '../../../shared/masking/find-secret-slots.js';
import { maskBytes } from '../../../shared/masking/mask-bytes.js';
import { hideIn, hidings } from './hide.js';
import { seek } from './seek.js';

const token = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...'0123456789abcdefABCDEF-_+/=.'), minLength: 9, maxLength: 40 }),
    fc.constantFrom('zyx1', 'zyx2'),
  )
  .map(([text, end]) => text + end);
const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n';

/** With another way to unpack nothing is as before: each message is looked through from its beginning. */
const afresh = (bytes: Buffer, text: string) =>
  findSecretSlots(bytes, [{ kind: 'token', text }], (packed) => inflateAny(packed));
const asBefore = (bytes: Buffer, text: string) =>
  findSecretSlots(bytes, [{ kind: 'token', text }], inflateAny);

describe('a message like one before', () => {
  it('has its secrets where a message that is unlike all others has them', () => {
    const message = fc.record({
      tokens: fc.array(token, { minLength: 2, maxLength: 4 }),
      before: fc.string({ unit: 'grapheme-ascii', maxLength: 30 }),
      times: fc.integer({ min: 0, max: 2 }),
      beside: fc.tuple(fc.nat(3), fc.nat(20), fc.integer({ min: 4, max: 30 })),
    });
    fc.assert(
      fc.property(message, ({ tokens, before, times, beside: [which, from, length] }) => {
        // Some of one of them, which stands in the messages of all of them.
        const part = (tokens[which] ?? '').slice(from, from + length);
        for (const text of [...tokens, ...tokens]) {
          const bytes = Buffer.from(
            `${head}${before}${part}${`<token>${text}</token>`.repeat(times)}${part}`,
          );
          expect(asBefore(bytes, text)).toEqual(afresh(bytes, text));
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(hidings.map(({ name }, way) => [name, way] as const))(
    'is looked through again where the part of its own secret stands in it as %s',
    (_name, way) => {
      const own = '3f0c9a7e-52d1-4b8e-9c46-0d2f5be7631f';
      const { bytes: hidden } = hideIn([way], own.slice(4, 24), 0);
      const others = ['00112233-4455-6677-8899-aabbccddeeff', 'ffeeddcc-bbaa-9988-7766-554433221100'];
      for (const text of [...others, own]) {
        const bytes = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nX-Token: ${text}\r\n\r\n`), hidden]);
        const masked = Buffer.from(maskBytes(bytes, asBefore(bytes, text)));
        expect(seek(masked, text, 2)).toEqual([]);
      }
    },
  );

  it('hides nothing of it that is another one’s', () => {
    const [own, other] = ['3f0c9a7e-52d1-4b8e-9c46-0d2f5be7631f', '00112233-4455-6677-8899-aabbccddeeff'];
    const bytes = Buffer.from(`${head}<token>${own}</token>`);
    expect([asBefore(bytes, own).length, asBefore(bytes, other), asBefore(bytes, own).length]).toEqual([
      1,
      [],
      1,
    ]);
  });

  it('keeps its credentials hidden, and a secret of another kind as such', () => {
    const tokens = ['3f0c9a7e-52d1-4b8e-9c46-0d2f5be7631f', '00112233-4455-6677-8899-aabbccddeeff'];
    const messageOf = (text: string) =>
      Buffer.from(`HTTP/1.1 200 OK\r\nSet-Cookie: id=7; path=/\r\nCookie: ${text}\r\n\r\n<id>${text}</id>`);
    const kinds = ['token', 'password', 'token'] as const;
    for (const kind of kinds) {
      for (const text of tokens) {
        const secrets = [{ kind, text }];
        const fresh = findSecretSlots(messageOf(text), secrets, (packed) => inflateAny(packed));
        expect(findSecretSlots(messageOf(text), secrets, inflateAny)).toEqual(fresh);
        expect(fresh.map((slot) => slot.kind)).toEqual(['credential', 'credential', kind]);
      }
    }
  });

  it('is known by a copy of its own', () => {
    const [first = '', second = ''] = [
      '3f0c9a7e-52d1-4b8e-9c46-0d2f5be7631f',
      '00112233-4455-6677-8899-aabbccddeeff',
    ];
    const messageOf = (text: string) => Buffer.from(`<id>${text}</id><p>aGVsbG8gd29ybGQgYWdhaW4=</p>`);
    const lent = messageOf(first);
    asBefore(lent, first);
    lent.fill(0);
    expect(asBefore(messageOf(second), second)).toEqual([{ offset: 4, length: 36, kind: 'token', tail: 4 }]);
  });

  it('gives the very same slots each time, and others where it differs beside its secret', () => {
    const tokens = [
      '3f0c9a7e-52d1-4b8e-9c46-0d2f5be7631f',
      '00112233-4455-6677-8899-aabbccddeeff',
      'a1b2c3d4-52d1-4b8e-9c46-0d2f5be7abcd',
    ];
    for (const [before, behind] of [
      ['<id>', '</id>'],
      ['', ' <same>'],
      ['<p>none</p>', ''],
    ] as const) {
      const slotsIn = (end: string) =>
        tokens.map((text) => asBefore(Buffer.from(before + text + behind + end), text));
      const [, second, third] = slotsIn('');
      expect(third).toBe(second);
      expect(slotsIn('!')[0]).not.toBe(second);
    }
  });

  it('is looked through again where eight characters of its own secret are all that was undone', () => {
    const [other, own] = ['00112233-4455-6677-8899-aabbccddeeff', '3f0c9a7e-52d1-4b8e-9c46-0d2f5be7631f'];
    for (let from = 0; from + 8 <= own.length; from++) {
      const part = Buffer.from(own.slice(from, from + 8));
      for (const hidden of [part.toString('hex'), part.toString('base64')]) {
        const messageOf = (text: string) => Buffer.from(`<id>${text}</id>.<p>${hidden}</p>`);
        asBefore(messageOf(other), other);
        expect([hidden, asBefore(messageOf(own), own)]).toEqual([hidden, afresh(messageOf(own), own)]);
      }
    }
  });

  it('is looked through again where its own secret ends as it begins, and goes on behind itself', () => {
    const [other, own] = ['00112233-4455-6677-8899-aabb', 'wxyz,1234,k7Qw9zTBLm2X4-wxyz'];
    const messageOf = (text: string) => Buffer.from(`<id>${text},123</id>`);
    asBefore(messageOf(other), other);
    expect(asBefore(messageOf(own), own)).toEqual(afresh(messageOf(own), own));
    expect(Buffer.from(maskBytes(messageOf(own), asBefore(messageOf(own), own))).toString()).not.toContain(
      'wxyz,123',
    );
  });

  it('is looked through again where some of its readable end goes on behind it as it does within', () => {
    const [other, own] = ['00112233445566778899aabb', 'k77xyzabcdeQ9zTBLm2-wxyz'];
    const messageOf = (text: string) => Buffer.from(`<id>${text}abcde</id>`);
    asBefore(messageOf(other), other);
    expect(asBefore(messageOf(own), own)).toEqual(afresh(messageOf(own), own));
  });
});
