import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { commandLanguage, wantedLanguages } from '../../../electron/cli/command-language.js';
import { languageFor } from '../../../shared/model/language.js';
import { en } from '../../../shared/text/en/index.js';
import { learn, learnAndSpeak, speak, speaking, spokenLanguage } from '../../../shared/text/language.js';
import { letterOrder, plain } from '../../../shared/text/letters.js';
import { textOf } from '../../../shared/text/text-of.js';
import { leavesOf } from './leaves.js';
import { unusedIn } from './text-checks.js';

afterEach(() => speak('en'));

describe('the language that is spoken', () => {
  it.each([
    ['system', ['tr-TR'], 'tr'],
    ['system', ['ru_RU.UTF-8'], 'ru'],
    ['system', ['xx-XX', 'ru'], 'ru'],
    ['system', ['C.UTF-8'], 'en'],
    ['system', ['trv', ''], 'en'],
    ['system', [], 'en'],
    ['ru', ['tr-TR'], 'ru'],
  ] as const)('%s of a system that wants %j: %s', (choice, wanted, language) => {
    expect(languageFor(choice, wanted)).toBe(language);
  });

  it.each([
    [['check', '--token', 'x'], 'ru'],
    [['check', '--language', 'tr'], 'tr'],
    [['--language=tr', 'check'], 'tr'],
    [['--language', 'tr', 'login', '--language', 'EN'], 'tr'],
    [['login', '--language', 'EN'], 'ru'],
    [['check', '--json', '--language', 'tr'], 'en'],
  ])('of the command %j is %s', (words, language) => {
    expect(commandLanguage(words, ['ru_RU.UTF-8'])).toBe(language);
  });

  it('is asked of the variables in their order', () => {
    expect(wantedLanguages({ LC_ALL: 'tr_TR', LC_MESSAGES: 'ru_RU', LANG: 'C' })).toEqual(['tr_TR']);
    expect(wantedLanguages({ LC_ALL: '', LC_MESSAGES: 'ru_RU', LANG: 'C' })).toEqual(['ru_RU']);
    expect(wantedLanguages({})).toHaveLength(1);
  });

  it('refuses one that there is not, and names those that there are', () => {
    expect(() => commandLanguage(['check', '--language', 'xx'], [])).toThrow('There is no language "xx".');
  });

  it('changes every sentence at once, those of a text that was read before too', async () => {
    const text = textOf('window');
    expect([text.close, text.status.requests({ n: 5 })]).toEqual(['Close', '5 requests']);
    await learnAndSpeak('ru');
    expect([text.close, text.status.requests({ n: 5 })]).toEqual(['Закрыть', '5 запросов']);
    expect(text.status.requests({ n: 2 })).toBe('2 запроса');
    await learn('tr');
    expect(speaking('tr', () => text.close)).toBe('Kapat');
    expect(spokenLanguage()).toBe('ru');
  });
});

it('nothing that writes numbers, dates or distances is of one language for good', () => {
  const root = resolve(import.meta.dirname, '../../..');
  const fixed = ['shared', 'renderer', 'electron'].flatMap((tree) =>
    readdirSync(join(root, tree), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .filter((name) =>
        /\bIntl\.\w+\)?\(['"`]|\.toLocale\w+\((\)|['"`])/.test(readFileSync(join(root, tree, name), 'utf8')),
      ),
  );
  expect(fixed).toEqual([]);
});

it('nothing that people read is ordered by the numbers of its letters, or by one language for good', () => {
  const root = resolve(import.meta.dirname, '../../..');
  const ordered = ['renderer', 'electron/settings', 'electron/cli', 'electron/ipc', 'electron/bulk'].flatMap(
    (tree) =>
      readdirSync(join(root, tree), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .filter((name) =>
          // Times are compared letter by letter.
          /(?<!\w+At(?:\(\w\))?)\.localeCompare\(|\.(?:sort|toSorted)\(\)/.test(
            readFileSync(join(root, tree, name), 'utf8'),
          ),
        ),
  );
  expect(ordered).toEqual([]);
});

describe('letters', () => {
  it.each(['İSTANBUL', 'istanbul', 'ISTANBUL', 'ıstanbul', 'İstanbul'])('%s is found by istanbul', (word) => {
    expect(plain(word)).toBe('istanbul');
  });

  it('stand in the order of the language', async () => {
    const sorted = (...words: string[]) => words.sort(letterOrder());
    await learnAndSpeak('tr');
    expect(sorted('iz', 'ızgara', 'çam', 'dal', 'cam')).toEqual(['cam', 'çam', 'dal', 'ızgara', 'iz']);
    await learnAndSpeak('ru');
    expect(sorted('жук', 'ёж', 'дом', 'b2b 10', 'b2b 9')).toEqual(['дом', 'ёж', 'жук', 'b2b 9', 'b2b 10']);
  });
});

describe('a sentence', () => {
  it('is said somewhere', () => {
    const root = resolve(__dirname, '../../..');
    const sources = ['electron', 'renderer', 'shared'].flatMap((tree) =>
      readdirSync(join(root, tree), { recursive: true, encoding: 'utf8' })
        .map((name) => `${tree}/${name.replaceAll('\\', '/')}`)
        .filter((name) => /\.tsx?$/.test(name) && !/^shared\/text\/[a-z]{2}\//.test(name)),
    );
    const read = sources.map((name) => readFileSync(join(root, name), 'utf8'));
    expect(unusedIn(leavesOf(en), read)).toEqual([]);
  });
});
