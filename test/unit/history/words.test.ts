import { describe, expect, test } from 'vitest';
import { wordRanges } from '../../../renderer/features/exchange/word-ranges.js';
import { wordsOf } from '../../../renderer/features/history/words-of.js';

const marked = (text: string, search: string) =>
  wordRanges(text, wordsOf(search)).map(({ from, to }) => text.slice(from, to));

describe('what is marked in an exchange', () => {
  test('the beginning of words, whatever their case and accents', () => {
    expect(marked('<Logout>Çelebi celebration</Logout>', 'celeb')).toEqual(['Çeleb', 'celeb']);
    expect(marked('relogout logout', 'logout')).toEqual(['logout']);
  });

  test('one or two letters as a word of their own', () => {
    expect(marked('so soap a at', 'a so')).toEqual(['so', 'a']);
    expect(marked('日本語 日', '日')).toEqual(['日', '日']);
  });

  test('a phrase as a whole and only as it is', () => {
    expect(marked('please sign-in, dear; sign in deary', '"sign in dear"')).toEqual(['sign-in, dear']);
  });

  test('nothing of what is left out, nor of signs alone', () => {
    expect(marked('a b c', '-b c')).toEqual(['c']);
    expect(wordsOf('" - " *')).toEqual([]);
  });

  test('a word with a dot in it is two, one after the other', () => {
    expect(marked('at www.sansejour.com', 'www.sans')).toEqual(['www.sans']);
  });
});
