import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadHandbook } from '../../../renderer/features/handbook/load-pages.js';
import { type Pages, type Part, textIn } from '../../../renderer/features/handbook/page-parts.js';
import { searchSections, sectionsOf, titleOf } from '../../../renderer/features/handbook/search-pages.js';
import { sheet } from '../../../renderer/shell/shortcuts-sheet.js';
import { closeDialog, openDialog } from '../../../renderer/state/dialog-state.js';
import {
  closeHandbook,
  handbookPages,
  handbookState,
  openHandbook,
  pageOf,
} from '../../../renderer/state/handbook-state.js';
import { showScreen, viewState } from '../../../renderer/state/view-state.js';
import { pagesOf, partsOf, pictureFile, picturesIn } from '../../../scripts/handbook.mjs';
import { type Language, languages } from '../../../shared/model/language.js';
import { learn, sentencesOf } from '../../../shared/text/language.js';
import { leavesOf } from '../text/leaves.js';

const root = resolve(__dirname, '../../..');
const read = Object.fromEntries(languages.map((language) => [language, pagesOf(root, language)])) as Record<
  Language,
  Pages
>;
const withEnglish = (language: Language): Pages => ({ ...read.en, ...read[language] });
const translated = handbookPages.slice(0, 5);
const translations = languages.filter((language) => language !== 'en');

type Element = Exclude<Part, string>;
const elementsOf = (parts: readonly Part[]): readonly Element[] =>
  parts.flatMap((part) => (typeof part === 'string' ? [] : [part, ...elementsOf(part.parts)]));
const tagged = (parts: readonly Part[], ...tags: string[]) =>
  elementsOf(parts).filter(({ tag }) => tags.includes(tag));

describe('the handbook', () => {
  it('has each page of its contents and no other, the first five in each language', () => {
    expect(Object.keys(read.en).sort()).toEqual([...handbookPages].sort());
    for (const language of translations)
      expect(Object.keys(read[language]).sort()).toEqual([...translated].sort());
  });

  it.each(languages)('has one title on each page, first and its own (%s)', (language) => {
    const titles = Object.values(withEnglish(language)).map((page) => {
      expect(tagged(page, 'h1')).toHaveLength(1);
      expect(tagged(page.slice(0, 1), 'h1')).toHaveLength(1);
      return titleOf(page);
    });
    expect(new Set(titles).size).toBe(handbookPages.length);
  });

  it.each(translations)('says the same in %s as in English, part by part', (language) => {
    const shape = (page: readonly Part[] = []) =>
      elementsOf(page)
        .filter(({ tag }) => tag !== 'em' && tag !== 'strong')
        .map(({ tag }) => tag);
    for (const name of translated) {
      expect(shape(read[language][name]), name).toEqual(shape(read.en[name]));
    }
  });

  it.each(languages)('links to pages and headings that are there (%s)', (language) => {
    const pages = withEnglish(language);
    const links = Object.entries(pages).flatMap(([name, page]) =>
      tagged(page, 'a').map(({ to }) => ({ page: to?.page ?? name, heading: to?.heading ?? null })),
    );
    expect(links.length).toBeGreaterThan(2);
    const wrong = links.filter(({ page, heading }) => {
      const ids = tagged(pages[page] ?? [], 'h2', 'h3').map(({ id }) => id);
      return !(page in pages) || (heading !== null && !ids.includes(heading));
    });
    expect(wrong).toEqual([]);
  });

  it.each(languages)(
    'shows the pictures that there are, each with what is seen on it, in the language of its page (%s)',
    (language) => {
      const shown = Object.values(read[language]).flatMap(picturesIn);
      expect(shown.filter((name) => !existsSync(pictureFile(root, name)))).toEqual([]);
      expect(shown.filter((name) => !name.startsWith(`${language}/`))).toEqual([]);
      const folder = join(root, 'docs/handbook/pictures', language);
      expect(readdirSync(folder).sort()).toEqual(
        [...new Set(shown)].map((name) => `${name.slice(3)}.png`).sort(),
      );
      for (const page of Object.values(read[language]))
        for (const { parts } of tagged(page, 'img')) expect(textIn(parts).length).toBeGreaterThan(10);
      // All that is done in the window is shown; what is typed at a prompt is not.
      for (const [name, page] of Object.entries(read[language]))
        expect([name, picturesIn(page).length > 0]).toEqual([name, name !== 'command-line']);
    },
  );

  it.each(languages)('has no two headings of one name on a page (%s)', (language) => {
    for (const [name, page] of Object.entries(read[language])) {
      const ids = tagged(page, 'h2', 'h3').map(({ id }) => id);
      expect(new Set(ids).size, name).toBe(ids.length);
      expect(ids.every(Boolean), name).toBe(true);
    }
  });

  const bare = (said: string) => said.replace(/…$/u, '');
  const namesIn = (page: readonly Part[] = []) =>
    tagged(page, 'em').flatMap(({ parts }) => textIn(parts).split(' → ').map(bare));
  /** Where each name stands among the sentences of a language. */
  const pathsIn = async (language: Language) => {
    await learn(language);
    const paths = new Map<string, string[]>();
    for (const [path, said] of leavesOf(sentencesOf(language)))
      paths.set(bare(said), [...(paths.get(bare(said)) ?? []), path]);
    return paths;
  };

  it.each(languages)('names only what the program says so itself (%s)', async (language) => {
    const said = await pathsIn(language);
    const unsaid = Object.entries(read[language]).flatMap(([page, parts]) =>
      namesIn(parts)
        .filter((name) => !said.has(name))
        .map((name) => `${page}: ${name}`),
    );
    expect(unsaid).toEqual([]);
  });

  it.each(translations)('names in %s what it names in English, page by page', async (language) => {
    const [own, english] = [await pathsIn(language), await pathsIn('en')];
    for (const page of translated) {
      const [owned, named] = [namesIn(read[language][page]), namesIn(read.en[page])];
      const isSame = (ours: string, theirs: string) =>
        own.get(ours)?.some((path) => english.get(theirs)?.includes(path)) ?? false;
      expect({
        page,
        missing: named.filter((name) => !owned.some((ours) => isSame(ours, name))),
        more: owned.filter((ours) => !named.some((name) => isSame(ours, name))),
      }).toEqual({ page, missing: [], more: [] });
      // Keys, and what is typed, are the same in each language.
      const codes = (pages: Pages) => tagged(pages[page] ?? [], 'code').map(({ parts }) => textIn(parts));
      expect(codes(read[language]).sort(), page).toEqual(codes(read.en).sort());
    }
  });

  it.each(languages)('names only keys that stand in the sheet of keys (%s)', (language) => {
    const known = sheet().flatMap(({ lines }) => lines.map(([, keys]) => keys));
    const isKnown = (key: string) =>
      known.some((keys) => ` ${keys},`.includes(` ${key}`) || keys.endsWith(key));
    const keys = Object.values(read[language])
      .flatMap((page) => tagged(page, 'code').map(({ parts }) => textIn(parts)))
      .filter((code) => /^(?:Ctrl|Alt|Shift|F\d+|Esc)\b/.test(code) && !/^(?:Ctrl|Shift)$/.test(code));
    expect(keys.length).toBeGreaterThan(15);
    expect([...new Set(keys)].filter((key) => !isKnown(key))).toEqual([]);
  });

  it('names only commands and options that there are', () => {
    const cli = readdirSync(join(root, 'electron/cli'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(root, 'electron/cli', name), 'utf8'))
      .join('\n');
    const codes = Object.values(read.en).flatMap((page) =>
      tagged(page, 'code', 'pre').map(({ parts }) => textIn(parts)),
    );
    const options = codes.flatMap((code) => code.match(/--[a-z][\w-]*/g) ?? []);
    expect(options.length).toBeGreaterThan(20);
    expect(options.filter((option) => option !== '--help' && !cli.includes(option))).toEqual([]);
    const commands = codes.flatMap((code) =>
      [...code.matchAll(/^session-desk +(\w+)/gm)].map(([, name]) => name),
    );
    expect(commands.length).toBeGreaterThan(10);
    expect(commands.filter((name) => !new RegExp(`command\\('${name}\\b`).test(cli))).toEqual([]);
  });

  it.each(['<b>bold</b>', '[out](https://example.com)', '[file](../../README.md)', '![picture](x.png)'])(
    'does not take %s: the build stops',
    (markdown) => {
      expect(() => partsOf(`# T\n\n${markdown}`)).toThrow(/handbook/);
    },
  );
});

describe('F1', () => {
  // That each dialog and each screen has its page is asked by the type of the table.
  it.each(languages)('has a page for each place in %s, in English where it says so', async (language) => {
    const { pages, inEnglish } = await loadHandbook(language);
    expect(Object.keys(pageOf).length).toBeGreaterThan(25);
    for (const [place, page] of Object.entries(pageOf)) {
      expect(pages[page], place).toEqual(read[language][page] ?? read.en[page]);
      expect(titleOf(pages[page] ?? []), place).not.toBe('');
      expect([place, inEnglish.has(page)]).toEqual([place, !(page in read[language])]);
    }
  });

  it('opens the page of the open dialog, else of the screen', () => {
    const opened = () => {
      openHandbook();
      const page = handbookState.get();
      closeHandbook();
      return page;
    };
    expect(opened()).toBe('first-steps');
    viewState.set((state) => ({ ...state, sessionId: 'one' }));
    expect(opened()).toBe('one-session');
    showScreen('history');
    expect(opened()).toBe('history');
    openDialog({ kind: 'bulk', runId: null });
    expect(opened()).toBe('bulk-runs');
    closeDialog();
    showScreen('sessions');
    viewState.set((state) => ({ ...state, sessionId: null }));
  });
});

describe('the search over all pages', () => {
  it.each([
    ['en', 'journal crash', 'bulk-runs'],
    ['en', 'NTLM', 'network'],
    ['tr', 'OTURUM', 'one-session'],
    ['ru', 'СЕАНС', 'one-session'],
    ['ru', 'ntlm', 'network'],
  ] as const)('%s: %s is on %s', (language, words, page) => {
    const found = searchSections(sectionsOf(withEnglish(language)), words);
    expect(found.map((one) => one.page)).toContain(page);
  });

  it('wants every word, puts headings first, and finds nothing for nothing', () => {
    const sections = sectionsOf(read.en);
    expect(searchSections(sections, 'journal iguana')).toEqual([]);
    expect(searchSections(sections, '  ')).toEqual([]);
    expect(searchSections(sections, 'policy')[0]).toMatchObject({
      page: 'administrators',
      heading: 'policy',
    });
  });

  it('looks through every word of every page', () => {
    const text = sectionsOf(read.en)
      .map((one) => `${one.title} ${one.text}`)
      .join(' ');
    for (const page of handbookPages)
      for (const part of tagged(read.en[page] ?? [], 'p', 'td', 'pre'))
        expect(text).toContain(textIn(part.parts).trim());
  });
});
