import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../../shared/model/language.js';

const root = resolve(__dirname, '../../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const builder = read('electron-builder.yml');
const others = languages.filter((language) => language !== 'en');

/** As the installer of Windows calls each of them, and its words. */
const installers: Readonly<Record<Language, readonly [locale: string, words: string]>> = {
  en: ['en_US', 'ENGLISH'],
  tr: ['tr_TR', 'TURKISH'],
  ru: ['ru_RU', 'RUSSIAN'],
};

/** The keys that lack a text of their own in another language; the rest of the entry is electron-builder's. */
function untranslated(entry: Readonly<Record<string, string>>): string[] {
  const keys = ['GenericName', 'Comment', 'Keywords'].flatMap((key) => others.map((own) => `${key}[${own}]`));
  return keys.filter((key) => !entry[key]?.trim() || entry[key] === entry[key.replace(/\[.*/, '')]);
}

/** `name language` of each sentence of an NSIS script that lacks a language. */
function unsaid(script: string): string[] {
  const said = new Set(
    [...script.matchAll(/LangString (\w+) \$\{LANG_(\w+)\} "[^"]+"/g)].map(([, ...of]) => of.join(' ')),
  );
  const names = new Set([...script.matchAll(/\$\((\w+)\)/g)].map(([, name]) => name));
  return [...names].flatMap((name) =>
    Object.values(installers)
      .map(([, words]) => `${name} ${words}`)
      .filter((one) => !said.has(one)),
  );
}

describe('the packages speak as the program does', () => {
  it('in the desktop entry, which electron-builder and the deb share', () => {
    expect(builder).toMatch(/^extends: build\/desktop-entry\.json$/m);
    const { entry } = JSON.parse(read('build/desktop-entry.json')).linux.desktop;
    expect(untranslated(entry)).toEqual([]);
    for (const [key, said] of Object.entries<string>(entry)) {
      expect(said).not.toMatch(/[\n\\]/);
      expect([key, said.endsWith(';')]).toEqual([key, key.startsWith('Keywords')]);
    }
    const { 'Comment[tr]': _lost, ...fewer } = entry;
    expect(untranslated({ ...fewer, 'GenericName[ru]': entry.GenericName })).toEqual([
      'GenericName[ru]',
      'Comment[tr]',
    ]);
  });

  it('in the installer of Windows', () => {
    const script = read('build/installer.nsh');
    const locales = languages.map((language) => installers[language][0]);
    expect(builder).toContain(`installerLanguages: [${locales.join(', ')}]`);
    expect(unsaid(script)).toEqual([]);
    expect(script).not.toMatch(/(MessageBox \S+|DetailPrint) "(?!\$\(\w+\)")/);
    expect(unsaid(script.replace('LANG_TURKISH', 'LANG_GERMAN'))).toEqual(['olderThanInstalled TURKISH']);
  });
});
