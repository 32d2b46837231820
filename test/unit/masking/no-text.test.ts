import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inflateAny } from '../../../electron/secrets/inflate.js';
import { type Looking, lookThrough } from '../../../shared/masking/look-through.js';
import { prepareSecret } from '../../../shared/masking/prepared-secret.js';
import { viewOf } from '../../../shared/masking/view.js';
import { bytesBy, seeded } from '../formats/sound-tokens.js';
import { head, mask, tokens } from './hidden-message.js';
import { hideIn, hidings } from './hide.js';
import { seek } from './seek.js';

const [token = ''] = tokens;
const random = seeded(20_261_129);
const blob = (size: number) => Buffer.from(bytesBy(random, size));
const inLines = (text: string) => text.replace(/.{76}/g, '$&\r\n');
const input = (name: string, value: string) =>
  `<html><body>${'<p>Your session is over.</p>\r\n'.repeat(20)}<form><input type="hidden" name="${name}" value="${value}" /></form></body></html>`;

/** What answers hold that nobody can read, each of about so many bytes. */
const holding: Readonly<Record<string, (size: number) => string | Buffer>> = {
  'a page with a view state': (size) => input('__VIEWSTATE', blob(size).toString('base64')),
  'a page with a SAML request': (size) =>
    input('SAMLRequest', encodeURIComponent(blob(size).toString('base64'))),
  'a page with an image in it': (size) =>
    `<img src="data:image/png;base64,${blob(size).toString('base64url')}">`,
  'an envelope with a file': (size) =>
    `<a xmlns="urn:x"><file>${inLines(blob(size).toString('base64'))}</file></a>`,
  'a file in JSON': (size) => JSON.stringify({ name: 'a.pdf', data: blob(size).toString('base64') }),
  'a fingerprint in hex': (size) => `<id>${blob(size).toString('hex')}</id>`,
  'a file as it is': blob,
  'a form with a file': (size) =>
    Buffer.concat([
      Buffer.from('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nsome words\r\n--x\r\n\r\n'),
      blob(size),
      Buffer.from('\r\n--x--\r\n'),
    ]),
};
const answer = (...parts: (string | Buffer)[]) =>
  Buffer.concat([head, ...parts].map((part) => Buffer.from(part)));

describe('an answer with much in it that is no text', () => {
  it.each(Object.entries(holding))('stays whole, however large: %s', (_name, make) => {
    for (const size of [100, 1_500, 6_000, 20_000]) {
      const bytes = answer(make(size));
      expect(mask(bytes, token).equals(bytes), String(size)).toBe(true);
    }
  });

  it.each(Object.entries(holding))('shows all but the secret that stands beside it: %s', (_name, make) => {
    const [before, behind] = [answer(make(6_000), '<token>'), answer('</token>', make(6_000))];
    const whole = Buffer.concat([before, Buffer.from(token), behind]);
    const hidden = `${'*'.repeat(token.length - 4)}${token.slice(-4)}`;
    expect(mask(whole, token).equals(Buffer.concat([before, Buffer.from(hidden), behind]))).toBe(true);
  });

  it.each(hidings.filter(({ of, makes }) => of === 'text' && makes === 'text'))(
    'hides a secret that was written in the midst of it, then packed as base64: $name',
    ({ hide }) => {
      for (const before of [0, 3, 700, 5_000]) {
        const inner = Buffer.concat([
          blob(before),
          Buffer.from('<t>'),
          hide(Buffer.from(token), 2),
          blob(900),
        ]);
        const whole = answer(input('state', inner.toString('base64')));
        expect(seek(mask(whole, token), token), String(before)).toEqual([]);
      }
    },
  );

  it.each(['anahtar-şğüöç-12', 'ключ-сессии-12', 'p\u0001assword-12345'])(
    'shows all but a secret beyond ASCII too, and hides that in capitals and small letters: %j',
    (secret) => {
      for (const text of [secret, secret.toUpperCase(), secret.toLowerCase()])
        for (const before of [0, 3, 700, 5_000]) {
          const inner = Buffer.concat([blob(before), Buffer.from(`<t>${text}</t>`), blob(900)]);
          const [start, end] = ['<html><p>words</p><i value="', `">${'<p>more words</p>'.repeat(9)}`];
          const whole = answer(start, inner.toString('base64'), end);
          const masked = mask(whole, secret);
          const hidden = masked.toString('latin1').replace(/^.*value="|">.*$/gs, '');
          expect(hidden.match(/\*+/g)?.join('').length, text).toBeGreaterThanOrEqual(Buffer.byteLength(text));
          expect([masked.indexOf(start), masked.indexOf(end)]).toEqual([
            whole.indexOf(start),
            whole.indexOf(end),
          ]);
        }
      for (const make of Object.values(holding)) {
        const bytes = answer(make(3_000));
        expect(mask(bytes, secret).equals(bytes)).toBe(true);
      }
    },
  );

  it.each(['pass', 'ab12', 'Z9y8x7', '1234567'])(
    'hides a short secret too of which one character is escaped, between letters beyond ASCII: %s',
    (secret) => {
      const letters = 'пароль'.repeat(20);
      const escaped = (at: number) =>
        ['%', '\\x', '\\u00', '&#x'].map((mark) => {
          const code = secret.charCodeAt(at).toString(16).toUpperCase();
          return `${secret.slice(0, at)}${mark}${code}${mark === '&#x' ? ';' : ''}${secret.slice(at + 1)}`;
        });
      for (const written of Array.from(secret, (_, at) => escaped(at)).flat()) {
        const [start, end] = [answer(letters), Buffer.from(letters)];
        const whole = Buffer.concat([start, Buffer.from(written), end]);
        const hidden = Buffer.concat([start, Buffer.from('*'.repeat(written.length)), end]);
        expect(mask(whole, secret).toString(), written).toBe(hidden.toString());
      }
    },
  );

  it('is looked through in a time that grows with it', () => {
    const bytes = answer(blob(3_000_000));
    expect(mask(bytes, token).equals(bytes)).toBe(true);
  });
});

/** How many looks it takes, or what happens where there are fewer. */
function looked(bytes: Uint8Array, left: number) {
  let given = 0;
  const looking: Looking = {
    secrets: [prepareSecret({ kind: 'token', text: token })],
    ...{ beyond: null, ownBytes: null, inflate: inflateAny, left },
    see: () => {},
    tooMuch: () => given++,
    found: () => {},
  };
  lookThrough(viewOf(bytes), looking);
  return { given, took: left - looking.left };
}

it('wherever the room for looks ends, it is said, and once', () => {
  const packed = [...gzipSync(Buffer.concat([Buffer.from(token), blob(1_500)]))].map(
    (byte) => `%${byte.toString(16).padStart(2, '0')}`,
  );
  const { bytes } = hideIn([hidings.findIndex(({ name }) => name === 'base64')], token, 3);
  const whole = answer(`<a b="${packed.join('')}">`, bytes, '<!-- a <!-- b -->&#65;%41</a>');
  const { took } = looked(whole, Number.MAX_SAFE_INTEGER);
  expect(looked(whole, took)).toEqual({ given: 0, took });
  const ends = new Set(Array.from({ length: 60 }, (_, at) => Math.floor((took * at) / 60)).concat(took - 1));
  expect([...ends].filter((left) => looked(whole, left).given !== 1)).toEqual([]);
});
