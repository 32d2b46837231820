import { readFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { storesText } from '../../shared/text/stores.js';
import { expect, test } from './fixtures/app-test.js';

const frozen = gunzipSync(readFileSync('test/fixtures/saved/history-of-6.db.gz'));

test('a history of the older form is set aside, said at each start, and erased when a person asks', async ({
  launch,
  dataFolder,
  picture,
}) => {
  const olderIn = async () => (await readdir(dataFolder)).filter((name) => name.includes('.older-'));
  await writeFile(join(dataFolder, 'desk.db'), frozen);
  const first = await launch({ dataFolder });
  const said = (folder: string, name: string) => storesText.olderDatabase({ aside: join(folder, name) });
  await expect.poll(olderIn).toHaveLength(1);
  const [name = ''] = await olderIn();
  const about = (window: typeof first.window) =>
    window.locator('.notice').filter({ hasText: said(dataFolder, name) });
  await expect(about(first.window)).toBeVisible();
  await picture(first, 'older-history');
  await first.close();

  const { window } = await launch({ dataFolder });
  await about(window).getByRole('button', { name: storesText.olderErase }).click();
  await expect(about(window)).toHaveCount(0);
  await expect.poll(olderIn).toEqual([]);
});
