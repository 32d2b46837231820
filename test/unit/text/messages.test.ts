import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { compiled } from '../../../scripts/messages.mjs';
import { en } from '../../../shared/text/en/index.js';
import type { ArgumentsOf } from '../../../shared/text/icu/icu-arguments.js';
import { type Language, languages, learn, sentencesOf } from '../../../shared/text/language.js';
import { textOf } from '../../../shared/text/text-of.js';
import { argumentsIn, leavesOf } from './leaves.js';
import { missingIn, otherArguments, stillEnglish, uncounted, wronglyCounted } from './text-checks.js';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

describe('the arguments of a message', () => {
  it('are read from its text by the compiler', () => {
    const same: [
      Same<ArgumentsOf<'{a} of {b, number}'>, { readonly a: string | number; readonly b: number }>,
      Same<ArgumentsOf<'{n, plural, one {# a} other {# b}} {c}'>['c'], string | number>,
      Same<ArgumentsOf<'{n, plural, one {word} other {{x} and {y, number}}}.'>['y'], number>,
      Same<
        keyof ArgumentsOf<'{n, plural, one {word} other {{x} and {y, number}}}, {z}'>,
        'n' | 'x' | 'y' | 'z'
      >,
      Same<keyof ArgumentsOf<'{h, select, a {{n, plural, =0 {} other {#}}} other {}} {z}'>, 'h' | 'n' | 'z'>,
      Same<ArgumentsOf<'{at, date, short}'>['at'], number | Date>,
    ] = [true, true, true, true, true, true];
    expect(same).not.toContain(false);
  });
});

for (const language of languages) await learn(language);

/** Other words for what has one: vekil sunucu, anahtar, süzgeç, port; сервер, сеанс, среда, вход. Names are as they are. */
const otherWords: Partial<Record<Language, RegExp>> = {
  tr: /(?<![\w./"{+-])(?:proxy|token(?! adlı)|jeton|belirteç|filtre|operatör|bağlantı noktası|kapı(?:sı|yı|da|nın)?)(?![\w./"}-])/iu,
  ru: /(?<!\p{L})(?:хост(?!инг)|сесси(?!и в Fiddler)|окружени|логин|токен доступа|фа[ей]рвол)/iu,
};

describe.each(languages)('the sentences in %s', (language) => {
  const leaves = leavesOf(sentencesOf(language));
  const english = leavesOf(en);

  it('are those of English, with the same arguments', () => {
    expect({ missing: missingIn(leaves, english), more: missingIn(english, leaves) }).toEqual({
      missing: [],
      more: [],
    });
    expect(otherArguments(leaves, english)).toEqual([]);
  });

  it('count in all the forms that the language has', () => {
    expect(wronglyCounted(leaves, language)).toEqual([]);
  });

  it.runIf(language !== 'en')('are all in that language', () => {
    // Each is called by its own name everywhere.
    const named = languages.map((one) => `preferences.languages.${one}`);
    expect(stillEnglish(leaves, english).filter((path) => !named.includes(path))).toEqual([]);
  });

  it('say one thing by one word', () => {
    expect(leaves.filter(([, said]) => otherWords[language]?.test(said)).map(([path]) => path)).toEqual([]);
  });

  it('are the same whether the build compiled them or not', () => {
    for (const [path, said] of leaves) {
      const given = Object.fromEntries(argumentsIn(said).map((one) => [one.split(':')[0], 2]));
      const [built, here] = [compiled(said), said].map((message) =>
        typeof message === 'string' && !message.includes('{')
          ? message
          : new IntlMessageFormat(message as string, language, undefined, { ignoreTag: true }).format(given),
      );
      expect({ path, said: built }).toEqual({ path, said: here });
    }
  });
});

it('a number of things is said as one where it may be one', () => {
  // Said of two and more alone: a summary of several, four bindings an address, minutes over five.
  const neverOne = ['causes.clock-off.meaning', 'differences.headersOnly', 'historyScreen.several'];
  expect(uncounted(leavesOf(en)).sort()).toEqual([...neverOne, 'probe.running']);
});

describe('a text', () => {
  it('has the shape of its area, with functions where there are arguments', () => {
    const text = textOf('checkAll');
    expect(Object.keys(text)).toEqual(Object.keys(en.checkAll));
    expect(text.menu).toBe(en.checkAll.menu);
    const of = (how: string) => text.ended({ how, done: 3, asked: 1000, total: 2500 });
    expect([of('cancelled'), of('some')]).toEqual([
      'Stopped at 3 of 2,500, 1,000 asked',
      '1,000 of 2,500 sessions asked',
    ]);
  });
});

describe('the files of a language', () => {
  it('hold sentences and nothing that makes them', () => {
    const folder = resolve(__dirname, '../../../shared/text/en');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
      name.replaceAll('\\', '/'),
    );
    const making = files
      .filter((name) => name.endsWith('.ts') && !/(?:^|\/)index\.ts$/.test(name))
      .filter((name) => /=>|\bfunction\b|^import (?!type)/m.test(readFileSync(join(folder, name), 'utf8')));
    expect(files.length).toBeGreaterThan(40);
    expect(making).toEqual([]);
  });
});
