import type { BrowserWindow } from 'electron';

// Resolves with the moment of the first screen's `performance.mark('interactive')`, or of the first paint when there
// was no mark for five seconds: [ms since the epoch, whether it was marked].
const firstUse = `new Promise((resolve) => {
  const at = (entry) => performance.timeOrigin + entry.startTime;
  new PerformanceObserver((list) => {
    const mark = list.getEntries().find((entry) => entry.name === 'interactive');
    if (mark) resolve([at(mark), true]);
  }).observe({ type: 'mark', buffered: true });
  setTimeout(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    resolve([paint ? at(paint) : Date.now(), false]);
  }, 5000);
})`;

/**
 * For the start-up bench and the packaged app's smoke test: prints `interactive <ms since process start>` on stdout once
 * the first screen can be used (`unmarked` after it when the screen set no mark).
 */
export function reportInteractive(window: BrowserWindow): void {
  window.webContents.once('did-finish-load', async () => {
    const [moment, marked]: [number, boolean] = await window.webContents.executeJavaScript(firstUse);
    const started = process.getCreationTime() ?? moment;
    process.stdout.write(`interactive ${Math.round(moment - started)}${marked ? '' : ' unmarked'}\n`);
  });
}
