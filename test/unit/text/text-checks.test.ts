import { describe, expect, it } from 'vitest';
import { leavesOf } from './leaves.js';
import {
  missingIn,
  otherArguments,
  stillEnglish,
  uncounted,
  unusedIn,
  wronglyCounted,
} from './text-checks.js';

const english = leavesOf({
  act: { press: 'Press here', left: '{n, plural, one {# row} other {# rows}} of {name}' },
  list: ['First of all', 'Second to it'],
});
const russian = {
  act: {
    press: 'Нажмите',
    left: '{n, plural, one {# строка} few {# строки} many {# строк} other {# строки}} из {name}',
  },
  list: ['Первое', 'Второе'],
};
/** Sound, but for this sentence. */
const withLeft = (left: string) => leavesOf({ ...russian, act: { ...russian.act, left } });

describe('what asks after the texts of a language', () => {
  it('takes a sound one', () => {
    const own = leavesOf(russian);
    expect([missingIn(own, english), missingIn(english, own), otherArguments(own, english)]).toEqual([
      [],
      [],
      [],
    ]);
    expect([wronglyCounted(own, 'ru'), stillEnglish(own, english)]).toEqual([[], []]);
    expect(wronglyCounted(english, 'en')).toEqual([]);
    expect(unusedIn(english, ['text.act.press', 'act.left({ n })', 'text.list[1]'])).toEqual([]);
  });

  it('finds a sentence that is missing, in a list too, and one that English has not', () => {
    const own = leavesOf({ act: { ...russian.act, more: 'Ещё' }, list: ['Первое'] });
    expect(missingIn(own, english)).toEqual(['list.1']);
    expect(missingIn(english, own)).toEqual(['act.more']);
  });

  const counted = (forms: string) => `{n, plural, ${forms}} из {name}`;
  const all = 'one {# строка} few {# строки} many {# строк} other {# строки}';
  it.each([
    ['one is lost', counted(all).replace(' из {name}', '')],
    ['one is misspelt', counted(all).replace('{name}', '{nam}')],
    ['one is of another type', counted(all).replace('{name}', '{name, number}')],
    ['one is more', `${counted(all)} {more}`],
    ['one is only in a branch', counted(all.replace('# строк}', '# строк {more}}'))],
    ['a plural became a number', '{n, number} из {name}'],
  ])('finds other arguments: %s', (_why, left) => {
    expect(otherArguments(withLeft(left), english)).toEqual(['act.left']);
  });

  it.each([
    ['the forms of English', 'one {# строка} other {# строк}'],
    ['a form too few', 'one {# строка} few {# строки} other {# строк}'],
    ['a form too many', `zero {нет} ${all}`],
  ])('finds wrong plurals: %s', (_why, forms) => {
    expect(wronglyCounted(withLeft(counted(forms)), 'ru')).toEqual(['act.left']);
  });

  it('takes a choice between nothing and something for no plural', () => {
    expect(wronglyCounted(withLeft(counted('=0 {пусто} other {#}')), 'ru')).toEqual([]);
  });

  it('finds things that are never said of one', () => {
    const counted: Record<string, string> = {
      bare: 'at most {n, number} requests a second',
      plural: '{n, plural, one {# row} other {# rows}}',
      nested: '{n, plural, =0 {none} other {of {n, number} rows}}',
      place: 'Exchange {n, number} is lost',
    };
    expect(uncounted(leavesOf(counted))).toEqual(['bare']);
  });

  it('finds what nobody says', () => {
    expect(unusedIn(english, ['act.left({ n })', 'text.list[1]'])).toEqual(['act.press']);
    expect(unusedIn(english, ['act.left press pressed lists'])).toEqual(['list.0', 'list.1']);
  });

  it('finds what was not translated, and takes what is the same everywhere', () => {
    const own = leavesOf({ ...russian, list: ['Первое', 'Second to it'], short: 'SOAP 1.2' });
    expect(stillEnglish(own, [...english, ['short', 'SOAP 1.2']])).toEqual(['list.1']);
  });
});
