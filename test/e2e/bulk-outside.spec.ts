import { bulkText } from '../../shared/text/bulk.js';
import { bulkRunText } from '../../shared/text/bulk-run.js';
import { bulkWindowText } from '../../shared/text/bulk-window.js';
import { windowText } from '../../shared/text/window.js';
import { expect, test } from './fixtures/app-test.js';
import { arrangeEnvironment } from './fixtures/arrange.js';
import { bulkScreen, readPasted, someTokens, startFrom } from './fixtures/bulk-screen.js';
import type { RunningApp } from './fixtures/launch-app.js';
import { startStubService } from './fixtures/stub-service.js';

const { options } = bulkWindowText;
const name = 'Antalya office';
const tokens = someTokens(300);

interface Seen {
  readonly bars: number[];
  readonly notices: string[];
}
declare global {
  var bulkSeen: Seen;
}

/** Writes down what the system is asked to show, instead of showing it. */
async function spyOnSystem({ app }: RunningApp): Promise<() => Promise<Seen>> {
  await app.evaluate(({ BrowserWindow, Notification }) => {
    globalThis.bulkSeen = { bars: [], notices: [] };
    for (const window of BrowserWindow.getAllWindows()) {
      window.setProgressBar = (done) => void globalThis.bulkSeen.bars.push(done);
    }
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      globalThis.bulkSeen.notices.push(`${this.title}\n${this.body}`);
    };
  });
  return () => app.evaluate(() => globalThis.bulkSeen);
}

test('the taskbar follows the run, its end is said without a token, and without the window the next goes on where that was chosen', async ({
  running,
  closing,
}) => {
  const { window } = running;
  const stub = closing(await startStubService());
  const release = stub.hold(150);
  const screen = bulkScreen(window);
  await arrangeEnvironment(window, { name, endpoint: stub.endpoint, verify: false });
  const seen = await spyOnSystem(running);
  await readPasted(window, name, tokens.join('\n'));
  await startFrom(window, 300);
  // Held half way, so that the bar is seen there.
  const halfWay = async () => (await seen()).bars.some((bar) => bar >= 0.5 && bar < 1);
  await expect.poll(halfWay).toBe(true);
  release();
  await expect(screen.state).toHaveText(bulkRunText.state.done);
  // The window may have heard of the end before the system did.
  await expect.poll(async () => (await seen()).bars.at(-1)).toBe(-1);
  await expect.poll(async () => (await seen()).notices).toHaveLength(1);
  const { bars, notices } = await seen();
  const going = bars.slice(0, -1);
  expect(going.length).toBeGreaterThan(1);
  expect(going).toEqual([...going].sort((a, b) => a - b));
  expect(Math.min(...going)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...going)).toBeLessThanOrEqual(1);
  expect(notices).toEqual([`${bulkRunText.notice.done({ environment: name })}\nAll 300: Accepted`]);
  await screen.press(bulkWindowText.fresh).click();
  await screen.press(windowText.close).first().click();

  await test.step('the program ends with a run that goes on without the window', async () => {
    const other = closing(await startStubService());
    const releaseOther = other.hold(10);
    await arrangeEnvironment(window, { name: 'Bodrum', endpoint: other.endpoint, verify: false });
    await readPasted(window, 'Bodrum', tokens.join('\n'));
    await startFrom(window, 300, { ask: () => screen.tick(options.withoutWindow).check() });
    await expect.poll(() => other.logouts.size).toBeGreaterThan(10);
    const ended = new Promise<void>((resolve) => running.app.process().once('close', () => resolve()));
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    expect(other.logouts.size).toBeLessThan(300);
    releaseOther();
    await ended;
    expect(other.logouts.size).toBe(300);
    expect(Math.max(...other.logouts.values())).toBe(1);
  });
});

test('without the window it is paused where that was not chosen, and says why', async ({
  launch,
  dataFolder,
  closing,
}) => {
  const stub = closing(await startStubService());
  const release = stub.hold(10);
  const first = await launch({ dataFolder });
  await arrangeEnvironment(first.window, { name, endpoint: stub.endpoint, verify: false });
  await readPasted(first.window, name, tokens.join('\n'));
  await startFrom(first.window, 300);
  await expect.poll(() => stub.logouts.size).toBeGreaterThan(10);
  const ended = new Promise<void>((resolve) => first.app.process().once('close', () => resolve()));
  await first.app.evaluate(({ BrowserWindow, dialog }) => {
    // The second button: pause and close.
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false });
    BrowserWindow.getAllWindows()[0]?.close();
  });
  release();
  await ended;
  const sent = stub.logouts.size;
  expect(sent).toBeLessThan(300);

  const second = await launch({ dataFolder });
  const line = second.window.getByRole('region', { name: bulkText.entry.region });
  await expect(line).toContainText(bulkText.entry.paused);
  await line.getByRole('button', { name: bulkText.entry.resume }).click();
  const screen = bulkScreen(second.window);
  await expect(screen.pause).toContainText(bulkText.pause.noWindow);
  // What had left was waited for: nothing is unknown.
  await expect(screen.balance).toHaveText(`300 = ${sent} × Accepted + ${300 - sent} × Waiting`);
});
