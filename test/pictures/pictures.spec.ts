import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bulkWindowText } from '../../shared/text/bulk-window.js';
import { exchangeStrings } from '../../shared/text/exchange.js';
import { windowText } from '../../shared/text/window.js';
import { problemsInAllThemes } from '../e2e/fixtures/accessibility.js';
import { expect, test } from '../e2e/fixtures/app-test.js';
import { arrangeEnvironment, arrangeSession, sandboxUrl } from '../e2e/fixtures/arrange.js';
import { bulkScreen, readPasted, someTokens } from '../e2e/fixtures/bulk-screen.js';
import { seeEachDialog } from '../e2e/fixtures/dialogs.js';
import { projectRoot } from '../e2e/fixtures/project-root.js';
import { screenOf } from '../e2e/fixtures/screen.js';

/** Width, height and zoom: a small laptop, a usual one, a large screen, a 4K one, and the usual one at 200 %. */
const sizes = [
  [900, 600, 1],
  [1280, 800, 1],
  [1920, 1080, 1],
  [3840, 2160, 1],
  [1280, 800, 2],
] as const;
const folder = process.env.SESSION_DESK_PICTURES ?? join(projectRoot, 'pictures');

test('pictures of every screen', async ({ launch }) => {
  test.setTimeout(1_200_000);
  mkdirSync(folder, { recursive: true });
  const app = await launch({ switches: ['--force-device-scale-factor=1'] });
  const { window } = app;
  const screen = screenOf(window);
  await screen.sessions.waitFor();
  const take = async (name: string) => {
    // Nothing on any screen breaks a rule, in light, dark or forced colours.
    const within = (await screen.dialog.count()) > 0 ? '.modal' : undefined;
    expect.soft(await problemsInAllThemes(window, within), name).toEqual([]);
    await window.emulateMedia({ forcedColors: 'none' });
    for (const scheme of ['light', 'dark'] as const) {
      await window.emulateMedia({ colorScheme: scheme });
      for (const [width, height, zoom] of sizes) {
        await app.resize(width, height);
        await app.app.evaluate(({ BrowserWindow }, factor) => {
          BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor);
        }, zoom);
        await window.waitForFunction(([wide, factor]) => Math.abs(innerWidth - wide / factor) < 2, [
          width,
          zoom,
        ] as const);
        // At rest: what a new size moves is drawn, and nothing is still being loaded.
        await window.waitForFunction(() => document.querySelector('.xv-loading') === null);
        // The picture is the compositor's, some frames behind.
        await window.waitForTimeout(250);
        // Playwright's own picture of a zoomed page is its upper left quarter.
        const png = await app.app.evaluate(async ({ BrowserWindow }) => {
          const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
          return image?.toPNG().toString('base64') ?? '';
        });
        const file = `${name}-${width}x${height}${zoom === 1 ? '' : '-200'}-${scheme}.png`;
        writeFileSync(join(folder, file), Buffer.from(png, 'base64'));
      }
    }
    await app.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1),
    );
    await app.resize(1280, 800);
  };

  await take('first-run');
  const endpoint = await sandboxUrl(window);
  const { id } = await arrangeEnvironment(window, {
    name: 'dtproxy',
    endpoint,
    tier: 'production',
    verify: true,
  });
  const named = ['ANEX · night import', 'Royal star agent', 'Teddy Kam b2b', 'Front office Antalya'];
  for (const [index, label] of named.entries())
    await arrangeSession(window, {
      environmentId: id,
      label,
      owner: 'Royal agent',
      token: someTokens(40)[index + 7] ?? '',
    });
  await screen.environment('Local sandbox').click();
  await screen.session('Night audit').click();
  await take('session');
  await screen.act.click();
  await expect(screen.verdict).toContainText('Out, confirmed');
  await take('confirmed');
  for (const view of ['raw', 'hex', 'headers'] as const) {
    const tab = window.getByRole('tab', { name: exchangeStrings.side[view], exact: true });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await take(view);
  }
  for (const view of ['timeline', 'connection'] as const) {
    const tab = window.getByRole('tab', { name: exchangeStrings.view[view], exact: true });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await take(view);
  }
  await window.keyboard.press('Alt+1');
  await screen.environment('dtproxy').click();
  await screen.session('Royal star agent').click();
  await take('production');
  await screen.act.click();
  await expect(screen.dialog).toBeVisible();
  await take('production-asks');
  await window.keyboard.press('Escape');
  await window.keyboard.press('ControlOrMeta+2');
  await window.getByRole('listbox').getByRole('option').first().click();
  await take('history');
  await window.keyboard.press('ControlOrMeta+1');
  await window.keyboard.press('ControlOrMeta+k');
  await expect(window.locator('.palette-item').first()).toBeVisible();
  await take('palette');
  await window.keyboard.press('Escape');
  await readPasted(window, 'dtproxy', someTokens(30).join('\n'));
  await take('many-tokens');
  await bulkScreen(window).press(bulkWindowText.next).click();
  await take('many-options');
  await bulkScreen(window).press(bulkWindowText.options.summary).click();
  await take('many-asks');
  await bulkScreen(window)
    .dialog.getByRole('button', { name: windowText.close, exact: true })
    .first()
    .click();
  await screen.environment('Local sandbox').click();
  await screen.session('Night audit').click();
  await screen.steps.nth(2).press('Space');
  await seeEachDialog(window, take);
});
