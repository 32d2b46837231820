import { exchangeStrings } from '../../../shared/text/exchange.js';
import { namesText } from '../../../shared/text/problems.js';
import { expect } from '../../e2e/fixtures/app-test.js';
import { arrangeEnvironment, arrangeSession, sandboxUrl } from '../../e2e/fixtures/arrange.js';
import { someTokens } from '../../e2e/fixtures/bulk-screen.js';
import { screenOf } from '../../e2e/fixtures/screen.js';
import type { Walk } from './walk.js';

const labels = ['ANEX · night import', 'Royal star agent', 'Teddy Kam b2b', 'Front office Antalya'];

/** The window with an exchange in each of its views, with production, and with the history of all. */
export async function throughScreens({ running, take }: Walk): Promise<void> {
  const { window } = running;
  const screen = screenOf(window);
  const endpoint = await sandboxUrl(window);
  const { id } = await arrangeEnvironment(window, {
    name: 'dtproxy',
    endpoint,
    tier: 'production',
    verify: true,
  });
  for (const [index, label] of labels.entries())
    await arrangeSession(window, {
      environmentId: id,
      label,
      owner: 'Royal agent',
      token: someTokens(40)[index + 7] ?? '',
    });
  await screen.environment(namesText.sandbox).click();
  await screen.session(namesText.demo.nightAudit).click();
  await take('session');
  await screen.act.click();
  await expect(screen.steps).toHaveCount(4);
  await take('confirmed');
  const views = [
    ...(['raw', 'hex', 'headers'] as const).map((name) => [name, exchangeStrings.side[name]] as const),
    ...(['timeline', 'connection'] as const).map((name) => [name, exchangeStrings.view[name]] as const),
  ];
  for (const [name, label] of views) {
    const tab = window.getByRole('tab', { name: label, exact: true });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await take(name);
  }
  await window.keyboard.press('Alt+1');
  await screen.environment('dtproxy').click();
  await screen.session('Royal star agent').click();
  await take('production');
  await screen.act.click();
  await expect(screen.dialog).toBeVisible();
  await take('production-asks');
  await window.keyboard.press('Escape');
  await screen.filter.fill('xyz');
  await take('no-session-found');
  await screen.filter.fill('');
  await screen.session('Royal star agent').click();
  await screen.session('Teddy Kam b2b').click({ modifiers: ['ControlOrMeta'] });
  await take('several-sessions');
  await screen.session('Royal star agent').click();
  await screen.session('Royal star agent').press('Delete');
  await expect(screen.message).toBeVisible();
  await take('deleted');
  await window.keyboard.press('ControlOrMeta+z');
  await expect(screen.session('Royal star agent')).toBeVisible();
  await window.keyboard.press('ControlOrMeta+2');
  await window.getByRole('listbox').getByRole('option').first().click();
  await take('history');
  await window.keyboard.press('ControlOrMeta+1');
  await window.keyboard.press('ControlOrMeta+k');
  await expect(window.locator('.palette-item').first()).toBeVisible();
  await take('palette');
  await window.keyboard.press('Escape');
  await screen.environment(namesText.sandbox).click();
  await screen.session(namesText.demo.nightAudit).click();
  await screen.steps.nth(2).press('Space');
}
