import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preferencesText } from '../../shared/text/about.js';
import { environmentsText } from '../../shared/text/environments.js';
import { historyScreenText } from '../../shared/text/history-screen.js';
import { policyText } from '../../shared/text/policy.js';
import { sessionsText } from '../../shared/text/sessions.js';
import { updatesText } from '../../shared/text/updates.js';
import { windowText } from '../../shared/text/window.js';
import { expect, test } from './fixtures/app-test.js';
import { screenOf, takeFromMenu } from './fixtures/screen.js';

const { editor } = environmentsText;
const policy = {
  updates: { feed: 'https://updates.example.test/desk/' },
  version: 1,
  environments: [
    {
      name: 'Live Antalya',
      endpoint: 'https://sws.example.test/Authentication.asmx',
      notes: 'Shared by everybody',
    },
  ],
  proxy: { url: 'http://proxy.example.test:3128', username: 'desk' },
  tls: { minVersion: 'TLSv1.3' },
  verify: true,
  retention: { keepDays: 30 },
  revealTokens: false,
};

test('what an administrator fixed is shown with its file, and cannot be changed', async ({
  launch,
  picture,
}) => {
  const place = await mkdtemp(join(tmpdir(), 'session-desk-policy-'));
  const file = join(place, 'policy.json');
  await writeFile(file, JSON.stringify(policy), { mode: 0o644 });
  const desk = await launch({ env: { SESSION_DESK_POLICY: file } });
  const { window } = desk;
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
    await picture(desk, 'managed-environment');
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
    await picture(desk, 'own-environment');
    await window.getByRole('button', { name: windowText.cancel, exact: true }).click();
  });

  await test.step('preferences and retention', async () => {
    await window.keyboard.press('ControlOrMeta+,');
    await expect(screen.dialog).toContainText(fixed);
    await expect(screen.dialog).toContainText(policyText.fixes.verify);
    await picture(desk, 'managed-preferences');
    await screen.dialog.getByRole('button', { name: updatesText.preferences, exact: true }).click();
    await expect(screen.dialog.getByLabel(updatesText.feed, { exact: true })).toBeDisabled();
    await expect(screen.dialog.getByLabel(updatesText.feed, { exact: true })).toHaveValue(
      policy.updates.feed,
    );
    await expect(screen.dialog).toContainText(fixed);
    await picture(desk, 'managed-updates');
    await window.keyboard.press('Escape');
    await window.keyboard.press('ControlOrMeta+,');
    await screen.dialog.getByRole('button', { name: preferencesText.history, exact: true }).click();
    await expect(screen.dialog.getByLabel(historyScreenText.keep.allAges)).toBeDisabled();
    await expect(screen.dialog.getByLabel(historyScreenText.keep.allSizes)).toBeEnabled();
    await picture(desk, 'managed-retention');
  });
  await rm(place, { recursive: true, force: true });
});
