import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { compiled } from '../../../scripts/messages.mjs';
import { en } from '../../../shared/text/en/index.js';
import type { ArgumentsOf } from '../../../shared/text/icu/icu-arguments.js';
import { languages, learn, sentencesOf } from '../../../shared/text/language.js';
import { textOf } from '../../../shared/text/text-of.js';
import { argumentsIn, leavesOf, pluralsIn } from './leaves.js';

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

/** Names, numbers and what machines say; and the words that Turkish has from the same place. */
const names =
  /^(Session Desk|(CSV|JSON|HTML|PDF)…|[A-Z]{2,4}|UTF-.*|Windows-\d+|Hex|SHA-256|HAR 1\.2|cURL|(SOAP|HTTP) .{3,4}|Test|Normal|program|session-desk:.*)$/;
const isSameEverywhere = (said: string) =>
  names.test(said) || !/[a-z]{4}/i.test(said.replaceAll(/\{[^{}]*\}|Session Desk/g, ''));

describe.each(languages)('the sentences in %s', (language) => {
  const leaves = leavesOf(sentencesOf(language));
  const own = new Map(leavesOf(en));
  const isTranslated = ([path]: [string, string]) => {
    const area = path.split('.')[0] as keyof typeof en;
    return language === 'en' || sentencesOf(language)[area] !== en[area];
  };

  it('are those of English, with the same arguments', () => {
    expect(leaves.map(([path]) => path).sort()).toEqual([...own.keys()].sort());
    for (const [path, said] of leaves) {
      expect({ path, takes: argumentsIn(said) }).toEqual({ path, takes: argumentsIn(own.get(path) ?? '') });
    }
  });

  it('count in all the forms that the language has', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [path, said] of leaves.filter(isTranslated)) {
      for (const branches of pluralsIn(said)) {
        const named = branches.filter((name) => !name.startsWith('='));
        // By `=0` and `other` alone nothing is counted: they choose between two sentences.
        if (named.length > 1)
          expect({ path, forms: named.sort() }).toEqual({ path, forms: [...forms].sort() });
      }
    }
  });

  it.runIf(language !== 'en')('are all in that language', () => {
    const english = leaves.filter(([path, said]) => said === own.get(path) && !isSameEverywhere(said));
    expect(english.filter(([path]) => path !== 'preferences.languages.en')).toEqual([]);
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
