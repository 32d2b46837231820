import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoSessions } from '../../electron/sandbox/accounts.js';
import { teamFileOf } from '../../shared/formats/team/team-file.js';
import { environmentDefaults } from '../../shared/model/environment-defaults.js';
import { pasteText } from '../../shared/text/paste.js';
import { startText } from '../../shared/text/start.js';
import { teamText } from '../../shared/text/team.js';
import { expect, test } from './fixtures/app-test.js';
import { usualEnvironment } from './fixtures/arrange.js';
import type { RunningApp } from './fixtures/launch-app.js';
import { screenOf } from './fixtures/screen.js';
import { startStubService } from './fixtures/stub-service.js';

const token = '7c9e6679-7425-40de-944b-e07fc1f9631f';

/** Answers the question of the system instead of a person, and keeps what was asked. */
function answerQuestions(running: RunningApp, button: number): Promise<void> {
  return running.app.evaluate(({ dialog }, response) => {
    const kept = globalThis as typeof globalThis & { asked: string[] };
    kept.asked ??= [];
    dialog.showMessageBox = (async (_window: unknown, { message, detail }: Electron.MessageBoxOptions) => {
      kept.asked.push(`${message}\n${detail}`);
      return { response, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
  }, button);
}

const asked = (running: RunningApp) =>
  running.app.evaluate(() => (globalThis as typeof globalThis & { asked: string[] }).asked);

/** What a second start of the program hands over to the first. */
const openFromOutside = (running: RunningApp, word: string, from = '/') =>
  running.app.evaluate(
    ({ app }, [opened, folder]) => {
      app.emit('second-instance', {}, ['program', 'project', opened], folder);
    },
    [word, from] as const,
  );

test('a link or a file is shown only after the person agreed, and does nothing by itself', async ({
  running,
  dataFolder,
  closing,
  picture,
}) => {
  const stub = closing(await startStubService());
  const { window } = running;
  const screen = screenOf(window);
  const curl = `curl "${stub.endpoint}/Logout?token=${token}"`;
  const link = `session-desk:show?text=${encodeURIComponent(curl)}`;
  const saved = screen.sessions.getByRole('option');
  await expect(saved).toHaveCount(demoSessions.length);

  await answerQuestions(running, 0);
  await openFromOutside(running, link);
  await expect.poll(async () => (await asked(running)).length).toBe(1);
  expect((await asked(running))[0]).toContain(startText.offer.question({ kind: 'link' }));
  await expect(screen.dialog).toHaveCount(0);

  await answerQuestions(running, 1);
  await openFromOutside(running, link);
  await expect(window.getByRole('dialog', { name: pasteText.title })).toContainText('…631f');
  await picture(running, 'offered-by-a-link');
  expect(stub.logouts.size).toBe(0);
  await window.keyboard.press('Escape');
  await expect(screen.dialog).toHaveCount(0);
  await expect(saved).toHaveCount(demoSessions.length);

  const file = join(dataFolder, 'recorded.har');
  writeFileSync(
    file,
    JSON.stringify({ log: { version: '1.2', creator: { name: 'x', version: '1' }, entries: [] } }),
  );
  await openFromOutside(running, file);
  await expect(window.getByRole('dialog', { name: pasteText.title })).toBeVisible();

  await window.keyboard.press('Escape');
  await expect(screen.dialog).toHaveCount(0);

  await test.step('a team’s file, by its name in the folder where it lies: its differences, and what is chosen of them', async () => {
    const made = { id: 'another', createdAt: '', updatedAt: '' };
    const environment = { ...usualEnvironment, ...made, name: 'Night shift', endpoint: stub.endpoint };
    const team = teamFileOf([{ ...environmentDefaults, ...environment }], []);
    writeFileSync(join(dataFolder, 'team.session-desk'), JSON.stringify(team));
    await openFromOutside(running, './team.session-desk', dataFolder);
    await expect(screen.dialog).toContainText('Night shift');
    expect((await asked(running)).at(-1)).toContain(startText.offer.question({ kind: 'team' }));
    await expect(screen.environment('Night shift')).toHaveCount(0);
    await picture(running, 'offered-by-a-team');
    await window.getByRole('button', { name: teamText.take({ n: 1 }), exact: true }).click();
    await expect(screen.environment('Night shift')).toBeVisible();
  });

  await openFromOutside(running, 'session-desk:logout?token=x');
  expect(await asked(running)).toHaveLength(4);
});
