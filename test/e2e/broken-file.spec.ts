import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setAsideNotice } from '../../electron/settings/tell.js';
import { expect, test } from './fixtures/app-test.js';
import { arrangeEnvironment } from './fixtures/arrange.js';
import { screenOf } from './fixtures/screen.js';

test('a file that a power cut filled with zeros is set aside, and it is said', async ({
  launch,
  dataFolder,
}) => {
  const first = await launch({ dataFolder });
  await arrangeEnvironment(first.window, { name: 'Live Antalya' });
  await expect(screenOf(first.window).environment('Live Antalya')).toBeVisible();
  await first.close();
  const file = join(dataFolder, 'environments.json');
  const zeros = Buffer.alloc((await stat(file)).size);
  await writeFile(file, zeros);

  const second = await launch({ dataFolder });
  await expect(screenOf(second.window).environments.getByRole('option').first()).toBeVisible();
  const names = await readdir(dataFolder);
  const [aside = ''] = names.filter((name) => /^environments\.broken-.*\.json$/.test(name));
  expect(await readFile(join(dataFolder, aside))).toEqual(zeros);
  const { message, todo = '' } = setAsideNotice('environments', join(dataFolder, aside), '');
  await expect(second.window.getByText(message)).toBeVisible();
  await expect(second.window.getByText(todo)).toBeVisible();

  // It works on: a new environment is saved, and the old file stays.
  await arrangeEnvironment(second.window, { name: 'Begun afresh' });
  await expect(screenOf(second.window).environment('Begun afresh')).toBeVisible();
  expect(await readFile(join(dataFolder, aside))).toEqual(zeros);
});
