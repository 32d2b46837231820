import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { createHistory } from '../../../electron/history/history.js';
import { createVault } from '../../../electron/secrets/vault.js';
import { createNotices } from '../../../electron/settings/notices.js';
import { createSessionStore } from '../../../electron/settings/session-store.js';
import { openDatabase } from '../../../electron/storage/database.js';
import { olderBeside } from '../../../electron/storage/older-database.js';
import { storesText } from '../../../shared/text/stores.js';
import { keyring, listeningContext, opened, temporaryFolder } from './store-context.js';

/** As the last program made it that had the older form: two sessions, a proxy password, three exchanges, a run. */
const frozen = gunzipSync(readFileSync(join(import.meta.dirname, '../../fixtures/saved/history-of-6.db.gz')));
const token = '3f0c9a7e-52d1-4b8e-9c46-0d2f5be7631f';

function folderWithOlder(): { folder: string; path: string } {
  const folder = temporaryFolder();
  const path = join(folder, 'desk.db');
  writeFileSync(path, frozen);
  return { folder, path };
}

it('takes sessions and secrets over from a history of the older form, sets it aside whole, and says so once', async () => {
  const { folder, path } = folderWithOlder();
  const context = listeningContext();
  const database = await opened(path, context);
  const options = { keyFile: join(folder, 'weak.key'), withoutKeyring: 'memory' } as const;
  const vault = createVault(database, keyring, options);
  const sessions = createSessionStore(database, vault);
  expect(
    sessions.list().map(({ label, tokenStorage, lastKnown }) => [label, tokenStorage, lastKnown?.state]),
  ).toEqual([
    ['Night shift', 'kept', 'active'],
    ['Reception', 'kept', undefined],
  ]);
  expect([vault.get('s1'), vault.get('environment:env:proxyPassword')]).toEqual([token, 'Bodrum 2026']);
  expect(createHistory(database, vault, context).list({ limit: 10 })).toEqual([]);

  const [aside = ''] = olderBeside(path);
  expect(context.notices).toMatchObject([
    { code: 'database-older', message: storesText.olderDatabase({ aside }), erase: aside },
  ]);
  // Whole: whoever has the older program can still read it.
  expect(readFileSync(aside).subarray(100).equals(frozen.subarray(100))).toBe(true);
  database.close();
  const again = listeningContext();
  await opened(path, again);
  expect(again.notices).toEqual([]);
  expect(readdirSync(folder).filter((name) => name.endsWith('.db'))).toHaveLength(2);
});

it('erases for good what was set aside, and no other file', async () => {
  const { folder, path } = folderWithOlder();
  const notices = createNotices(() => {});
  const database = await opened(path, { now: () => '2026-11-28T08:00:00.000Z', tell: notices.add });
  const [notice] = notices.all();
  expect(await notices.erase(path)).toEqual({ ok: true, value: undefined });
  expect(readdirSync(folder)).toContain('desk.db');
  expect(await notices.erase(notice?.id ?? '')).toEqual({ ok: true, value: undefined });
  expect(notices.all()).toEqual([]);
  expect(olderBeside(path)).toEqual([]);
  expect(database.prepare('SELECT count(*) AS n FROM session').get()).toEqual({ n: 2 });
});

it('refuses a journal of the older form and leaves it as it is', async () => {
  const { path } = folderWithOlder();
  const refused = await openDatabase(path, listeningContext(), 'refuse');
  expect(refused).toEqual({
    ok: false,
    error: { code: 'database-older', message: storesText.olderRefused({ path }) },
  });
  expect(readFileSync(path).subarray(100).equals(frozen.subarray(100))).toBe(true);
});
