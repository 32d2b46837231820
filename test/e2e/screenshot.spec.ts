import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exchangeStrings } from '../../shared/text/exchange.js';
import { describeOutcome } from '../../shared/text/outcomes.js';
import { windowText } from '../../shared/text/window.js';
import { expect, test } from './fixtures/app-test.js';
import { sandboxUrl } from './fixtures/arrange.js';
import { projectRoot } from './fixtures/project-root.js';
import { throughReadme } from './fixtures/readme-pictures.js';
import { screenOf } from './fixtures/screen.js';

/** SESSION_DESK_SCREENSHOT=1 also writes the four pictures that the README shows. */
const folder = join(projectRoot, '.github');

test('the screen of the README: a confirmed logout', async ({ running }) => {
  const { window } = running;
  const screen = screenOf(window);
  await window.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await running.resize(1280, 800);
  await sandboxUrl(window);
  await window.locator('.first-steps').getByRole('button', { name: windowText.dismiss }).click();
  await screen.session('Reservation desk').click();
  await screen.act.click();
  const said = describeOutcome({ operation: 'Logout', outcome: 'confirmed', cause: '' });
  await expect(screen.verdict).toContainText(said.title);
  await screen.steps.nth(2).press('Space');

  await expect(screen.environment('Local sandbox')).toHaveAttribute('aria-selected', 'true');
  await expect(screen.title).toHaveText('Reservation desk');
  await expect(screen.token).toHaveText('…631f');
  await expect(screen.steps.nth(2)).toBeChecked();
  await expect(screen.history.getByRole('option')).toHaveCount(3);
  const { labels } = exchangeStrings.text;
  for (const label of [labels.prettyRequest, labels.prettyAnswer])
    await expect(window.getByRole('textbox', { name: label })).toContainText('Logout');
  await expect(screen.message).toHaveCount(0);

  const take = async (name: string) => {
    const picture = await window.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
    expect(picture.length).toBeLessThan(250_000);
    if (process.env.SESSION_DESK_SCREENSHOT !== '1') return;
    // A display of just this size makes the window a pixel smaller.
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)], 'pixels').toEqual([1280, 800]);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${name}.png`), picture);
  };
  await take('screenshot');
  if (process.env.SESSION_DESK_SCREENSHOT === '1') await throughReadme(running, take);
});
