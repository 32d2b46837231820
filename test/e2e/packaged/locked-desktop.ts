import type { SessionBus } from '../../fixtures/session-bus.js';
import { expect } from '../fixtures/app-test.js';
import type { RunningApp } from '../fixtures/launch-app.js';

/** The screen is locked, as GNOME says it on that bus, again until the program has heard; without a bus as Electron says it. */
export async function lockUntil(
  bus: SessionBus | null,
  { app }: RunningApp,
  heard: () => Promise<void>,
): Promise<void> {
  await expect(async () => {
    if (bus) bus.signal('org.gnome.ScreenSaver.ActiveChanged', 'boolean:true');
    else await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
    await heard();
  }).toPass();
}

/** What lies on the clipboard at the last moment at which the program could still take it away, as it says itself. */
export async function leftOnClipboard({ app }: RunningApp): Promise<() => string | undefined> {
  let printed = '';
  app.process().stdout?.on('data', (part) => {
    printed += String(part);
  });
  await app.evaluate(({ app: program, clipboard }) => {
    program.on('will-quit', () =>
      process.stdout.write(`left on the clipboard: ${JSON.stringify(clipboard.readText())}\n`),
    );
  });
  return () => /left on the clipboard: .*/.exec(printed)?.[0];
}
