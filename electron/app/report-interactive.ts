import type { BrowserWindow } from 'electron';

// Resolves with the moment of the first screen's `performance.mark('interactive')`, or of the first paint when there
// was no mark for five seconds: [ms since the epoch, whether it was marked, the moments before it by name].
const firstUse = `new Promise((resolve) => {
  const at = (entry) => performance.timeOrigin + entry.startTime;
  const parts = () => {
    const marks = performance.getEntriesByType('mark').map((entry) => [entry.name, at(entry)]);
    return Object.fromEntries([['page', performance.timeOrigin], ...marks]);
  };
  new PerformanceObserver((list) => {
    const mark = list.getEntries().find((entry) => entry.name === 'interactive');
    if (mark) resolve([at(mark), true, parts()]);
  }).observe({ type: 'mark', buffered: true });
  setTimeout(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    resolve([paint ? at(paint) : Date.now(), false, parts()]);
  }, 5000);
})`;

/**
 * For the start-up bench and the packaged app's smoke test: prints `interactive <ms since process start>` on stdout once
 * the first screen can be used (`unmarked` after it when the screen set no mark), and a line of `parts`: the moments on the
 * way there, in ms since process start.
 */
export function reportInteractive(window: BrowserWindow): void {
  window.webContents.once('did-finish-load', async () => {
    const [moment, marked, page]: [number, boolean, Record<string, number>] =
      await window.webContents.executeJavaScript(firstUse);
    const started = process.getCreationTime() ?? moment;
    const own = performance
      .getEntriesByType('mark')
      .map((mark): [string, number] => [mark.name, performance.timeOrigin + mark.startTime]);
    const parts = [...own, ...Object.entries(page)].map(
      ([name, at]) => `${name} ${Math.round(at - started)}`,
    );
    process.stdout.write(`parts ${parts.join(', ')}\n`);
    process.stdout.write(`interactive ${Math.round(moment - started)}${marked ? '' : ' unmarked'}\n`);
  });
}
