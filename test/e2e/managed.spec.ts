import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preferencesText } from '../../shared/text/about.js';
import { auditText } from '../../shared/text/audit.js';
import { backupText } from '../../shared/text/backup.js';
import { bulkWindowText } from '../../shared/text/bulk-window.js';
import { environmentsText } from '../../shared/text/environments.js';
import { handoverText } from '../../shared/text/handover.js';
import { historyScreenText } from '../../shared/text/history-screen.js';
import { describeOutcome } from '../../shared/text/outcomes.js';
import { policyText } from '../../shared/text/policy.js';
import { sessionsText } from '../../shared/text/sessions.js';
import { updatesText } from '../../shared/text/updates.js';
import { windowText } from '../../shared/text/window.js';
import { expect, test } from './fixtures/app-test.js';
import { bulkScreen, readPasted, someTokens } from './fixtures/bulk-screen.js';
import { expectSaid } from './fixtures/by-keys.js';
import { managedPolicy as policy } from './fixtures/managed-policy.js';
import { screenOf, takeFromMenu } from './fixtures/screen.js';

const { editor } = environmentsText;

test('what an administrator fixed is shown with its file, and cannot be changed', async ({
  launch,
  picture,
}) => {
  const place = await mkdtemp(join(tmpdir(), 'session-desk-policy-'));
  const file = join(place, 'policy.json');
  await writeFile(file, JSON.stringify(policy), { mode: 0o644 });
  const running = await launch({ env: { SESSION_DESK_POLICY: file } });
  const { window } = running;
  const screen = screenOf(window);
  const fixed = policyText.fixedBy({ file });

  await test.step('a managed environment', async () => {
    await screen.environment('Live Antalya').click();
    await expect(
      screen.environment('Live Antalya').getByRole('img', { name: policyText.managed }),
    ).toBeVisible();
    await window.getByRole('button', { name: environmentsText.more, exact: true }).click();
    await expect(window.getByRole('menuitem', { name: windowText.remove })).toBeDisabled();
    await window.getByRole('menuitem', { name: windowText.edit }).click();
    await expect(screen.dialog).toContainText(policyText.managedBy({ file }));
    await expect(screen.dialog.getByLabel(editor.name, { exact: true })).toBeDisabled();
    await expect(screen.dialog.getByLabel(editor.verify)).toBeDisabled();
    await expect(screen.dialog.getByLabel(editor.minVersion)).toBeDisabled();
    await expect(screen.dialog.getByLabel(editor.proxyUrl)).toBeDisabled();
    await expectSaid(window, 'screens/managed-environment');
    await picture(running, 'managed-environment');
    await screen.dialog.getByLabel(editor.proxyPassword).fill('a password of one’s own');
    await window.getByRole('button', { name: windowText.save, exact: true }).click();
    await expect(screen.dialog).toHaveCount(0);
  });

  await test.step('an environment of one’s own', async () => {
    await screen.environment('Local sandbox').click();
    await screen.session('Night audit').click();
    await expect(screen.verify).toBeDisabled();
    await expect(screen.verify).toBeChecked();
    await expect(window.getByRole('button', { name: sessionsText.reveal, exact: true })).toBeDisabled();
    await takeFromMenu(window, environmentsText.more, windowText.edit);
    await expect(screen.dialog.getByLabel(editor.name, { exact: true })).toBeEnabled();
    await expect(screen.dialog.getByLabel(editor.verify)).toBeDisabled();
    await expect(screen.dialog).toContainText(fixed);
    await picture(running, 'own-environment');
    await window.getByRole('button', { name: windowText.cancel, exact: true }).click();
  });

  await test.step('what waits for the log collector, and what may leave', async () => {
    await screen.act.click();
    await expect(screen.verdict).toContainText(
      describeOutcome({ operation: 'Logout', outcome: 'confirmed', cause: '' }).title,
    );
    const waiting = window.getByText(auditText.waiting({ n: 1 }));
    await expect(waiting).toBeVisible();
    await expect(waiting).toHaveAttribute(
      'title',
      `${auditText.waiting({ n: 1 })} ${auditText.why({ why: 'ECONNREFUSED' })}`,
    );
    await picture(running, 'audit-waits');
    await takeFromMenu(window, handoverText.menu, handoverText.more);
    await expect(screen.dialog.getByLabel(handoverText.dialog.withToken)).toBeDisabled();
    await expect(screen.dialog).toContainText(fixed);
    await picture(running, 'managed-export');
    await window.getByRole('button', { name: windowText.cancel, exact: true }).click();
    await running.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('back-up')?.click());
    await expect(screen.dialog.getByLabel(backupText.withTokens)).toBeDisabled();
    await expect(screen.dialog).toContainText(fixed);
    await picture(running, 'managed-backup');
    await window.getByRole('button', { name: windowText.cancel, exact: true }).click();
  });

  await test.step('many tokens, on production', async () => {
    const bulk = bulkScreen(window);
    await screen.environment('Live Antalya').click();
    await readPasted(window, 'Live Antalya', someTokens(2).join('\n'));
    await bulk.press(bulkWindowText.next).click();
    await expect(bulk.tick(bulkWindowText.options.verify)).toBeDisabled();
    await expect(bulk.tick(bulkWindowText.options.verify)).toBeChecked();
    await expect(bulk.dialog).toContainText(fixed);
    await picture(running, 'managed-bulk-options');
    await bulk.press(bulkWindowText.options.summary).click();
    await expect(bulk.dialog).toContainText(policyText.refused.bulk({ file }).message);
    await picture(running, 'managed-bulk-refused');
    await window.keyboard.press('Escape');
    await expect(bulk.dialog).toHaveCount(0);
  });

  await test.step('preferences and retention', async () => {
    await window.keyboard.press('ControlOrMeta+,');
    await expect(screen.dialog).toContainText(fixed);
    await expect(screen.dialog.getByLabel(preferencesText.hiding, { exact: true })).toBeDisabled();
    await expect(screen.dialog.getByLabel(preferencesText.hiding, { exact: true })).toHaveValue('7');
    await expect(screen.dialog).toContainText(policyText.fixes.verify);
    await expectSaid(window, 'screens/managed-preferences');
    await picture(running, 'managed-preferences');
    await screen.dialog.getByRole('button', { name: updatesText.preferences, exact: true }).click();
    await expect(screen.dialog.getByLabel(updatesText.feed, { exact: true })).toBeDisabled();
    await expect(screen.dialog.getByLabel(updatesText.feed, { exact: true })).toHaveValue(
      policy.updates.feed,
    );
    await expect(screen.dialog).toContainText(fixed);
    await picture(running, 'managed-updates');
    await window.keyboard.press('Escape');
    await expect(screen.dialog).toHaveCount(0);
    await window.keyboard.press('ControlOrMeta+,');
    await screen.dialog.getByRole('button', { name: preferencesText.history, exact: true }).click();
    await expect(screen.dialog.getByLabel(historyScreenText.keep.allAges)).toBeDisabled();
    await expect(screen.dialog.getByLabel(historyScreenText.keep.allSizes)).toBeEnabled();
    await picture(running, 'managed-retention');
  });
  await rm(place, { recursive: true, force: true });
});

test('a broken policy is said, and keeps production and its tokens shut', async ({ launch, picture }) => {
  const place = await mkdtemp(join(tmpdir(), 'session-desk-policy-'));
  const file = join(place, 'policy.json');
  await writeFile(file, '{\n  "version": 1,\n  "verfiy": true\n}\n', { mode: 0o644 });
  const running = await launch({ env: { SESSION_DESK_POLICY: file } });
  const { window } = running;
  const screen = screenOf(window);
  const what = policyText.problem.unknown({ field: 'verfiy' });
  const said = policyText.broken({ file, line: 3, what });
  await expect(window.getByText(said.message)).toBeVisible();
  await screen.session('Night audit').click();
  await picture(running, 'broken-policy');
  await window.getByRole('button', { name: sessionsText.reveal, exact: true }).click();
  await expect(screen.token).not.toHaveAttribute('data-revealed', 'true');
  await takeFromMenu(window, environmentsText.more, windowText.edit);
  await window.getByRole('button', { name: windowText.save, exact: true }).click();
  await expect(screen.dialog).toContainText(said.todo);
  await picture(running, 'broken-policy-environment');
  await rm(place, { recursive: true, force: true });
});
