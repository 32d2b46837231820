import { bulkRunText } from '../../shared/text/bulk-run.js';
import { rowStateName } from '../../shared/text/bulk-window.js';
import { expect, test } from './fixtures/app-test.js';
import { arrangeEnvironment } from './fixtures/arrange.js';
import {
  balanceIn,
  bulkScreen,
  parseBalance,
  readPasted,
  someTokens,
  startFrom,
  sumOf,
} from './fixtures/bulk-screen.js';
import { noteFrames, watchFrames } from './fixtures/frame-monitor.js';
import { startStubService } from './fixtures/stub-service.js';

const rows = Number(process.env.SESSION_DESK_RUN_ROWS ?? 5_000);
const stops = [1_000, 2_000, 3_000] as const;

test(`the window stays smooth while ${rows} are logged out, and the line balances at every moment`, async ({
  running,
  closing,
}, info) => {
  const { window } = running;
  const name = 'Antalya office';
  const stub = closing(await startStubService());
  let release = stub.hold(stops[0]);
  const screen = bulkScreen(window);
  await arrangeEnvironment(window, { name, endpoint: stub.endpoint, verify: false });
  await readPasted(window, name, someTokens(rows).join('\n'));
  await startFrom(window, rows);
  await expect(screen.rows.getByRole('option').first()).toBeVisible();
  // Every text that the line ever showed, as it was drawn.
  const lines = await screen.balance.evaluateHandle((line) => {
    const seen = [line.textContent ?? ''];
    new MutationObserver(() => seen.push(line.textContent ?? '')).observe(line, {
      ...{ characterData: true, childList: true, subtree: true },
    });
    return seen;
  });
  const frames = await watchFrames(window);
  const box = screen.rows;
  const places = async () => [await box.boundingBox(), await screen.press(bulkRunText.report).boundingBox()];
  const before = await places();
  // A person reads meanwhile: down the table, a row, another filter and back.
  await box.press('End');
  await box.press('Home');
  await box.getByRole('option').nth(4).click();
  await screen.filter.selectOption('accepted');
  await screen.filter.selectOption('all');
  // Held on its way: the line is drawn there however busy the machine.
  for (const held of stops) {
    const accepted = async () => (await balanceIn(screen.balance)).parts.get(rowStateName('accepted'));
    await expect.poll(accepted).toBe(held);
    release = stub.hold(held + 1_000);
  }
  release();
  await expect(screen.state).toHaveText(bulkRunText.state.done);
  const longestMs = await frames.longestMs();
  expect(await places()).toEqual(before);

  const seen = await lines.jsonValue();
  expect(seen.length).toBeGreaterThan(3);
  for (const text of seen) {
    const { total, parts } = parseBalance(text);
    expect([total, sumOf(parts)], text).toEqual([rows, rows]);
  }
  expect(stub.logouts.size).toBe(rows);
  noteFrames(info, `${rows} rows`, longestMs);
});
