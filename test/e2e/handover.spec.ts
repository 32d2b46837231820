import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { _electron, type Page } from '@playwright/test';
import { demoSessions } from '../../electron/sandbox/accounts.js';
import { handoverFormats } from '../../shared/model/handover-format.js';
import { evidenceText } from '../../shared/text/evidence.js';
import { handoverText } from '../../shared/text/handover.js';
import { describeOutcome } from '../../shared/text/outcomes.js';
import { windowText } from '../../shared/text/window.js';
import { formsFound } from '../unit/handover/token-forms.js';
import { accessibilityProblems } from './fixtures/accessibility.js';
import { expect, test } from './fixtures/app-test.js';
import { heard } from './fixtures/bulk-screen.js';
import { answerDialogs, listenToClipboard } from './fixtures/handed-over.js';
import type { RunningApp } from './fixtures/launch-app.js';
import { projectRoot } from './fixtures/project-root.js';
import { screenOf, takeFromMenu } from './fixtures/screen.js';

const tokenOf = (label: string) => demoSessions.find((session) => session.label === label)?.token ?? '';
const label = 'Training: signs in the token';
const token = tokenOf(label);
const run = promisify(execFile);

async function logOut(running: RunningApp, whose = label): Promise<void> {
  const screen = screenOf(running.window);
  await screen.session(whose).click();
  await screen.act.click();
  const { title } = describeOutcome({ operation: 'Logout', outcome: 'confirmed', cause: '' });
  await expect(screen.verdict).toContainText(title);
  // The Logout itself, not the check that the window shows after it.
  await screen.steps.nth(2).press('Space');
}

const take = (window: Page, entry: string) => takeFromMenu(window, handoverText.menu, entry);

async function fromPalette(window: Page, words: string): Promise<void> {
  await window.keyboard.press('ControlOrMeta+k');
  const field = window.getByRole('dialog', { name: windowText.palette.label }).locator('input');
  await field.fill(words);
  await expect(window.locator('.palette-item').first()).toContainText(words);
  await field.press('Enter');
}

test('each form is copied with the token masked, and says so', async ({ sharedApp: running, picture }) => {
  const { window } = running;
  const copied = await listenToClipboard(running);
  await logOut(running);
  const starts: Record<string, string> = {
    'curl-bash': 'curl --disable ',
    'curl-powershell': '$request = ',
    'curl-cmd': '>"%TEMP%',
    http: '### Log out over',
    text: 'Log out over',
    markdown: '### Log out over',
  };
  for (const format of handoverFormats.filter((one) => one !== 'har')) {
    const name = handoverText.format[format];
    await take(window, handoverText.copyAs({ format: name }));
    await expect(screenOf(window).message).toContainText(handoverText.copied({ format: name, masked: true }));
    const text = await copied();
    expect(text.startsWith(starts[format] ?? '')).toBe(true);
    expect({ format, found: formsFound(text, token) }).toEqual({ format, found: [] });
  }
  await window.getByRole('button', { name: handoverText.menu, exact: true }).click();
  await expect(window.getByRole('menuitem')).toHaveCount(10);
  await picture(running, 'handover-menu');
  expect(await accessibilityProblems(window)).toEqual([]);
  await window.keyboard.press('Escape');

  await test.step('the palette offers the same', async () => {
    await fromPalette(window, 'plain text');
    await expect.poll(copied).toContain('--- Request ---');
  });
});

test('the token leaves only where a person asked for it', async ({ sharedApp: running, picture }) => {
  const { window, dataFolder } = running;
  const copied = await listenToClipboard(running);
  const token = tokenOf('Training: letters beyond ASCII');
  await logOut(running, 'Training: letters beyond ASCII');
  await take(window, handoverText.more);
  const dialog = window.getByRole('dialog', { name: handoverText.dialog.title });
  expect(await accessibilityProblems(window)).toEqual([]);
  await dialog.getByRole('combobox', { name: handoverText.dialog.format }).selectOption('curl-bash');
  await dialog.getByRole('checkbox', { name: handoverText.dialog.withToken }).check();
  await expect(dialog.getByText(handoverText.dialog.warning)).toBeVisible();
  await picture(running, 'handover-token');
  expect(await accessibilityProblems(window)).toEqual([]);
  await dialog.getByRole('button', { name: handoverText.dialog.copyWithToken }).click();
  await expect(screenOf(window).message).toContainText(
    handoverText.copied({ format: handoverText.format['curl-bash'], masked: false }),
  );
  expect(formsFound(await copied(), token).length).toBeGreaterThan(0);

  await test.step('a file, masked, of the whole act; and nothing where the dialog is closed', async () => {
    await answerDialogs(running, null);
    await take(window, handoverText.saveAct);
    await heard(window);
    const path = join(dataFolder, 'act.har');
    expect(existsSync(path)).toBe(false);
    await answerDialogs(running, path);
    await take(window, handoverText.saveAct);
    await expect(screenOf(window).message).toContainText(handoverText.saved({ path, masked: true }));
    const text = await readFile(path, 'utf8');
    expect(JSON.parse(text).log.entries).toHaveLength(3);
    expect(formsFound(text, token)).toEqual([]);
  });
});

test('a foreign reader serves the answers from our HAR, and it comes back as it was', async ({ running }) => {
  const { window, dataFolder } = running;
  await screenOf(window).session(label).click();
  await screenOf(window).binding.selectOption('get');
  await window.getByRole('checkbox', { name: 'Verify' }).check();
  await screenOf(window).act.click();
  const agree = window.getByRole('alertdialog');
  await expect(agree.or(screenOf(window).verdict)).toBeVisible();
  if (await agree.isVisible()) {
    await agree.getByRole('checkbox').check();
    await agree.getByRole('button').last().click();
  }
  const { title } = describeOutcome({ operation: 'Logout', outcome: 'confirmed', cause: '' });
  await expect(screenOf(window).verdict).toContainText(title);
  const path = join(dataFolder, 'act.har');
  await answerDialogs(running, path);
  await take(window, handoverText.saveAct);
  await expect(screenOf(window).message).toContainText(handoverText.saved({ path, masked: true }));
  const { entries } = JSON.parse(await readFile(path, 'utf8')).log;
  expect(entries).toHaveLength(3);

  const reader = await _electron.launch({
    executablePath: process.env.SESSION_DESK_ELECTRON ?? '',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      join(projectRoot, 'test/e2e/fixtures/har-reader'),
    ],
    timeout: 0,
  });
  reader.context().setDefaultTimeout(0);
  try {
    const page = await reader.firstWindow();
    await reader.context().routeFromHAR(path, { notFound: 'abort' });
    for (const entry of [entries[0], entries[1]]) {
      const response = await page.goto(entry.request.url);
      expect(response?.status()).toBe(entry.response.status);
      expect(await response?.text()).toBe(entry.response.content.text);
      const headers: { name: string; value: string }[] = entry.response.headers;
      const type = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value;
      expect(response?.headers()['content-type']).toBe(type);
    }
    // Not in the HAR: so it was the HAR that answered before, and no server.
    const missing = await page.goto(`${new URL(entries[0].request.url).origin}/other`).catch(() => null);
    expect(missing).toBeNull();
  } finally {
    await reader.close();
  }

  await test.step('imported, it says that it was reconstructed', async () => {
    await fromPalette(window, handoverText.importHar.replace('…', ''));
    const dialog = window.getByRole('dialog', { name: handoverText.import.title });
    await expect(dialog.getByRole('status')).toContainText('3 exchanges imported into the history');
    await expect(dialog.getByRole('option')).toHaveCount(3);
    expect(await accessibilityProblems(window)).toEqual([]);
    await dialog.getByRole('button', { name: windowText.close }).last().click();
  });
});

test('evidence is made with one press, and the command verifies it', async ({ running, picture }) => {
  const { window, dataFolder } = running;
  await logOut(running);
  const path = join(dataFolder, 'evidence.html');
  await answerDialogs(running, path);
  await take(window, handoverText.evidence);
  const dialog = window.getByRole('dialog', { name: evidenceText.dialog.title });
  await dialog.getByRole('button', { name: evidenceText.dialog.submit }).click();
  await expect(dialog.getByText(evidenceText.dialog.required)).toBeVisible();
  await dialog.getByLabel(evidenceText.dialog.operator).fill('Ayşe Demir');
  await dialog.getByLabel(evidenceText.dialog.reason).fill(`Stuck since noon, token ${token}`);
  await dialog.getByLabel(evidenceText.dialog.ticket, { exact: true }).fill('SD-4711');
  await picture(running, 'evidence-dialog');
  expect(await accessibilityProblems(window)).toEqual([]);
  await dialog.getByRole('button', { name: evidenceText.dialog.submit }).click();
  await expect(screenOf(window).message).toContainText(evidenceText.dialog.saved({ path }));
  const html = await readFile(path, 'utf8');
  expect(formsFound(html, token)).toEqual([]);
  expect(html).toContain('Ayşe Demir');

  const verify = (file: string) =>
    run(process.execPath, ['scripts/cli.mjs', 'verify', file], {
      cwd: projectRoot,
      env: { ...process.env, SESSION_DESK_DATA: dataFolder },
    });
  // No keyring here: nothing contradicts it, and nobody vouches for it.
  const good = await verify(path).catch((error: unknown) => error);
  expect(good).toMatchObject({ code: 4, stdout: expect.stringContaining(evidenceText.verify.agrees) });
  expect(good).toMatchObject({
    stdout: expect.stringContaining(evidenceText.verify.live.good({ links: 3 })),
  });
  const forged = join(dataFolder, 'forged.html');
  await writeFile(forged, html.replace('Stuck since noon', 'Never stuck'));
  await expect(verify(forged)).rejects.toMatchObject({ code: 1 });

  await test.step('the operator is known the next time', async () => {
    await take(window, handoverText.evidence);
    await expect(dialog.getByLabel(evidenceText.dialog.operator)).toHaveValue('Ayşe Demir');
    await dialog.getByRole('button', { name: windowText.cancel }).click();
  });
});
