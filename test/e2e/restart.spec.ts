import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Client } from '../../shared/ipc/channels.js';
import { actText } from '../../shared/text/act.js';
import { backupText } from '../../shared/text/backup.js';
import { dialogsText } from '../../shared/text/dialogs.js';
import { exchangeStrings } from '../../shared/text/exchange.js';
import { describeOutcome } from '../../shared/text/outcomes.js';
import { sessionsText } from '../../shared/text/sessions.js';
import { windowText } from '../../shared/text/window.js';
import { wordsText } from '../../shared/text/words.js';
import { expect, test } from './fixtures/app-test.js';
import { arrangeEnvironment, arrangeSession } from './fixtures/arrange.js';
import { answerDialogs } from './fixtures/handed-over.js';
import type { RunningApp } from './fixtures/launch-app.js';
import { screenOf, takeFromMenu } from './fixtures/screen.js';

const passphrase = 'a long passphrase of twelve';
const token = 'c0ffee00-1111-4222-8333-00000000cafe';
// A developer's machine may have a keyring; these tests are about not having one.
const switches = ['--password-store=basic'];
const out = describeOutcome({ operation: 'Logout', outcome: 'confirmed', cause: '' }).title;

/** The sizes of all panes as they are saved. */
const keptSizes = (window: Page): Promise<number[]> =>
  window.evaluate(async () => {
    const { sessionDesk } = globalThis as unknown as { sessionDesk: Client };
    const settings = await sessionDesk.settings.get();
    return settings.ok ? Object.values(settings.value.paneSizes).flat() : [];
  });

const splitOf = (window: Page) => window.getByRole('separator', { name: exchangeStrings.view.resize });

async function arrangeLive(window: Page) {
  const { id } = await arrangeEnvironment(window, { name: 'Live Antalya', tier: 'production' });
  await arrangeSession(window, { environmentId: id, label: 'Front office', token });
}

test('everything but a token without a keyring is there again', async ({ launch, dataFolder }) => {
  const first = await launch({ dataFolder, switches });
  const screen = screenOf(first.window);
  await arrangeLive(first.window);
  await screen.session('Night audit').click();
  await screen.act.click();
  await expect(screen.verdict).toContainText(out);
  await takeFromMenu(
    first.window,
    windowText.settings,
    `${windowText.theme.label}: ${windowText.theme.dark}`,
  );
  await expect(first.window.locator('html')).toHaveAttribute('data-theme', 'dark');
  await first.resize(1010, 790);
  await expect.poll(() => first.window.evaluate(() => [innerWidth, innerHeight])).toEqual([1010, 790]);
  const border = first.window.getByRole('separator', { name: windowText.resizeLists });
  const before = await border.boundingBox();
  for (let press = 0; press < 3; press += 1) {
    const value = (await border.getAttribute('aria-valuenow')) ?? '';
    await border.press('ArrowRight');
    await expect(border).not.toHaveAttribute('aria-valuenow', value);
  }
  await expect.poll(async () => (await border.boundingBox())?.x).not.toBe(before?.x);
  const moved = await border.boundingBox();
  // Sizes are written when they have been still for a moment.
  const shown = Number(await border.getAttribute('aria-valuenow'));
  const isKept = async () =>
    (await keptSizes(first.window)).some((pixels) => Math.abs((100 * pixels) / 1010 - shown) < 1);
  await expect.poll(isKept).toBe(true);
  const split = splitOf(first.window);
  const even = Number(await split.getAttribute('aria-valuenow'));
  await split.press('ArrowDown');
  await expect(split).not.toHaveAttribute('aria-valuenow', String(even));
  const splitAt = Number(await split.getAttribute('aria-valuenow'));
  await expect
    .poll(async () => (await keptSizes(first.window)).some((percent) => Math.abs(percent - splitAt) < 1))
    .toBe(true);
  await first.close();

  const second = await launch({ dataFolder, switches });
  const again = screenOf(second.window);
  await expect(again.title).toHaveText('Night audit');
  await expect(again.session('Night audit')).toContainText(wordsText.state.out);
  // A token of the demo set is no secret: without a keyring, too, it is there from the first screen on.
  await expect(again.act).toBeEnabled();
  await expect(again.history.getByRole('option')).toHaveCount(3);
  await again.history.getByRole('option').first().click();
  await expect
    .poll(async () => Math.abs(Number(await splitOf(second.window).getAttribute('aria-valuenow')) - splitAt))
    .toBeLessThan(1);
  await expect(second.window.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => second.window.evaluate(() => [innerWidth, innerHeight])).toEqual([1010, 790]);
  const kept = second.window.getByRole('separator', { name: windowText.resizeLists });
  await expect
    .poll(async () => Math.abs(((await kept.boundingBox())?.x ?? 0) - (moved?.x ?? 0)))
    .toBeLessThanOrEqual(2);
  await again.environment('Live Antalya').click();
  await again.session('Front office').click();
  await expect(again.token).toHaveText('…cafe');
  await expect(second.window.getByText(sessionsText.storage.lost)).toBeVisible();
  await expect(again.act).toBeDisabled();
  // 16.2: nothing speaks of a request that goes out above the reason why there is none.
  const exchange = second.window.locator('[data-pane=exchange]');
  await expect(exchange.getByRole('alert')).toContainText(actText.noPreview);
  await expect(again.strip).toContainText(actText.idle.lost);
  await expect(again.strip).not.toContainText(actText.idle.knownNext);
});

test('allowed in a file, a token outlives even a crash, and a backup brings it back', async ({
  launch,
  dataFolder,
  picture,
}) => {
  const first = await launch({ dataFolder, switches });
  const screen = screenOf(first.window);
  await arrangeLive(first.window);
  await screen.environment('Live Antalya').click();
  await screen.session('Front office').click();
  await expect(first.window.getByText(sessionsText.storage.memory)).toBeVisible();

  await first.window.getByRole('button', { name: windowText.status.vault.memory }).click();
  const { vault } = dialogsText;
  const allow = screen.dialog.getByRole('button', { name: vault.allow });
  await expect(allow).toBeDisabled();
  await screen.dialog.getByLabel(vault.allowLabel({ phrase: vault.allowPhrase })).fill(vault.allowPhrase);
  await allow.click();
  await expect(
    first.window.getByRole('button', { name: windowText.status.vault['weak-file'] }),
  ).toBeVisible();
  await expect(first.window.getByText(sessionsText.storage.memory)).toHaveCount(0);
  await screen.environment('Local sandbox').click();
  await screen.session('Reservation desk').click();
  await screen.act.click();
  await expect(screen.verdict).toContainText(out);
  // What the window lists is on the disk.
  await expect(screen.history.getByRole('option')).toHaveCount(3);
  await expect(screen.session('Reservation desk')).toContainText(wordsText.state.out);
  await first.kill();

  const second = await launch({ dataFolder, switches });
  const again = screenOf(second.window);
  // Which session was chosen may be lost with a crash; the data may not.
  await again.environment('Local sandbox').click();
  await expect(again.session('Reservation desk')).toContainText(wordsText.state.out);
  await again.session('Reservation desk').click();
  await expect(again.history.getByRole('option')).toHaveCount(3);
  await again.environment('Live Antalya').click();
  await again.session('Front office').click();
  await second.window.getByRole('button', { name: sessionsText.reveal }).click();
  await expect(again.token).toHaveText(token);
  await expect(again.act).toBeEnabled();

  await answerDialogs(second, join(dataFolder, 'all.backup'));
  await fromMenuBar(second, 'back-up');
  const saving = again.dialog.getByRole('button', { name: backupText.save });
  await again.dialog.getByLabel(backupText.passphrase, { exact: true }).fill(passphrase);
  await again.dialog.getByLabel(backupText.again).fill(`${passphrase}x`);
  await again.dialog.getByLabel(backupText.withTokens).check();
  await saving.click();
  await expect(again.dialog).toContainText(backupText.differs);
  await picture(second, 'backup');
  await again.dialog.getByLabel(backupText.again).fill(passphrase);
  await saving.click();
  await expect(again.message).toContainText('all.backup');

  // What comes after it is not in it.
  await arrangeEnvironment(second.window, { name: 'Added since', tier: 'test' });
  await fromMenuBar(second, 'restore');
  await expect(again.dialog).toContainText(backupText.restoreWhat({ path: join(dataFolder, 'all.backup') }));
  const typed = again.dialog.getByLabel(backupText.passphrase, { exact: true });
  await typed.fill('another passphrase');
  await again.dialog.getByRole('button', { name: backupText.restore }).click();
  await expect(again.dialog).toContainText(
    backupText.wrong.passphrase({ path: join(dataFolder, 'all.backup') }).todo,
  );
  await picture(second, 'restore');
  // The program that began anew would be another process than the one that is watched here.
  await second.app.evaluate(({ app }) => {
    app.relaunch = () => void process.stderr.write('RELAUNCHED');
  });
  const ended = second.app.waitForEvent('close');
  await typed.fill(passphrase);
  await again.dialog.getByRole('button', { name: backupText.restore }).click();
  await ended;
  await expect.poll(() => second.stderr()).toContain('RELAUNCHED');

  const third = await launch({ dataFolder, switches });
  const restored = screenOf(third.window);
  await restored.environment('Live Antalya').click();
  await expect(restored.environment('Added since')).toHaveCount(0);
  await restored.session('Front office').click();
  await third.window.getByRole('button', { name: sessionsText.reveal }).click();
  await expect(restored.token).toHaveText(token);
  const asides = (await readdir(dataFolder)).filter((name) => name.startsWith('before-restore-'));
  expect(asides).toHaveLength(1);
  expect(await readFile(join(dataFolder, asides[0] ?? '', 'environments.json'), 'utf8')).toContain(
    'Added since',
  );
});

/** The entry of the menu bar with that id, as a click on it. */
const fromMenuBar = ({ app }: RunningApp, id: string) =>
  app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id);
