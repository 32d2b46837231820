import { namesText } from '../../../shared/text/problems.js';
import { expect } from '../../e2e/fixtures/app-test.js';
import { historyScreenOf } from '../../e2e/fixtures/history-screen.js';
import { screenOf } from '../../e2e/fixtures/screen.js';
import type { Walk } from './walk.js';

/** Every menu that a button opens, the right click on a row, and the filters of the history. */
export async function throughMenus({ desk, take }: Walk): Promise<void> {
  const { window } = desk;
  const screen = screenOf(window);
  const popover = window.locator('.menu-popover');
  const away = async () => {
    await window.keyboard.press('Escape');
    await expect(popover).toHaveCount(0);
  };
  const eachButton = async (place: string) => {
    const buttons = window.locator('button[aria-haspopup=menu]:visible:enabled');
    const count = await buttons.count();
    for (let index = 0; index < count; index += 1) {
      await buttons.nth(index).click();
      await expect(popover.getByRole('menuitem').first()).toBeVisible();
      await take(`${place}-menu-${index + 1}`);
      await away();
    }
    expect(count, place).toBeGreaterThan(1);
  };
  await eachButton('sessions');
  for (const [name, row] of [
    ['session', screen.session('Night audit')],
    ['environment', screen.environment('dtproxy')],
  ] as const) {
    await row.click({ button: 'right' });
    await expect(popover.getByRole('menuitem').first()).toBeVisible();
    await take(`${name}-right-click`);
    await away();
  }
  await screen.environment(namesText.sandbox).click();
  await screen.session('Night audit').click();
  await screen.steps.nth(2).press('Space');
  await window.keyboard.press('ControlOrMeta+2');
  const history = historyScreenOf(window);
  await history.rows.first().click();
  await eachButton('history');
  const filters = window.locator('.filter-button');
  const count = await filters.count();
  for (let index = 0; index < count; index += 1) {
    await filters.nth(index).click();
    await expect(popover).toBeVisible();
    await take(`history-filter-${index + 1}`);
    await away();
  }
  await history.search.fill('iguana "night audit" -Login');
  await expect(history.rows).toHaveCount(0);
  await take('history-nothing');
  await history.search.fill('');
  await window.keyboard.press('ControlOrMeta+1');
}
