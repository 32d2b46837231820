import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bulkRunText } from '../../shared/text/bulk-run.js';
import { bulkWindowText, rowStateName } from '../../shared/text/bulk-window.js';
import { exchangeStrings } from '../../shared/text/exchange.js';
import { accessibilityProblems } from './fixtures/accessibility.js';
import { expect, test } from './fixtures/app-test.js';
import { arrangeEnvironment } from './fixtures/arrange.js';
import { balanceIn, bulkScreen, readPasted, someTokens, startFrom } from './fixtures/bulk-screen.js';
import { takeFromMenu } from './fixtures/screen.js';
import { startStubService } from './fixtures/stub-service.js';

const { options, guard } = bulkWindowText;
const name = 'Live Antalya';
const tokens = someTokens(40);

/** What a duration says: 3.1 ms, 21 ms, 1.5 s. */
const inMs = (said: string) => Number.parseFloat(said) * (said.includes('ms') ? 1 : 1000);

test('rows that failed are looked at, sent again by a person, reported, and the run removed', async ({
  running,
  closing,
  picture,
}) => {
  const { window, app, dataFolder } = running;
  const stub = closing(await startStubService());
  const screen = bulkScreen(window);
  await arrangeEnvironment(window, { name, endpoint: stub.endpoint, tier: 'production', verify: false });
  stub.intercept = (_operation, token, response) => {
    if (!/[37]$/.test(token)) return false;
    response.writeHead(500, { 'Content-Type': 'text/html' }).end('<h1>The night shift broke it</h1>');
    return true;
  };
  await readPasted(window, name, tokens.join('\n'));
  await startFrom(window, 40, {
    name,
    ask: async () => {
      // All at once, and yet one after the other: so each waits for its turn.
      await screen.dialog.getByRole('textbox', { name: options.concurrency }).fill('40');
      await screen.dialog.getByRole('textbox', { name: options.rate }).fill('100');
      await screen.dialog.getByRole('textbox', { name: options.reason }).fill('INC-4711 <night> & "day"');
    },
  });
  await expect(screen.state).toHaveText(bulkRunText.state.done);

  await test.step('16.1: what the service took, and what a row waited for its turn, stand apart', async () => {
    const waited = screen.dialog.getByRole('columnheader', { name: bulkRunText.columns.waited });
    await waited.getByRole('button').click();
    await waited.getByRole('button').click();
    await expect(waited).toHaveAttribute('aria-sort', 'descending');
    const longest = screen.rows.getByRole('option').first();
    const figures = longest.locator('.number.soft');
    await expect(figures).toHaveCount(2);
    const [wait = 0, took = 0] = (await figures.allTextContents()).map(inMs);
    await longest.click();
    await screen.press(bulkRunText.openExchange).click();
    await window.getByRole('tab', { name: exchangeStrings.view.timeline, exact: true }).click();
    const whole = window.locator('.xv-timeline tfoot .xv-number').last();
    const own = inMs((await whole.textContent()) ?? '');
    // The figures are rounded: less than half of the wait is none of it.
    expect(wait).toBeGreaterThan(20);
    expect(Math.abs(took - own)).toBeLessThan(wait / 2);
    await window.getByRole('tab', { name: exchangeStrings.side.pretty, exact: true }).click();
    await window.keyboard.press('Escape');
    await screen.dialog
      .getByRole('columnheader', { name: bulkRunText.columns.row })
      .getByRole('button')
      .click();
  });

  // By outcome and by the end of the token.
  await screen.filter.selectOption('http-error');
  await expect(screen.rows.getByRole('option')).toHaveCount(8);
  await screen.search.fill('0013');
  await expect(screen.rows.getByRole('option')).toHaveCount(1);
  await screen.rows.getByRole('option').first().click();
  await screen.press(bulkRunText.openExchange).click();
  const exchange = window.getByRole('dialog', { name: bulkRunText.exchange({ mask: '…0013' }) });
  await expect(exchange).toContainText('The night shift broke it');
  await window.keyboard.press('Escape');
  await expect(exchange).toHaveCount(0);
  await screen.search.fill('');

  // One by the key, then all of them; what ended well cannot be marked.
  await screen.rows.getByRole('option').first().click();
  await screen.rows.press('Enter');
  await expect(screen.press(bulkRunText.again({ n: 1 }))).toBeEnabled();
  await screen.press(bulkRunText.unmarkAll).click();
  await screen.press(bulkRunText.markAll({ n: 8 })).click();
  await screen.press(bulkRunText.again({ n: 8 })).click();
  await expect(screen.asked).toContainText(bulkRunText.againEffect);
  const typed = screen.asked.getByLabel(guard.name({ name }));
  await expect(typed).toBeFocused();
  await expect(screen.asked.getByRole('button', { name: bulkRunText.againYes({ n: 8 }) })).toBeDisabled();
  await picture(running, 'bulk-again');
  expect(await accessibilityProblems(window)).toEqual([]);
  stub.intercept = null;
  await typed.fill(name);
  await screen.asked.getByRole('button', { name: bulkRunText.againYes({ n: 8 }) }).click();
  await expect
    .poll(async () => (await balanceIn(screen.balance)).parts)
    .toEqual(new Map([[rowStateName('accepted'), 40]]));
  for (const [index, token] of tokens.entries()) {
    expect(stub.logouts.get(token)).toBe([3, 7].includes(index % 10) ? 2 : 1);
  }

  await app.evaluate(({ dialog: system }, folder) => {
    system.showSaveDialog = (async (...given: unknown[]) => {
      const { filters } = given.at(-1) as Electron.SaveDialogOptions;
      return { canceled: false, filePath: `${folder}/report.${filters?.[0]?.extensions[0]}` };
    }) as typeof system.showSaveDialog;
  }, dataFolder);
  const save = async (format: keyof typeof bulkRunText.reports) => {
    const path = join(dataFolder, `report.${format}`);
    await takeFromMenu(window, bulkRunText.report, bulkRunText.reports[format]);
    await expect(screen.dialog.getByText(bulkRunText.saved({ path }))).toBeVisible();
    return readFile(path);
  };
  const json = JSON.parse((await save('json')).toString('utf8'));
  expect(json.run).toMatchObject({ environment: name, total: 40, counts: { accepted: 40 } });
  expect(json.run.reason).toBe('INC-4711 <night> & "day"');
  expect(new Set(json.rows.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(40);
  const html = (await save('html')).toString('utf8');
  expect(html).toContain('INC-4711 &lt;night&gt; &amp; &quot;day&quot;');
  const pdf = await save('pdf');
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  for (const token of tokens) expect(JSON.stringify(json) + html).not.toContain(token);

  await screen.press(bulkWindowText.earlier({ n: 1 })).click();
  const runs = screen.dialog.getByRole('listbox', { name: bulkRunText.list });
  await expect(runs.getByRole('option')).toContainText('All 40: Accepted');
  await screen.press(bulkRunText.remove).click();
  await screen.press(bulkRunText.keep).click();
  // To a question Esc is its safe answer, and the dialog stays.
  await screen.press(bulkRunText.remove).click();
  await expect(screen.press(bulkRunText.keep)).toBeFocused();
  await running.window.keyboard.press('Escape');
  await expect(screen.press(bulkRunText.keep)).toHaveCount(0);
  await screen.press(bulkRunText.open).click();
  await expect(screen.state).toHaveText(bulkRunText.state.done);
  await screen.press(bulkWindowText.earlier({ n: 1 })).click();
  await screen.press(bulkRunText.remove).click();
  await picture(running, 'bulk-earlier');
  await screen.press(bulkRunText.removeYes).click();
  await expect(screen.dialog.getByText(bulkRunText.empty)).toBeVisible();
});
