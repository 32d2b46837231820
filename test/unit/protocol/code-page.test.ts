import { describe, expect, it } from 'vitest';
import { guessCodePage } from '../../../shared/protocol/code-page.js';

const guessed = (...pieces: readonly (readonly number[])[]) => {
  const guess = guessCodePage();
  for (const piece of pieces) guess.add(Uint8Array.from(piece));
  return guess.codePage();
};
const a = 0x61;

describe('the code page of a text that is no UTF-8', () => {
  it.each([0xd0, 0xdd, 0xde, 0xf0, 0xfd, 0xfe])('is the Turkish one by %i', (letter) => {
    expect(guessed([a, letter, a])).toBe('windows-1254');
    // Whatever else is in it: in the other page these are letters of Iceland.
    expect(guessed([a, 0x8e, a, letter, a])).toBe('windows-1254');
  });

  it.each([0x8e, 0x9e])('is the western one by %i, which the Turkish one has not', (letter) => {
    expect(guessed([a, letter, a])).toBe('windows-1252');
    expect(guessed([a, 0xfe, a], [letter])).toBe('windows-1252');
  });

  it('is the Cyrillic one where high bytes stand beside each other, and few of them are Turkish', () => {
    const word = [...'Отмена'].map((one) => (one.codePointAt(0) ?? 0) - 0x410 + 0xc0);
    expect(guessed(word)).toBe('windows-1251');
    // Parts of a text are one text.
    expect(guessed(...word.map((one) => [one]))).toBe('windows-1251');
    // Half of them beside another one, and no more.
    expect([guessed([0xc0, 0xc1, 0xc3]), guessed([0xc0, 0xc1]), guessed([a, 0xc0, a, 0xc1])]).toEqual([
      ...['windows-1251', 'windows-1254', 'windows-1254'],
    ]);
    // Half of them Turkish, and no fewer.
    expect(guessed([0xc0, 0xc1, 0xfe, 0xf0])).toBe('windows-1254');
    expect(guessed([0xc0, 0xc1, 0xc3, 0xf0])).toBe('windows-1251');
    expect(guessed([0xc0, 0xc1, 0xfc, 0xe7])).toBe('windows-1254');
  });

  it('is known when enough was seen, and no sooner', () => {
    const guess = guessCodePage();
    expect(guess.add(new Uint8Array(3_999).fill(0xc0))).toBe(false);
    expect(guess.add(Uint8Array.from([a, 0x7f]))).toBe(false);
    expect(guess.add(Uint8Array.from([0x80]))).toBe(true);
  });
});
