import { expect, it } from 'vitest';
import { findIllegalCharacter } from '../../../shared/protocol/illegal-character.js';

/** What no XML can carry, by what Unicode calls it. */
const named: Readonly<Record<number, string>> = {
  0: 'NUL',
  7: 'BELL',
  8: 'BACKSPACE',
  11: 'VERTICAL TAB',
  12: 'FORM FEED',
  27: 'ESCAPE',
};

it('finds each character that no XML can carry, and no other', () => {
  const illegal = (code: number) =>
    (code < 0x20 && ![9, 10, 13].includes(code)) ||
    (code >= 0xd800 && code < 0xe000) ||
    code === 0xfffe ||
    code === 0xffff;
  for (let code = 0; code <= 0x10ffff; code += code > 0x10010 ? 0x3fff : 1) {
    const found = findIllegalCharacter(`😀a${String.fromCodePoint(code)}\0`);
    if (found?.position !== (illegal(code) ? 3 : 4)) expect([code, found]).toEqual([code, 'found elsewhere']);
    const hex = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    if (illegal(code)) expect(found?.name).toContain(hex);
  }
});

it('names it', () => {
  for (let code = 0; code < 0x20; code += 1) {
    const name = findIllegalCharacter(String.fromCharCode(code))?.name;
    const own = named[code];
    if (own !== undefined) expect(name).toContain(own);
    else expect(name ?? '').not.toMatch(/NUL|BELL|BACKSPACE|TAB|FEED|ESCAPE/);
  }
  const nameOf = (code: number) =>
    findIllegalCharacter(String.fromCharCode(code))?.name.replace(/U\+\w+/, '');
  // Halves of a character, and what is none, are called something else than a control character.
  expect(new Set([0xd800, 0xdbff, 0xdc00, 0xdfff].map(nameOf)).size).toBe(1);
  expect(nameOf(0xfffe)).toBe(nameOf(0xffff));
  expect(new Set([0x01, 0xd800, 0xfffe].map(nameOf)).size).toBe(3);
});

it('finds none where there is none', () => {
  for (const text of ['', 'a', '\t\r\n', 'ü€😀', '\ud7ff\ue000\ufffd'])
    expect(findIllegalCharacter(text)).toBeNull();
});
