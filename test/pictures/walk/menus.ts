import { namesText } from '../../../shared/text/problems.js';
import { expect } from '../../e2e/fixtures/app-test.js';
import { historyScreenOf } from '../../e2e/fixtures/history-screen.js';
import { screenOf } from '../../e2e/fixtures/screen.js';
import type { Walk } from './walk.js';

/** Every menu that a button opens, the right click on a row, and the filters of the history. */
export async function throughMenus({ running, take }: Walk): Promise<void> {
  const { window } = running;
  const screen = screenOf(window);
  const popover = window.locator('.menu-popover');
  const each = async (name: string, selector: string) => {
    const buttons = window.locator(`${selector}:enabled`);
    const count = await buttons.count();
    for (let index = 0; index < count; index += 1) {
      if (!(await buttons.nth(index).isVisible())) continue;
      await take(`${name}-${index + 1}`, async () => {
        // In a narrow window it may be folded away.
        if (!(await buttons.nth(index).isVisible())) return;
        await buttons.nth(index).click();
        await expect(popover).toBeVisible();
      });
    }
    expect(count, name).toBeGreaterThan(1);
  };
  await each('sessions-menu', 'button[aria-haspopup=menu]');
  await screen.session(namesText.demo.nightAudit).click({ button: 'right' });
  await take('session-right-click');
  await window.keyboard.press('Escape');
  await screen.environment('dtproxy').click({ button: 'right' });
  await take('environment-right-click');
  await window.keyboard.press('Escape');
  await screen.environment(namesText.sandbox).click();
  await screen.session(namesText.demo.nightAudit).click();
  await screen.steps.nth(2).press('Space');
  await window.keyboard.press('ControlOrMeta+2');
  const history = historyScreenOf(window);
  await history.rows.first().click();
  await each('history-menu', 'button[aria-haspopup=menu]');
  await each('history-filter', '.filter-button');
  await history.search.fill('iguana "night audit" -Login');
  await expect(history.rows).toHaveCount(0);
  await take('history-nothing');
  await history.search.fill('');
  await window.keyboard.press('ControlOrMeta+1');
}
