import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createEnvironmentStore } from '../../../electron/settings/environment-store.js';
import { createJsonFile, readJson } from '../../../electron/settings/json-file.js';
import { createSavedDocument, type DocumentShape } from '../../../electron/settings/saved-document.js';
import { createSettingsStore } from '../../../electron/settings/settings-store.js';
import { environmentDefaults } from '../../../shared/model/environment-defaults.js';
import { defaultSettings } from '../../../shared/model/settings.js';
import { listeningContext, temporaryFolder } from '../history/store-context.js';

const frozen = join(import.meta.dirname, '..', '..', 'fixtures', 'saved');

/** A file of each version that ever was, never changed again: when a version is added, one is added here. */
it.each(readdirSync(frozen).filter((name) => name.endsWith('.json')))(
  'reads %s, whatever was added since',
  (name) => {
    const context = listeningContext();
    const path = join(temporaryFolder(), name);
    copyFileSync(join(frozen, name), path);
    const file = createJsonFile(path);
    const content = JSON.parse(readFileSync(path, 'utf8'));
    if (name.startsWith('environments')) {
      const read = createEnvironmentStore(file, context).list();
      expect(read).toEqual(content.environments.map((one: object) => ({ ...environmentDefaults, ...one })));
    } else
      expect(createSettingsStore(file, context).get()).toEqual({ ...defaultSettings, ...content.settings });
    expect(context.notices).toEqual([]);
  },
);

const shape: DocumentShape<string> = {
  name: 'words',
  upgrades: [(value) => [value], (value) => (value as string[]).map((word) => word.toUpperCase()).join(' ')],
  fresh: '',
  read: (value) => (typeof value === 'string' ? { value, broken: [] } : null),
};

it('brings a file of an older version step by step to the newest, and writes that', () => {
  const folder = temporaryFolder();
  for (const [index, saved] of ['"one"', '["one"]', '"ONE"'].entries()) {
    const path = join(folder, `words-${index + 1}.json`);
    writeFileSync(path, `{"version":${index + 1},"words":${saved}}`);
    const context = listeningContext();
    const document = createSavedDocument(createJsonFile(path), shape, context);
    expect([document.get(), context.notices]).toEqual(['ONE', []]);
    document.set('TWO');
    expect(readJson(path)).toEqual({ ok: true, value: { version: 3, words: 'TWO' } });
  }
});

it('sets a file aside whose content is not what its version says', () => {
  const path = join(temporaryFolder(), 'words.json');
  writeFileSync(path, '{"version":2,"words":7}');
  const context = listeningContext();
  expect(createSavedDocument(createJsonFile(path), shape, context).get()).toBe('');
  expect(context.notices).toMatchObject([{ code: 'file-set-aside' }]);
});
