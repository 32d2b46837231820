import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecretSlots } from '../../../shared/masking/find-secret-slots.js';
import { maskBytes, putSecrets, takeSecrets } from '../../../shared/masking/mask-bytes.js';
import { maskText } from '../../../shared/masking/mask-text.js';
import { anyCharacter } from '../any-character.js';
import { spellings } from './spellings.js';

const token = '3f0c9a7e-52d1-4b8e-9c46-0d2f5be7631f';
const asToken = (text: string) => [{ kind: 'token' as const, text }];

/** Any text that somebody may use as a token or a password, but for the asterisks that masking itself writes. */
const secretText = fc
  .oneof(
    fc.uuid(),
    fc.string({ minLength: 4, maxLength: 40, unit: anyCharacter }),
    fc.string({ minLength: 4, maxLength: 40, unit: fc.constantFrom(...'ab&<>"\'%+/=\\ ç\u0131😀12') }),
  )
  .filter((text) => !/\p{Surrogate}/u.test(text) && !text.includes('*') && !/^[ -~]?(.)\1*$/su.test(text));

const around = fc.constantFrom('', '<token>', 'x=', '"', 'Zm9v', 'token ', '\r\n', 'AA');

function bytesOf(value: string | Uint8Array): Buffer {
  return typeof value === 'string' ? Buffer.from(value, 'utf8') : Buffer.from(value);
}

describe('masking', () => {
  it('leaves no spelling of any secret', () => {
    fc.assert(
      fc.property(secretText, around, around, fc.integer(), (text, before, behind, seed) => {
        // Asserted once for all of them: to assert each took most of the time.
        const left: string[] = [];
        for (const { name, value } of spellings(text, seed)) {
          const spelled = bytesOf(value);
          const bytes = Buffer.concat([Buffer.from(before), spelled, Buffer.from(behind)]);
          const slots = findSecretSlots(bytes, asToken(text));
          const covered = slots.some(
            (slot) =>
              slot.offset <= before.length && slot.offset + slot.length >= before.length + spelled.length,
          );
          const masked = Buffer.from(maskBytes(bytes, slots));
          if (!covered) left.push(`${name}: not covered`);
          if (masked.includes(spelled)) left.push(`${name}: readable`);
          if (masked.length !== bytes.length) left.push(`${name}: of another length`);
        }
        expect(left, JSON.stringify(text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  // Each was the least that a random run found to be left.
  it.each([
    ["/aaa'", 0],
    ['"aa=', 0],
    ['aaa>', 0],
    ['%b1a\u0131aa', 28397080],
    ['a%b1\u0131aaaa', 1],
  ])('leaves no spelling of %s', (text, seed) => {
    for (const { name, value } of spellings(text, seed)) {
      const bytes = bytesOf(value);
      const masked = Buffer.from(maskBytes(bytes, findSecretSlots(bytes, asToken(text))));
      expect({ name, left: masked.includes(bytes) }).toEqual({ name, left: false });
    }
  });

  it('finds base64 of a secret at every alignment', () => {
    fc.assert(
      fc.property(
        secretText,
        fc.string({ maxLength: 9 }),
        fc.string({ maxLength: 9 }),
        (text, before, behind) => {
          const whole = Buffer.from(before + text + behind);
          const start = Buffer.byteLength(before);
          const end = start + Buffer.byteLength(text);
          for (const encoding of ['base64', 'base64url'] as const) {
            const encoded = Buffer.from(`:${whole.toString(encoding)}`);
            const slots = findSecretSlots(encoded, asToken(text));
            const first = 1 + Math.floor((start * 8) / 6);
            const last = 1 + Math.ceil((end * 8) / 6);
            const covered = slots.some((slot) => slot.offset <= first && slot.offset + slot.length >= last);
            expect({ text, encoded: encoded.toString(), covered }).toMatchObject({ covered: true });
          }
        },
      ),
    );
  });

  it('restores exactly what was there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.uint8Array({ maxLength: 30 }), fc.constant(Buffer.from(token)))),
        (parts) => {
          const bytes = new Uint8Array(Buffer.concat(parts));
          const slots = findSecretSlots(bytes, asToken(token));
          const restored = putSecrets(maskBytes(bytes, slots), slots, takeSecrets(bytes, slots));
          expect(Buffer.from(restored).equals(bytes)).toBe(true);
        },
      ),
    );
  });

  it('keeps the last four characters of a long token only', () => {
    const shown = (text: string, value: string) => {
      const bytes = Buffer.from(value);
      return Buffer.from(maskBytes(bytes, findSecretSlots(bytes, asToken(text)))).toString();
    };
    expect(shown(token, `token=${token}&x`)).toBe(`token=${'*'.repeat(32)}631f&x`);
    expect(shown('abcdefghijk', 'token=abcdefghijk')).toBe(`token=${'*'.repeat(11)}`);
    expect(shown('abcdefgh&jkl', '<token>abcdefgh&amp;jkl</token>')).toBe(`<token>${'*'.repeat(16)}</token>`);
    expect(shown('ab', 'Host: ab.test\r\n\r\ntoken=ab&<token>ab</token>about')).toBe(
      'Host: ab.test\r\n\r\ntoken=**&<token>**</token>about',
    );
  });

  it('masks credential headers whole, also behind an interim head, and nothing in the body', () => {
    const text =
      'HTTP/1.1 100 Continue\r\nset-cookie: early=1\r\n\r\nHTTP/1.1 200 OK\r\nSet-Cookie:  a=b; \r\n more\r\nCache-Control: x\r\n\r\nCookie: c';
    const bytes = Buffer.from(text);
    const slots = findSecretSlots(bytes, []);
    expect(slots.map((slot) => text.slice(slot.offset, slot.offset + slot.length))).toEqual([
      'early=1',
      'a=b; \r\n more',
    ]);
    const request = Buffer.from('GET / HTTP/1.1\r\nPROXY-authorization:Basic eDp5\r\nAuthorization : B q');
    expect(findSecretSlots(request, []).map((slot) => slot.length)).toEqual([10, 3]);
  });

  it('leaves the bytes it was given alone, also where they are a Buffer', () => {
    const bytes = Buffer.from(`token=${token}`);
    const slots = findSecretSlots(bytes, asToken(token));
    const masked = maskBytes(bytes, slots);
    expect(bytes.toString()).toBe(`token=${token}`);
    putSecrets(masked, slots, takeSecrets(bytes, slots));
    expect(Buffer.from(masked).toString()).toBe(`token=${'*'.repeat(32)}631f`);
  });

  it('drops the readable tail where it belongs to another secret too', () => {
    const bytes = Buffer.from(`a ${token} b`);
    const slots = findSecretSlots(bytes, [...asToken(token), { kind: 'password', text: '631f' }]);
    expect(slots).toEqual([{ offset: 2, length: 36, kind: 'password' }]);
  });

  it('masks text for people', () => {
    expect(maskText(`Token ${token} is ğ unknown`, asToken(token))).toBe('Token …631f is ğ unknown');
    expect(maskText('user %70ass', [{ kind: 'password', text: 'pass' }])).toBe('user …');
  });
});
