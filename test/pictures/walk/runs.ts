import { bulkRunText } from '../../../shared/text/bulk-run.js';
import { bulkWindowText } from '../../../shared/text/bulk-window.js';
import { windowText } from '../../../shared/text/window.js';
import { expect } from '../../e2e/fixtures/app-test.js';
import { arrangeEnvironment } from '../../e2e/fixtures/arrange.js';
import { bulkScreen, openBulk, someTokens } from '../../e2e/fixtures/bulk-screen.js';
import { doubtful } from '../../e2e/fixtures/dialogs.js';
import { startStubService } from '../../e2e/fixtures/stub-service.js';
import type { Walk } from './walk.js';

const name = 'Live Antalya';

/** Each step of a run on production, paused and at its end. */
export async function throughRuns({ running, take }: Walk): Promise<void> {
  const { window } = running;
  const screen = bulkScreen(window);
  const stub = await startStubService();
  // What is held while pictures are taken is not given up.
  const held = { endpoint: stub.endpoint, timeoutMs: 600_000 };
  await arrangeEnvironment(window, { name, ...held, tier: 'production', verify: false });
  stub.intercept = (_operation, token, response) => {
    if (!/[37]$/.test(token)) return false;
    response.writeHead(500, { 'Content-Type': 'text/html' }).end('<h1>The night shift broke it</h1>');
    return true;
  };
  await openBulk(window, name);
  await screen.pasted.fill([...someTokens(40), doubtful, someTokens(1)[0]].join('\n'));
  await screen.press(bulkWindowText.readPasted).click();
  await expect(screen.sample).toBeVisible();
  await take('many-tokens');
  for (const [index, folded] of (await screen.dialog.locator('summary').all()).entries()) {
    await folded.click();
    await take(`many-tokens-open-${index + 1}`);
  }
  await screen.dialog.getByRole('radio').last().click();
  await screen.press(bulkWindowText.next).click();
  await take('many-options');
  await screen.press(bulkWindowText.options.summary).click();
  await take('many-asks');
  const release = stub.hold(20);
  await screen.dialog.getByLabel(bulkWindowText.guard.name({ name })).fill(name);
  await screen.dialog.locator('.dialog-foot button, .bulk-foot button').last().click();
  await expect(screen.state).toBeVisible();
  await take('many-running');
  await screen.press(bulkRunText.pause).click();
  release();
  await expect(screen.state).toHaveText(bulkRunText.state.paused);
  await take('many-paused');
  await screen.press(bulkRunText.resumeNamed).click();
  await take('many-resume');
  await screen.asked.getByLabel(bulkWindowText.guard.name({ name })).fill(name);
  await screen.asked.getByRole('button', { name: bulkRunText.resume, exact: true }).click();
  await expect(screen.state).toHaveText(bulkRunText.state.done);
  await take('many-done');
  await screen.filter.selectOption('http-error');
  await screen.rows.getByRole('option').first().click();
  await take('many-row');
  await screen.rows.getByRole('option').first().click({ button: 'right' });
  await take('many-row-menu');
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: bulkRunText.report, exact: true }).click();
  await take('many-report-menu');
  await window.keyboard.press('Escape');
  await screen.dialog.getByRole('button', { name: bulkRunText.markAll({ n: 8 }), exact: true }).click();
  await screen.press(bulkRunText.again({ n: 8 })).click();
  await take('many-again');
  await window.keyboard.press('Escape');
  await expect(screen.asked).toHaveCount(0);
  await screen.press(bulkWindowText.earlier({ n: 1 })).click();
  await take('many-earlier');
  await screen.press(bulkRunText.remove).click();
  await take('many-remove');
  await screen.dialog.getByRole('button', { name: windowText.close, exact: true }).first().click();
  await expect(screen.dialog).toHaveCount(0);
  await stub.close();
}
