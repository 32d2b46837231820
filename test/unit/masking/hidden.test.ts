import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflateAny } from '../../../electron/secrets/inflate.js';
import { findSecretSlots } from '../../../shared/masking/find-secret-slots.js';
import { head, hiddenMessage, leftOf, mask, tokens } from './hidden-message.js';
import { hideIn, hidings } from './hide.js';
import { seek } from './seek.js';

describe('a secret in an answer', () => {
  it('is in no form left that can be undone, whatever three ways it was hidden in', () => {
    // The same ones each time: what goes by chance is looked for in the soak.
    fc.assert(
      fc.property(hiddenMessage, (hidden) => {
        expect(leftOf(hidden)).toMatchObject({ found: [] });
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  // Each was the least that a random run found to be left, or of a kind with one.
  const packed = ['gzip', 'zlib', 'deflate', 'Brotli'];
  const written = ['percent', 'percent twice', '\\x', 'octal', 'quoted-printable'];
  it.each([
    [['deflate', 'base64'], 12],
    [['gzip', 'base64', 'folded'], 36],
    [['gzip', 'gzip'], 36],
    [['gzip', 'gzip', 'gzip'], 36],
    [['gzip', 'base64', 'base64'], 36],
    [['base64', 'base64'], 36],
    [['base64', 'base64', 'base64'], 36],
    [['UTF-16 LE', 'base64', 'base64'], 36],
    [['UTF-16 BE', 'gzip', 'gzip'], 36],
    [['comments', 'comments'], 36],
    [['comments', 'comments', 'comments'], 36],
    [['comments', 'instructions', 'comments'], 36],
    [['instructions', 'instructions'], 36],
    [['XML', 'comments', 'tags'], 36],
    [['instructions', 'tags'], 36],
    [['comments', 'tags', 'tags'], 36],
    [['instructions', 'comments', 'instructions'], 36],
    [['XML', 'instructions', 'instructions'], 36],
    [['comments', 'mail', 'quoted-printable'], 20],
    [['quoted-printable', 'mail'], 36],
    [['deflate', 'BitConverter'], 12],
    [['quoted-printable', 'zero width', '%u'], 36],
    [['named references', 'percent twice', 'base64url'], 36],
    [['comments', 'CDATA', 'CDATA'], 36],
    [['comments', 'CDATA', 'comments'], 36],
    [['tags', 'comments', 'folded'], 36],
    [['tags', 'CDATA', 'zero width'], 36],
    [['mail', 'CDATA', 'folded'], 36],
    [['mail', 'zero width'], 36],
    ...packed.flatMap((way) => written.map((writing): [string[], number] => [[way, writing], 36])),
    ...written.map((writing): [string[], number] => [['UTF-16 LE', writing, 'UTF-16 LE'], 36]),
    ...packed.map((way): [string[], number] => [['comments', way, 'percent'], 36]),
    ...packed.map((way): [string[], number] => [[way, 'percent', 'comments'], 36]),
  ])('is in %j not left either', (wanted, length) => {
    const token = tokens[0] ?? '';
    const ways = wanted.map((name) => hidings.findIndex((hiding) => hiding.name === name));
    const { names, bytes } = hideIn(ways, token.slice(0, length), 6);
    const whole = Buffer.concat([Buffer.from(head), bytes]);
    expect({ names, isThere: seek(whole, token, wanted.length + 1).length > 0 }).toEqual({
      names: wanted,
      isThere: true,
    });
    expect(seek(mask(whole, token), token, wanted.length + 1)).toEqual([]);
  });

  it.each([
    [['zlib', 'quoted-printable', 'base64'], 0, [5, 13], 10, 4],
    [['zlib', 'quoted-printable', 'base64'], 1, [4, 13], 11, 20],
    [['UTF-16 BE', 'octal', 'UTF-16 BE'], 1, [8, 28], 46, 1],
  ] as const)(
    'is not left of what a long search by chance had found: %j of token %i',
    (names, of, cut, chunk, nth) => {
      const ways = names.map((name) => hidings.findIndex((hiding) => hiding.name === name));
      const token = tokens[of] ?? '';
      expect(leftOf({ ways, token, cut: [...cut], upper: of === 0, chunk, nth })).toMatchObject({
        names,
        found: [],
      });
    },
  );

  it('would be found by what looks for it here', () => {
    const [token = ''] = tokens;
    for (const [way, { name }] of hidings.entries()) {
      const { bytes } = hideIn([way], token, way);
      expect({ name, found: seek(bytes, token).length > 0 }).toEqual({ name, found: true });
    }
  });

  it('is cut to pieces by what quotes a part of it, and none of eight characters is left', () => {
    const middle = '6CCCCDDDD1&lt;EEEEFFFF22223333GGGG';
    const quoting = (part: string) => `detected from the client (token="...${part}...").`;
    expect(mask(Buffer.from(quoting(middle)), tokens[1] ?? '').toString()).toBe(
      quoting('*'.repeat(middle.length)),
    );
  });

  it('leaves fewer than eight characters of it, and of a short or a monotonous one all but the whole', () => {
    const shown = (text: string, token: string) => mask(Buffer.from(text), token).toString();
    expect(shown('see 3f0c9a7 and 3f0c9a7e', tokens[0] ?? '')).toBe('see 3f0c9a7 and ********');
    expect(shown('a-secret is not a-secret-1', 'a-secret-1')).toBe('a-secret is not **********');
    expect(shown('0000000000 and 000000000000', '000000000000')).toBe('0000000000 and ********0000');
  });

  it('is hidden with all that was packed together with it, and with nothing else', () => {
    const [token = ''] = tokens;
    const { bytes } = hideIn([hidings.findIndex(({ name }) => name === 'gzip')], `your token ${token}`, 0);
    const whole = Buffer.concat([Buffer.from(head), bytes]);
    expect(mask(whole, token).toString('latin1')).toBe(head + '*'.repeat(bytes.length));
  });

  it('is hidden with what was packed together with some of it, though all of it stands in the name of that', () => {
    const secret = 'k7Qw9zTBLm2Xab4RtZ5uVN';
    const packed = gzipSync(Buffer.from(`it begins with ${secret.slice(0, 12)}`));
    // 8: a file's name follows the ten bytes of the head.
    packed[3] = 8;
    const bytes = Buffer.concat([packed.subarray(0, 10), Buffer.from(`${secret}\0`), packed.subarray(10)]);
    for (const text of [secret, secret.toUpperCase()])
      expect(findSecretSlots(bytes, [{ kind: 'password', text }], inflateAny)).toEqual([
        { offset: 0, length: bytes.length, kind: 'password' },
      ]);
  });
});

describe('an ordinary message', () => {
  const ordinary = [
    `${head}<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><LogoutResponse xmlns="http://www.sansejour.com/" /></soap:Body></soap:Envelope>`,
    `${head}<html><body>&lt;Server was unable to process request. ---&gt; Object reference not set&gt; 100%25 \\u0041</body></html>`,
    `${head}{"id":"7c9e6679-7425-40de-944b-e07fc1f9631f","data":"SGVsbG8sIHRoaXMgaXMgbm90IGEgc2VjcmV0","hash":"d41d8cd98f00b204e9800998ecf8427e"}`,
  ].map((text) => Buffer.from(text));

  it('stays whole', () => {
    for (const bytes of ordinary) expect(mask(bytes, tokens[0] ?? '').equals(bytes)).toBe(true);
    const packed = hideIn([hidings.findIndex(({ name }) => name === 'gzip')], 'nothing to hide', 0).bytes;
    expect(mask(packed, tokens[0] ?? '').equals(packed)).toBe(true);
  });

  it('is looked through in a time that grows with it, even where it was made to take long', () => {
    const nested = Buffer.from(`${'<!--'.repeat(20_000)}${'%25'.repeat(20_000)}${'AAAA'.repeat(20_000)}`);
    expect(mask(nested, tokens[0] ?? '').length).toBe(nested.length);
  });
});
