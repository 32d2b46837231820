import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { bulkText } from '../../shared/text/bulk.js';
import { bulkRunText } from '../../shared/text/bulk-run.js';
import { bulkWindowText } from '../../shared/text/bulk-window.js';
import { checkAllText } from '../../shared/text/check-all.js';
import { accessibilityProblems } from './fixtures/accessibility.js';
import { expect, test } from './fixtures/app-test.js';
import { arrangeEnvironment, sandboxUrl } from './fixtures/arrange.js';
import { balanceIn, sumOf } from './fixtures/bulk-screen.js';
import { takeFromMenu } from './fixtures/screen.js';

const { guard } = bulkWindowText;
const demo = '3f2a9c54-7d1e-4b60-9f0e-8a51c27d631f';
const tokens = [
  demo,
  ...Array.from({ length: 27 }, (_, index) => `cccccccc-7425-40de-944b-${String(index).padStart(12, '0')}`),
];
/** One twice, one blank line between: 30 rows in all. */
const pasted = [...tokens.slice(0, 10), demo, '', ...tokens.slice(10)].join('\n');

const dialogOf = (window: Page) => window.getByRole('dialog', { name: bulkWindowText.title });

async function readPasted(window: Page, environment: string): Promise<void> {
  const dialog = dialogOf(window);
  await takeFromMenu(window, checkAllText.menu, bulkText.entry.menu);
  await dialog.getByRole('combobox', { name: bulkWindowText.environment }).selectOption(environment);
  await dialog.getByRole('textbox', { name: bulkWindowText.paste }).fill(pasted);
  await dialog.getByRole('button', { name: bulkWindowText.readPasted }).click();
  const counts = { rows: 30, tokens: 28, duplicates: 1, blanks: 1, refused: 0, doubtful: 0 };
  await expect(dialog.getByText(bulkWindowText.counts(counts))).toBeVisible();
}

test('thousands, in small: read, confirmed by name, run to the end, reported', async ({
  running,
  picture,
}) => {
  const { window, app, dataFolder } = running;
  const dialog = dialogOf(window);
  const name = 'Live Antalya';
  await arrangeEnvironment(window, { name, endpoint: await sandboxUrl(window), tier: 'production' });
  await readPasted(window, name);
  await picture(running, 'bulk-tokens');
  expect(await accessibilityProblems(window)).toEqual([]);
  await dialog.getByRole('button', { name: bulkWindowText.next }).click();
  await picture(running, 'bulk-options');
  expect(await accessibilityProblems(window)).toEqual([]);
  await dialog.getByRole('button', { name: bulkWindowText.options.summary }).click();

  const start = dialog.getByRole('button', { name: guard.start({ n: 28 }) });
  await expect(start).toBeDisabled();
  await expect(dialog.getByText(guard.effect)).toBeVisible();
  await dialog.getByLabel(guard.name({ name })).fill('Live');
  await expect(start).toBeDisabled();
  await dialog.getByLabel(guard.name({ name })).fill(name);
  await picture(running, 'bulk-guard');
  expect(await accessibilityProblems(window)).toEqual([]);
  await start.click();

  await expect(dialog.getByText(bulkRunText.state.done, { exact: true })).toBeVisible();
  const { total, parts } = await balanceIn(dialog.locator('.run-head .bulk-balance'));
  expect(total).toBe(28);
  expect(sumOf(parts)).toBe(28);
  const rows = dialog.getByRole('listbox', { name: bulkRunText.rows });
  await rows.getByRole('option').first().click();
  await expect(dialog.getByRole('button', { name: bulkRunText.openExchange })).toBeVisible();
  await picture(running, 'bulk-done');
  expect(await accessibilityProblems(window)).toEqual([]);

  const path = join(dataFolder, 'report.csv');
  await app.evaluate(({ dialog: system }, filePath) => {
    system.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await takeFromMenu(window, bulkRunText.report, bulkRunText.reports.csv);
  await expect(window.getByText(bulkRunText.saved({ path }))).toBeVisible();
  const report = await readFile(path, 'utf8');
  expect(report.trim().split('\n')).toHaveLength(29);
  expect(report).not.toContain(demo);
  await running.resize(900, 600);
  await window.emulateMedia({ colorScheme: 'dark' });
  await expect(window.locator('html')).toHaveAttribute('data-theme', 'dark');
  await picture(running, 'bulk-done-dark');
  expect(await accessibilityProblems(window)).toEqual([]);
});
