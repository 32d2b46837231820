import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createJsonFile, readJson } from '../../../electron/settings/json-file.js';
import { createSavedDocument, type DocumentShape } from '../../../electron/settings/saved-document.js';
import { createSettingsStore } from '../../../electron/settings/settings-store.js';
import { defaultSettings } from '../../../shared/model/settings.js';
import { temporaryFolder } from '../../integration/history/store-context.js';
import { at, listening, memoryFile } from './memory-file.js';

/** Of version 3; words that are no text are left out. */
const shape: DocumentShape<readonly string[]> = {
  name: 'words',
  upgrades: [(value) => [value], (value) => (value as string[]).map((word) => word.toUpperCase())],
  fresh: ['fresh'],
  read: (value) =>
    Array.isArray(value)
      ? {
          value: value.filter((word) => typeof word === 'string'),
          broken: value.filter((word) => typeof word !== 'string'),
        }
      : null,
};

function words(content?: unknown, path?: string) {
  const saved = memoryFile(content, path);
  const context = listening();
  return { ...saved, context, document: createSavedDocument(saved.file, shape, context) };
}

describe('a saved document', () => {
  it('is the fresh one where there is no file, and says nothing of it', () => {
    const { document, context, disk } = words();
    expect([document.get(), context.notices, disk.content]).toEqual([['fresh'], [], undefined]);
    expect(document.set(['one'])).toEqual({ ok: true, value: undefined });
    expect([document.get(), disk.content]).toEqual([['one'], { version: 3, words: ['one'] }]);
  });

  it('is read once', () => {
    const { document, disk } = words({ version: 3, words: ['one'] });
    expect(document.get()).toEqual(['one']);
    disk.content = { version: 3, words: ['two'] };
    expect(document.get()).toEqual(['one']);
  });

  it.each([
    ...[{ words: ['one'] }, { version: 0, words: ['one'] }, { version: 1.5, words: ['one'] }],
    ...[{ version: '3', words: ['one'] }, { version: 3 }, { version: 2, words: 7 }, null, [], 'one', 7],
  ])('is set aside where it is %j, and begun afresh', (content) => {
    const { document, context, disk } = words(content);
    expect([document.get(), disk.aside, disk.content]).toEqual([['fresh'], content, undefined]);
    expect(context.notices).toMatchObject([{ code: 'file-set-aside', kind: 'warning', at }]);
    expect(document.set(['one'])).toMatchObject({ ok: true });
    expect(disk.content).toEqual({ version: 3, words: ['one'] });
  });

  it('is never written over where it could not be set aside', () => {
    const { document, context, disk } = words({ version: 'x' });
    disk.refuses = true;
    expect(document.get()).toEqual(['fresh']);
    disk.refuses = false;
    expect(document.set(['one'])).toMatchObject({ ok: false, error: { code: 'file-not-written' } });
    expect(disk.content).toEqual({ version: 'x' });
    expect(context.notices).toHaveLength(1);
    expect(context.notices[0]).toMatchObject({ kind: 'error', at });
    const other = words({ version: 'x' }, '/nowhere/other.json');
    other.disk.refuses = true;
    other.document.get();
    expect(other.context.notices[0]?.id).not.toBe(context.notices[0]?.id);
  });

  it('is left as it is where a newer program wrote it', () => {
    const newer = { version: 4, words: ['one'], more: true };
    const { document, context, disk } = words(newer);
    expect([document.get(), disk.content]).toEqual([['fresh'], newer]);
    expect(document.set(['one'])).toMatchObject({ ok: false, error: { code: 'file-newer' } });
    expect(disk.content).toEqual(newer);
    expect(context.notices).toMatchObject([{ code: 'file-newer', kind: 'warning', at }]);
    const other = words(newer, '/nowhere/other.json');
    other.document.get();
    // Each of them is told: what has the id of another takes its place.
    expect(other.context.notices[0]?.id).not.toBe(context.notices[0]?.id);
  });

  it('keeps what is sound, and puts what is not beside it', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'words.json');
    const { document, context, disk } = words({ version: 3, words: ['one', 7, 'two'] }, path);
    expect(document.get()).toEqual(['one', 'two']);
    expect(disk.content).toEqual({ version: 3, words: ['one', 'two'] });
    const [aside = ''] = readdirSync(folder);
    expect(readJson(join(folder, aside))).toEqual({ ok: true, value: { version: 3, words: [7] } });
    expect(context.notices).toMatchObject([{ code: 'file-set-aside', at }]);
    expect(context.notices[0]?.message).toContain(aside);
  });

  it('is not written over where what is unsound could not be kept', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'no-folder'), '');
    const content = { version: 3, words: ['one', 7] };
    const { document, context, disk } = words(content, join(folder, 'no-folder', 'words.json'));
    expect([document.get(), disk.content, context.notices]).toEqual([['one'], content, []]);
    expect(document.set(['two'])).toMatchObject({ ok: false, error: { code: 'file-not-written' } });
    expect(disk.content).toEqual(content);
  });

  it('stays what it was where the disk refuses', () => {
    const { document, disk } = words({ version: 3, words: ['one'] });
    disk.refuses = true;
    expect(document.set(['two'])).toMatchObject({ ok: false, error: { code: 'file-not-written' } });
    expect(document.get()).toEqual(['one']);
  });
});

describe('a JSON file', () => {
  it.each<[string, string | null, unknown]>([
    ['none', null, { ok: true, value: undefined }],
    ['one with a mark in front', '\uFEFF{"a":1}', { ok: true, value: { a: 1 } }],
    ['one with a mark within', '{"a":"\uFEFFb"}', { ok: true, value: { a: '\uFEFFb' } }],
    ['one with two marks', '\uFEFF\uFEFF{}', { ok: false, error: { code: 'file-broken' } }],
    ['an empty one', '', { ok: false, error: { code: 'file-broken' } }],
    ['one of zeros', '\0\0\0', { ok: false, error: { code: 'file-broken' } }],
    ['one that is cut', '{"a":', { ok: false, error: { code: 'file-broken' } }],
  ])('%s', (_what, text, read) => {
    const path = join(temporaryFolder(), 'a.json');
    if (text !== null) writeFileSync(path, text);
    expect(createJsonFile(path).read()).toMatchObject(read as object);
  });

  it('that cannot be read says so, and that it is not broken', () => {
    expect(readJson(temporaryFolder())).toMatchObject({ error: { code: 'file-unreadable' } });
    expect(createJsonFile(temporaryFolder()).write({})).toMatchObject({
      error: { code: 'file-not-written' },
    });
  });

  it('is never touched where it may only be read', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.json');
    writeFileSync(path, '{}');
    const file = createJsonFile(path, { readOnly: true });
    const refused = { ok: false, error: { code: 'file-read-only' } };
    expect([file.write({ a: 1 }), file.setAside(at)]).toMatchObject([refused, refused]);
    expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['a.json'], '{}']);
  });

  it('is written whole, for people to read, and set aside under a name of its own each time', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.json');
    const file = createJsonFile(path);
    for (let time = 0; time < 2; time++) {
      expect(file.write({ a: [1] })).toEqual({ ok: true, value: undefined });
      expect(readFileSync(path, 'utf8')).toBe('{\n  "a": [\n    1\n  ]\n}\n');
      expect(file.setAside(at)).toMatchObject({ ok: true });
    }
    const stamp = at.replaceAll(':', '-');
    expect(readdirSync(folder).sort()).toEqual([`a.broken-${stamp}-2.json`, `a.broken-${stamp}.json`]);
    expect(file.setAside(at)).toMatchObject({ ok: false, error: { code: 'file-not-set-aside' } });
  });
});

describe('the settings', () => {
  it('change the given fields and leave the others', () => {
    const { file, disk } = memoryFile({ version: 1, settings: { ...defaultSettings, operator: 'Ayşe' } });
    const settings = createSettingsStore(file, listening());
    const next = { ...defaultSettings, operator: 'Ayşe', keepDays: 30 };
    expect(settings.update({ keepDays: 30, operator: undefined })).toEqual({ ok: true, value: next });
    expect([settings.get(), disk.content]).toEqual([next, { version: 1, settings: next }]);
    disk.refuses = true;
    expect(settings.update({ keepDays: null })).toMatchObject({ ok: false });
    expect(settings.get()).toEqual(next);
  });

  it('are read field by field: what is missing or unsound takes its default, and is told where it was unsound', () => {
    const folder = temporaryFolder();
    const given = { theme: 'dark', textSize: 20, unheard: 1, keepDays: 7 };
    const { file } = memoryFile({ version: 1, settings: given }, join(folder, 'settings.json'));
    const context = listening();
    const read = createSettingsStore(file, context).get();
    expect(read).toEqual({ ...defaultSettings, theme: 'dark', keepDays: 7 });
    expect(context.notices).toMatchObject([{ code: 'file-set-aside' }]);
    const [aside = ''] = readdirSync(folder);
    expect(readJson(join(folder, aside))).toMatchObject({ value: { settings: [{ textSize: 20 }] } });
  });

  it.each([[[]], [null], ['dark']])('are the defaults where what is saved is %j', (settings) => {
    const { file, disk } = memoryFile({ version: 1, settings });
    expect(createSettingsStore(file, listening()).get()).toEqual(defaultSettings);
    expect(disk.aside).toEqual({ version: 1, settings });
  });
});
