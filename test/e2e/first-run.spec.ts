import { demoSessions } from '../../electron/sandbox/accounts.js';
import { exchangeStrings } from '../../shared/text/exchange.js';
import { sessionsText } from '../../shared/text/sessions.js';
import { windowText } from '../../shared/text/window.js';
import { expect, test } from './fixtures/app-test.js';
import { ownClock } from './fixtures/clock.js';
import { screenOf } from './fixtures/screen.js';
import { rawText } from './fixtures/shown-text.js';

const tokenOf = (label: string) => demoSessions.find((one) => one.label === label)?.token ?? '';

test('the first start has a sandbox with sessions, and one chosen', async ({ running, picture }) => {
  const { window } = running;
  const screen = screenOf(window);

  await test.step('title, runtime, lists', async () => {
    await expect(window).toHaveTitle(windowText.titleOf({ environment: 'Local sandbox' }));
    expect(
      await running.app.evaluate(({ app }) => ({ packaged: app.isPackaged, name: app.getName() })),
    ).toEqual({
      packaged: false,
      name: 'Session Desk',
    });
    await expect(screen.environment('Local sandbox')).toHaveAttribute('aria-selected', 'true');
    await expect(screen.sessions.getByRole('option')).toHaveCount(demoSessions.length);
    await expect(window.getByText(windowText.status.sandboxOn({ address: '' }))).toBeVisible();
    await picture(running, 'first-window');
  });

  const chosen = screen.sessions.getByRole('option', { selected: true });
  await test.step('a session is chosen; its request shows with the token masked', async () => {
    await expect(chosen).toHaveCount(1);
    await screen.session('Reservation desk').click();
    await expect(screen.title).toHaveText('Reservation desk');
    await expect(screen.preview).toContainText('Logout');
    await expect(screen.token).toHaveText('…631f');
    await expect(window.locator('#root')).not.toContainText(tokenOf('Reservation desk'));
    await expect(screen.preview).not.toContainText(tokenOf('Reservation desk'));
  });

  await test.step('reveal shows it in both places, hide takes it away', async () => {
    await window.getByRole('button', { name: sessionsText.reveal }).click();
    await expect(screen.token).toHaveText(tokenOf('Reservation desk'));
    await expect(screen.preview).toContainText(tokenOf('Reservation desk'));
    await window.getByRole('button', { name: sessionsText.hide }).click();
    await expect(screen.token).toHaveText('…631f');
    await expect(screen.preview).not.toContainText(tokenOf('Reservation desk'));
  });

  const clock = await ownClock(window);
  await test.step('the token hides by itself after half a minute, and not before', async () => {
    await clock.stop();
    await window.getByRole('button', { name: sessionsText.reveal }).click();
    await clock.until(screen.token, tokenOf('Reservation desk'));
    await clock.later(25_000);
    await expect(screen.token).toHaveText(tokenOf('Reservation desk'));
    await clock.later(10_000);
    await clock.until(screen.token, '…631f');
    await expect(screen.preview).not.toContainText(tokenOf('Reservation desk'));
    await clock.goOn();
  });

  await test.step('so does an exchange that was revealed', async () => {
    await screen.act.click();
    await expect(screen.verdict).not.toBeEmpty();
    const revealed = window.getByText(exchangeStrings.view.revealed);
    const reveal = window.getByRole('button', { name: exchangeStrings.view.reveal });
    await reveal.waitFor();
    await clock.stop();
    await reveal.click();
    await clock.until(revealed, exchangeStrings.view.revealed);
    // What draws the bytes may wait for the clock, too.
    const shown = () => clock.later(10).then(() => rawText(window, 'request'));
    await expect.poll(shown).toContain(tokenOf('Reservation desk'));
    await clock.later(25_000);
    await expect(revealed).toBeVisible();
    await clock.later(10_000);
    await clock.goOn();
    await expect(revealed).toHaveCount(0);
    await expect.poll(() => rawText(window, 'request')).not.toContain(tokenOf('Reservation desk'));
    await expect(window.locator('#root')).not.toContainText(tokenOf('Reservation desk'));
  });
});
