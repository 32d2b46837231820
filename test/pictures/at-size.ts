import { writeFileSync } from 'node:fs';
import type { RunningApp } from '../e2e/fixtures/launch-app.js';

/** Width and height of the window in pixels, and the zoom of its page. */
export type Size = readonly [width: number, height: number, zoom: number];

/** Gives the window this size, and waits until it is at rest. */
export async function atSize(
  { app, window, resize }: RunningApp,
  [width, height, zoom]: Size,
): Promise<void> {
  await resize(width, height);
  await app.evaluate(({ BrowserWindow }, factor) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor);
  }, zoom);
  await window.waitForFunction(([wide, factor]) => Math.abs(innerWidth - wide / factor) < 2, [
    width,
    zoom,
  ] as const);
  // What a new size moves is drawn, and nothing is still being loaded.
  await window.waitForFunction(() => document.querySelector('.xv-loading') === null);
  await window.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Playwright's own picture of a zoomed page is its upper left quarter. */
export async function writePicture({ app, window }: RunningApp, file: string): Promise<void> {
  const capture = async () => {
    // The picture is the compositor's, some frames behind.
    await window.waitForTimeout(150);
    return app.evaluate(async ({ BrowserWindow }) => {
      const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
      return image?.toPNG().toString('base64') ?? '';
    });
  };
  let png = await capture();
  // Until nothing moves any more; what never rests, as a clock, is taken as it is.
  for (let more = 0; more < 5; more += 1) {
    const next = await capture();
    if (next === png) break;
    png = next;
  }
  writeFileSync(file, Buffer.from(png, 'base64'));
}
