import { exchangeStrings } from '../../shared/text/exchange.js';
import { describeOutcome } from '../../shared/text/outcomes.js';
import { wordsText } from '../../shared/text/words.js';
import { expect, test } from './fixtures/app-test.js';
import { arrangeEnvironment, arrangeSession, sandboxUrl } from './fixtures/arrange.js';
import { noteFrames, watchFrames } from './fixtures/frame-monitor.js';
import { startRawServer } from './fixtures/raw-server.js';
import { screenOf } from './fixtures/screen.js';

test('the window stays smooth while a logout runs', async ({ sharedApp: running }, info) => {
  const { window } = running;
  const screen = screenOf(window);
  await sandboxUrl(window);
  await screen.session('Night audit').click();
  await expect(screen.preview).toContainText('Logout');
  const frames = await watchFrames(window);
  await screen.act.click();
  const { title } = describeOutcome({ operation: 'Logout', outcome: 'confirmed', cause: '' });
  await expect(screen.verdict).toContainText(title);
  await frames.drawn();
  noteFrames(info, 'logout with verify', await frames.longestMs());
});

test('the window stays smooth when 50 MB are answered, and opens them from the history', async ({
  sharedApp: running,
  closing,
}, info) => {
  // Ten seconds where nothing else runs: what is waited for is waited for, however long it takes.
  test.slow();
  const line = `<row name="${'x'.repeat(80)}">value &amp; more</row>\r\n`;
  const body = Buffer.from(`<?xml version="1.0"?>\r\n<rows>${line.repeat(50_000_000 / line.length)}</rows>`);
  const head = `HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Length: ${body.length}\r\n\r\n`;
  const server = closing(await startRawServer(Buffer.concat([Buffer.from(head), body])));
  const { window } = running;
  const screen = screenOf(window);
  const { id } = await arrangeEnvironment(window, {
    name: 'Talkative',
    endpoint: server.endpoint,
    timeoutMs: 280_000,
  });
  await arrangeSession(window, { environmentId: id, label: 'Front office', token: 'a-token-of-9876' });
  await screen.environment('Talkative').click();
  await screen.session('Front office').click();
  await screen.verify.uncheck();
  const frames = await watchFrames(window);
  const { side, text, view } = exchangeStrings;
  const views = window.getByRole('tablist', { name: view.sections });
  const answer = window.getByRole('region', { name: text.labels.rawAnswer });
  const step = async (what: string, action: () => Promise<unknown>) => {
    await frames.restart();
    await action();
    await frames.drawn();
    noteFrames(info, `50 MB answer, ${what}`, await frames.longestMs());
  };
  await step('received', async () => {
    await screen.act.click();
    await expect(screen.history.getByRole('option')).toHaveCount(1, { timeout: 300_000 });
    await expect(screen.history).toContainText(wordsText.operation.Logout);
    await expect(views).toBeVisible();
    await expect(window.locator('.xv-warning')).toHaveCount(0, { timeout: 300_000 });
  });
  await step('raw', async () => {
    await views.getByRole('tab', { name: side.raw }).click();
    await expect(answer).toContainText('<rows>', { timeout: 300_000 });
  });
  await step('to its end', async () => {
    await answer.press('ControlOrMeta+End');
    await expect(answer).toContainText('</rows>', { timeout: 300_000 });
  });
  await step('in hexadecimal', () => views.getByRole('tab', { name: side.hex }).click());

  await window.reload();
  await screen.session('Front office').click();
  const row = screen.history.getByRole('option').first();
  await expect(row).toBeVisible();
  const later = await watchFrames(window);
  const clickedMs = Date.now();
  await row.click();
  await expect(window.locator('.xv-tall').getByText('<rows>').first()).toBeVisible({ timeout: 300_000 });
  process.stdout.write(`  50 MB answer, from the click to its text: ${Date.now() - clickedMs} ms\n`);
  await expect(window.locator('.xv-warning')).toHaveCount(0, { timeout: 300_000 });
  process.stdout.write(`  50 MB answer, from the click to all of it: ${Date.now() - clickedMs} ms\n`);
  await later.drawn();
  noteFrames(info, '50 MB answer, opened from the history', await later.longestMs());
});
