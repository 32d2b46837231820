import { preferencesText } from '../../../shared/text/about.js';
import { auditText } from '../../../shared/text/audit.js';
import { bulkWindowText } from '../../../shared/text/bulk-window.js';
import { environmentsText } from '../../../shared/text/environments.js';
import { handoverText } from '../../../shared/text/handover.js';
import { namesText } from '../../../shared/text/problems.js';
import { updatesText } from '../../../shared/text/updates.js';
import { windowText } from '../../../shared/text/window.js';
import { expect } from '../../e2e/fixtures/app-test.js';
import { bulkScreen, readPasted, someTokens } from '../../e2e/fixtures/bulk-screen.js';
import { managedPolicy } from '../../e2e/fixtures/managed-policy.js';
import { screenOf, takeFromMenu } from '../../e2e/fixtures/screen.js';
import type { Walk } from './walk.js';

/** What an administrator fixed, where it is shown: of a program that was started under that policy. */
export async function throughManaged({ running, take }: Walk): Promise<void> {
  const { window } = running;
  const screen = screenOf(window);
  const close = async () => {
    await window.keyboard.press('Escape');
    await expect(screen.dialog).toHaveCount(0);
  };
  const live = managedPolicy.environments[0]?.name ?? '';
  await screen.environment(live).click();
  await takeFromMenu(window, environmentsText.more, windowText.edit);
  await expect(screen.dialog).toBeVisible();
  await take('managed-environment');
  await close();
  await screen.environment(namesText.sandbox).click();
  await screen.session(namesText.demo.nightAudit).click();
  await take('managed-session');
  await screen.act.click();
  await expect(window.getByText(auditText.waiting({ n: 1 }))).toBeVisible();
  await take('managed-audit');
  await takeFromMenu(window, handoverText.menu, handoverText.more);
  await expect(screen.dialog).toBeVisible();
  await take('managed-hand-over');
  await close();
  await running.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('back-up')?.click());
  await expect(screen.dialog).toBeVisible();
  await take('managed-backup');
  await close();
  await screen.environment(live).click();
  await readPasted(window, live, someTokens(2).join('\n'));
  const bulk = bulkScreen(window);
  await bulk.press(bulkWindowText.next).click();
  await take('managed-many-options');
  await bulk.press(bulkWindowText.options.summary).click();
  await take('managed-many-refused');
  await close();
  for (const [name, button] of [
    ['managed-preferences', null],
    ['managed-updates', updatesText.preferences],
    ['managed-retention', preferencesText.history],
  ] as const) {
    await window.keyboard.press('ControlOrMeta+,');
    if (button) await screen.dialog.getByRole('button', { name: button, exact: true }).click();
    await expect(screen.dialog).toBeVisible();
    await take(name);
    await close();
  }
}
