import { spawn } from 'node:child_process';

const SCREEN = '1600x1000x24';

/** A place for windows to appear: always so on Windows and macOS, on Linux when a display is named. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/**
 * Starts a display that shows nothing (Xvfb) and names it in DISPLAY, when this machine has none.
 * @returns {Promise<() => void>} ends it again
 */
export async function ensureDisplay() {
  if (hasDisplay()) return () => {};
  // Without -noreset it begins anew when its last client goes, and whoever comes at that moment finds no display.
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new Error(`Xvfb: ${error.message}`)));
    server.once('close', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdout.once('data', (text) => resolve(String(text).trim()));
  });
  process.env.DISPLAY = `:${number}`;
  return () => {
    delete process.env.DISPLAY;
    server.kill();
  };
}
