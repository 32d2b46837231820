import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setAsideNotice } from '../../electron/storage/tell.js';
import type { Client } from '../../shared/ipc/channels.js';
import { storesText } from '../../shared/text/stores.js';
import { expect, test } from './fixtures/app-test.js';
import { arrangeEnvironment, arrangeSession } from './fixtures/arrange.js';
import type { RunningApp } from './fixtures/launch-app.js';
import { noticesOf } from './fixtures/notices.js';
import { secretsBelow } from './fixtures/on-disk.js';
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

test('a newer settings file, lost tokens and an emptied database are said, each once', async ({
  launch,
  dataFolder,
}) => {
  // A developer's machine may have a keyring; without one a token is in memory only.
  const switches = ['--password-store=basic'];
  const settings = join(dataFolder, 'settings.json');
  const database = join(dataFolder, 'desk.db');
  const newer = JSON.stringify({ version: 99, settings: { theme: 'of the future' } });

  const first = await launch({ dataFolder, switches });
  const { id } = await arrangeEnvironment(first.window, { name: 'Live Antalya' });
  const token = 'c0ffee00-1111-4222-8333-00000000cafe';
  const session = await arrangeSession(first.window, { environmentId: id, label: 'Front office', token });
  await first.window.evaluate(async () => {
    const { sessionDesk } = globalThis as unknown as { sessionDesk: Client };
    await sessionDesk.settings.update({ theme: 'dark' });
  });
  await makeFault(first, session.id, `It was\n    at ${token}\n    at ${token}.js:1:1`, token);
  await first.close();
  const ours = (await readdir(dataFolder)).filter((name) => /\.(json|db|log)$/.test(name));
  expect(ours).toEqual(
    expect.arrayContaining(['desk.db', 'environments.json', 'session-desk.log', 'settings.json']),
  );
  for (const name of process.platform === 'win32' ? [] : ours)
    expect([name, (await stat(join(dataFolder, name))).mode & 0o777]).toEqual([name, 0o600]);

  await writeFile(settings, newer);
  const second = await launch({ dataFolder, switches });
  const said = await noticesOf(second.window, 2);
  expect(said).toEqual(
    expect.arrayContaining([
      `${storesText.newerFile({ name: 'settings', path: settings })} ${storesText.newerFileTodo}`,
      `${storesText.lostTokens({ count: 1 })} ${storesText.lostTokensTodo}`,
    ]),
  );
  await second.close();
  expect(await readFile(settings, 'utf8')).toBe(newer);

  await rm(settings);
  await rm(`${database}-wal`, { force: true });
  await truncate(database, 0);
  await utimes(database, 1_700_000_000, 1_700_000_000);
  const third = await launch({ dataFolder, switches });
  expect(await noticesOf(third.window, 1)).toEqual([
    `${storesText.emptyDatabase({ path: database })} ${storesText.emptyDatabaseTodo}`,
  ]);
});

/** A defect while a token is at hand, with a message that quotes it. */
async function makeFault(
  running: RunningApp,
  sessionId: string,
  message: string,
  tokenIn: string,
): Promise<void> {
  await running.app.evaluate(({ clipboard }, words) => {
    clipboard.writeText = () => {
      throw new Error(words);
    };
  }, message);
  const code = await running.window.evaluate(async (id) => {
    const { sessionDesk } = globalThis as unknown as { sessionDesk: Client };
    const copied = await sessionDesk.sessions.copyToken({ id });
    return copied.ok ? '' : copied.error.code;
  }, sessionId);
  expect(code).toBe('internal');
  const log = join(running.dataFolder, 'session-desk.log');
  await expect
    .poll(() => (existsSync(log) ? readFileSync(log, 'utf8') : ''))
    .toMatch(/^\[.*\] Error\n {4}at /);
  expect(secretsBelow(running.dataFolder, [tokenIn])).toEqual([]);
}
