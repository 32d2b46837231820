import { describe, expect, it } from 'vitest';
import { findSecretSlots } from '../../../shared/masking/find-secret-slots.js';
import { maskText } from '../../../shared/masking/mask-text.js';
import { maskToken } from '../../../shared/masking/mask-token.js';

const guid = '3f0c9a7e-52d1-4b8e-9c46-0d2f5be7631f';
const masked = (text: string, secret: string, kind: 'token' | 'password' = 'token') =>
  maskText(text, [{ kind, text: secret }]);

it.each(['3f0c9a7e52d14b8e 12', '3f0c9a7e52d14b8e12 ', '3f0c9a7e52d14b8e1\t2a'])(
  'no end of a token shows that is not four characters which can be seen: %j',
  (token) => {
    expect(masked(`<t>${token}</t>`, token)).not.toContain(token.slice(-2));
  },
);

describe('so much of a token shows that it cannot be used', () => {
  it('seven of its characters, and never eight, wherever they stand', () => {
    for (let from = 0; from + 8 <= guid.length; from++) {
      const [seven, eight] = [guid.slice(from, from + 7), guid.slice(from, from + 8)];
      for (const [before, behind] of [
        ['', ''],
        ['<id>', '</id>'],
        ['x', 'x'],
      ]) {
        expect(masked(`${before}${seven}${behind}`, guid)).toBe(`${before}${seven}${behind}`);
        expect(masked(`${before}${eight}${behind}`, guid)).not.toContain(eight);
        expect(masked(`${before}${eight.toUpperCase()}${behind}`, guid).toLowerCase()).not.toContain(eight);
      }
    }
  });

  it('wherever its parts stand, however near to one another', () => {
    const parts = [guid.slice(0, 8), guid.slice(9, 18), guid, guid.slice(-8)];
    for (const one of parts)
      for (const other of parts)
        for (let gap = 1; gap <= 12; gap++) {
          const text = masked(`<id>${one}${'x'.repeat(gap)}${other}</id>`, guid);
          for (const part of parts)
            expect([one, other, gap, text.includes(part)]).toEqual([one, other, gap, false]);
        }
  });

  it('of one that is mostly blanks its few letters are no secret without them', () => {
    for (const secret of [`abcde${' '.repeat(20)}`, `ab cd ef${' '.repeat(9)}x y`])
      for (const letters of ['abcde', 'abcdefxy'])
        expect(masked(`xx ${letters} yy`, secret, 'password')).toBe(`xx ${letters} yy`);
    expect(masked('xx abcdefghijkl yy', 'abc def ghi jkl', 'password')).toBe('xx … yy');
  });

  it('where two of its parts share their ends', () => {
    for (let shared = 1; shared <= 4; shared++) {
      const both = 'abcd'.slice(0, shared);
      const end = '4RtZ5uVN'.slice(0, 8 - shared);
      const secret = `k7Qw9zTB${both}Lm2X${both}${end}`;
      expect([shared, masked(`<p>k7Qw9zTB${both}${end}</p>`, secret)]).toEqual([shared, '<p>…</p>']);
    }
  });

  it('of one that is shorter than twelve only the whole is a secret', () => {
    const short = 'k7Qw9zLm2Xa';
    expect(masked(`a ${short} b`, short)).toBe('a … b');
    for (const part of [short.slice(1), short.slice(0, -1), short.slice(0, 8)])
      expect(masked(`a ${part} b`, short)).toBe(`a ${part} b`);
    const long = `${short}b`;
    expect(masked(`a ${long} b`, long)).toBe('a …2Xab b');
    expect(masked(`a ${long.slice(0, 8)} b`, long)).not.toContain(long.slice(0, 8));
    expect(masked(`a ${long.slice(0, 7)} b`, long)).toBe(`a ${long.slice(0, 7)} b`);
  });

  it('of one repeated character only the whole is a secret', () => {
    const same = 'a'.repeat(20);
    expect(masked(`x ${'a'.repeat(19)} y`, same)).toBe(`x ${'a'.repeat(19)} y`);
    expect(masked(`x ${same} y`, same)).not.toContain('aaaaaaaa');
  });

  it('of one beyond ASCII whatever stands for it in one byte a letter, and nothing that only looks so', () => {
    const write = (text: string, by: (code: number) => number) =>
      Buffer.from([...text].map((one) => by(one.codePointAt(0) ?? 0)));
    const turkish: Record<number, number> = { 286: 208, 304: 221, 350: 222, 287: 240, 305: 253, 351: 254 };
    const in1254 = (code: number) => turkish[code] ?? code;
    const found = (bytes: Uint8Array, text: string) => findSecretSlots(bytes, [{ kind: 'password', text }]);
    for (const text of ['İstanbulŞğĞışü', 'müşteri-ığŞ', 'ĞğİıŞş']) {
      const bytes = Buffer.concat([Buffer.from('<p>'), write(text, in1254), Buffer.from('</p>')]);
      expect(found(bytes, text)).toEqual([{ offset: 3, length: text.length, kind: 'password' }]);
    }
    expect(
      found(
        write('ÿþüöç-ñé', (code) => code),
        'ÿþüöç-ñé',
      ),
    ).toHaveLength(1);
    // A letter that no byte stands for: its lowest eight bits are another one.
    for (const text of ['парольщц', 'œuvreĀāŁł', '密碼密碼密碼'])
      expect([
        text,
        found(
          write(text, (code) => code & 0xff),
          text,
        ),
      ]).toEqual([text, []]);
  });

  it('of one that is shorter than four only what stands alone', () => {
    expect(masked('<p>abc</p>', 'abc', 'password')).toBe('<p>…</p>');
    expect(masked('xabcx', 'abc', 'password')).toBe('xabcx');
    expect(masked('xabcdx', 'abcd', 'password')).toBe('x…x');
  });

  it('of one that is shorter than eight also what is escaped, and not what white space divides', () => {
    const short = 'k7Qw9z';
    for (const escaped of ['%6b7Qw9z', '&#107;7Qw9z', '\\u006b7Qw9z'])
      expect(masked(`<p>${escaped}</p>`, short, 'password')).toBe('<p>…</p>');
    for (const divided of ['k7Q w9z', 'k7Q\r\n\tw9z'])
      expect(masked(`<p>${divided}</p>`, short, 'password')).toBe(`<p>${divided}</p>`);
    const long = `${short}Lm`;
    expect(masked('<p>k7Q w9zLm</p>', long, 'password')).toBe('<p>…</p>');
  });

  it('a mask is its last four characters, or none of it', () => {
    expect([maskToken(guid), maskToken('k7Qw9zLm2Xab'), maskToken('k7Qw9zLm2Xa')]).toEqual([
      '…631f',
      '…2Xab',
      '…',
    ]);
    expect(maskToken('😀'.repeat(11))).toBe('…');
    expect(maskToken('😀'.repeat(12))).toBe(`…${'😀'.repeat(4)}`);
  });

  it('a GUID without its punctuation is the same secret', () => {
    const bare = guid.replaceAll('-', '');
    for (const form of [bare, `{${guid}}`, bare.toUpperCase(), `{${guid.toUpperCase()}}`])
      expect(masked(`a ${form} b`, guid).toLowerCase()).not.toMatch(/3f0c9a7e|52d14b8e|9c460d2f|0d2f5be7/);
  });
});

/** By name, as HTML has them: what stands for itself in a token that a program made. */
const named: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", excl: '!', num: '#', dollar: '$', percnt: '%' },
  ...{ lpar: '(', rpar: ')', ast: '*', plus: '+', comma: ',', period: '.', sol: '/', colon: ':', semi: ';' },
  ...{ equals: '=', quest: '?', commat: '@', lsqb: '[', bsol: '\\', rsqb: ']', Hat: '^', lowbar: '_' },
  ...{ grave: '`', lcub: '{', verbar: '|', rcub: '}', hyphen: '-', dash: '-' },
};

describe('a message that was made to be looked at for ever', () => {
  const bytes = Buffer.concat([
    Buffer.from('HTTP/1.1 200 OK\r\n\r\n'),
    Buffer.from([0x1f, 0x8b, 8, 0]),
    Buffer.alloc(60, 0x81),
  ]);
  const slotsWith = (size: number) =>
    findSecretSlots(bytes, [{ kind: 'token', text: guid }], () => [Buffer.alloc(size, 'x')]);
  it('is hidden whole, and no other', () => {
    expect(slotsWith(1_000)).toEqual([]);
    expect(slotsWith(64 * 1024 * 1024)).toEqual([{ offset: 0, length: bytes.length, kind: 'token' }]);
  });
});

describe('a token is the same however a page writes its characters', () => {
  it.each(Object.entries(named))('&%s; for %s', (name, character) => {
    // Divided by it after every third character: what is not undone is no eight in a row.
    const parts = ['k7Q', 'w9z', 'Lm2', 'Xab', '4Rt'];
    const secret = parts.join(character);
    for (const written of [`&${name};`, `&${name.toUpperCase()};`])
      expect(masked(`<p>${parts.join(written)}</p>`, secret)).not.toContain('w9z');
  });

  const hex = (text: string, write: (code: number) => string) =>
    [...text].map((one) => write(one.charCodeAt(0))).join('');
  const pad = (code: number, length: number) => code.toString(16).padStart(length, '0');
  it.each<[string, (code: number) => string]>([
    ['percent', (code) => `%${pad(code, 2)}`],
    ['percent u', (code) => `%u${pad(code, 4)}`],
    ['a reference', (code) => `&#${code};`],
    ['a reference with zeros', (code) => `&#000${code};`],
    ['a reference in hex', (code) => `&#x${pad(code, 2)};`],
    ['a reference in capitals', (code) => `&#X${pad(code, 2).toUpperCase()};`],
    ['a reference without its end', (code) => `&#${code}`],
    ['\\u', (code) => `\\u${pad(code, 4)}`],
    ['\\u{}', (code) => `\\u{${pad(code, 2)}}`],
    ['\\x', (code) => `\\x${pad(code, 2)}`],
    ['octal', (code) => `\\${code.toString(8).padStart(3, '0')}`],
  ])('as %s: eight of its characters are masked, seven are not', (_how, write) => {
    for (const from of [0, 5, guid.length - 8]) {
      const eight = hex(guid.slice(from, from + 8), write);
      const seven = hex(guid.slice(from, from + 7), write);
      expect(masked(`<p>${eight}</p>`, guid)).not.toContain(eight.slice(0, -1));
      expect(masked(`<p>${seven}</p>`, guid)).toBe(`<p>${seven}</p>`);
    }
  });
});
