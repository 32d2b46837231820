import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { demoSessions } from '../../electron/sandbox/accounts.js';
import type { Client } from '../../shared/ipc/channels.js';
import { preferencesText } from '../../shared/text/about.js';
import { handbookText } from '../../shared/text/handbook.js';
import { type Language, languages, speak } from '../../shared/text/language.js';
import { menuText } from '../../shared/text/menu.js';
import { namesText } from '../../shared/text/problems.js';
import { sessionsText } from '../../shared/text/sessions.js';
import { updatesText } from '../../shared/text/updates.js';
import { windowText } from '../../shared/text/window.js';
import { expect, test } from './fixtures/app-test.js';
import type { RunningApp } from './fixtures/launch-app.js';
import { projectRoot } from './fixtures/project-root.js';
import { screenOf } from './fixtures/screen.js';
import { speakHere } from './fixtures/speak-here.js';

const nightAudit = demoSessions.find(({ label }) => label === 'Night audit')?.token ?? '';

test.afterEach(() => speak('en'));

/** A date as each language writes it. */
const dates = {
  en: /^\d\d\/\d\d\/\d{4}, .*[AP]M$/,
  tr: /^\d\d\.\d\d\.\d{4} \d/,
  ru: /^\d\d\.\d\d\.\d{4}, \d/,
};

const titleIn = (language: Language, page: string) =>
  /^# (.*)/.exec(readFileSync(join(projectRoot, 'docs/handbook', language, `${page}.md`), 'utf8'))?.[1] ?? '';

test('the language of the system is spoken, another one as soon as it is chosen, and that one from then on', async ({
  launch,
  dataFolder,
  picture,
}) => {
  const options = { dataFolder, env: { LANGUAGE: 'tr', LC_ALL: 'tr_TR.UTF-8' } };
  const running = await launch(options);
  const { window } = running;
  const menus = () =>
    running.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
  speakHere('tr');
  // The first run gives names in the language that it speaks, and these are the person's from then on.
  const demoLabel = namesText.demo.nightAudit;
  await expect(window.locator('html')).toHaveAttribute('lang', 'tr');
  await screenOf(window).session(demoLabel).click();
  const created = window.locator('.session-facts > [title]').first();
  await expect(created).toHaveAttribute('title', dates.tr);

  await test.step('an open page of the handbook, too', async () => {
    await window.keyboard.press('F1');
    const title = window.locator('.handbook-page').getByRole('heading', { level: 1 });
    await expect(title).toHaveText(titleIn('tr', 'one-session'));
    await window.evaluate(async () => {
      const { sessionDesk } = globalThis as unknown as { sessionDesk: Client };
      await sessionDesk.settings.update({ language: 'ru' });
    });
    speakHere('ru');
    await expect(title).toHaveText(titleIn('ru', 'one-session'));
    await expect(screenOf(window).dialog).toHaveAccessibleName(handbookText.title);
    await window.getByRole('option', { name: titleIn('en', 'network') }).click();
    await expect(window.locator('.handbook-page')).toContainText(handbookText.inEnglish);
    await expect(window.locator('.handbook-page [lang=en]').getByRole('heading', { level: 1 })).toHaveCount(
      1,
    );
    await window.keyboard.press('Escape');
    await expect(screenOf(window).dialog).toHaveCount(0);
  });

  await window.keyboard.press('ControlOrMeta+,');
  for (const language of [...languages].reverse()) {
    const chosen = () => window.getByRole('combobox', { name: preferencesText.language });
    await chosen().selectOption(language);
    speakHere(language);
    await expect(window.locator('html')).toHaveAttribute('lang', language);
    await expect(screenOf(window).dialog).toHaveAccessibleName(preferencesText.title);
    await expect(chosen()).toHaveValue(language);
    await expect(created).toHaveAttribute('title', dates[language]);
    await expect(window.getByRole('button', { name: windowText.close, exact: true }).last()).toBeVisible();
    expect(await menus()).toContain(menuText.session);
  }

  await test.step('a newer version is offered by the feed that is named there, and nothing of it acts', () =>
    lookForUpdates(running, picture));
  await running.close();

  const again = await launch(options);
  await expect(again.window.locator('html')).toHaveAttribute('lang', 'en');
  await test.step('a token hides when the screen is locked, and leaves the clipboard', () =>
    lockTheScreen(again, demoLabel));
});

async function lockTheScreen(running: RunningApp, label: string): Promise<void> {
  const { window } = running;
  const screen = screenOf(window);
  await screen.session(label).click();
  const shown = window.locator('.token');
  await window.getByRole('button', { name: sessionsText.reveal, exact: true }).click();
  await expect(shown).toHaveAttribute('data-revealed', 'true');
  await running.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await expect(shown).toHaveAttribute('data-revealed', 'false');

  // The main process's own clock, by hand: its minute is over when this says so. And a clipboard of its own: tests beside
  // this one write to the system's.
  await running.app.evaluate(({ clipboard: own }) => {
    let held = '';
    own.readText = async () => held;
    own.writeText = async (text) => {
      held = text;
    };
    own.clear = async () => {
      held = '';
    };
    const real = globalThis.setTimeout;
    const kept = globalThis as { minuteOver?: () => void };
    const byHand = (act: () => void, ms?: number) => {
      if (ms !== 60_000) return real(act, ms);
      kept.minuteOver = act;
      return real(() => undefined, 0);
    };
    globalThis.setTimeout = byHand as typeof setTimeout;
  });
  const clipboard = () => running.app.evaluate(({ clipboard: own }) => own.readText());
  await window.getByRole('button', { name: sessionsText.copyToken, exact: true }).click();
  await expect.poll(clipboard).toBe(nightAudit);
  await running.app.evaluate(() => (globalThis as { minuteOver?: () => void }).minuteOver?.());
  await expect.poll(clipboard).toBe('');
}

/** From the open preferences. */
async function lookForUpdates(
  running: RunningApp,
  picture: (running: RunningApp, name: string) => Promise<void>,
): Promise<void> {
  const asked: (string | undefined)[] = [];
  const description = `version: 99.1.0
files:
  - url: session-desk-99.1.0-linux-x64.tar.gz
    sha512: ${'A'.repeat(86)}==
    size: 104857600
releaseNotes: "<img src=x onerror=alert(1)> Faster"`;
  const server = createServer((request, response) => {
    asked.push(request.url?.split('?')[0]);
    response.end(description);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { window } = running;
  const { dialog } = screenOf(window);
  const feed = dialog.getByLabel(updatesText.feed, { exact: true });
  const look = dialog.getByRole('button', { name: updatesText.look });
  await dialog.getByRole('button', { name: updatesText.preferences, exact: true }).click();
  await expect(look).toBeDisabled();
  await feed.fill('http://updates.example.test/');
  await look.click();
  await expect(dialog).toContainText(updatesText.problem.http.message);
  await feed.fill(`http://127.0.0.1:${port}/desk`);
  expect(asked).toEqual([]);
  await look.click();
  await expect(dialog).toContainText(updatesText.found({ version: '99.1.0' }));
  await expect(dialog).toContainText('<img src=x onerror=alert(1)> Faster');
  await expect(dialog).toContainText(`http://127.0.0.1:${port}/desk/session-desk-99.1.0-linux-x64.tar.gz`);
  await expect(dialog.getByRole('button', { name: updatesText.download })).toHaveCount(0);
  await expect(dialog.locator('img')).toHaveCount(0);
  expect(asked).toEqual(['/desk/latest-linux.yml']);
  await picture(running, 'update-found');
  await feed.fill('');
  await window.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await window.keyboard.press('ControlOrMeta+,');
  await dialog.getByRole('button', { name: updatesText.preferences, exact: true }).click();
  await expect(feed).toHaveValue('');
  await expect(look).toBeDisabled();
  server.close();
}
