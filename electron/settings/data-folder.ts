import { closeSync, mkdirSync, openSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../storage/write-atomically.js';

const productName = 'Session Desk';

/**
 * The folder in which everything is kept: environments, settings, the database. `SESSION_DESK_DATA` names another one.
 * It is the folder that Electron calls `userData` for this product, so that the command line finds what the window saved.
 */
export function dataFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
  home: string,
): string {
  if (env.SESSION_DESK_DATA) return env.SESSION_DESK_DATA;
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), productName);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', productName);
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), productName);
}

/** Makes the folder where there is none. Null where a file can be written there; else the system's code for why not. */
export function whyNotWritable(folder: string): string | null {
  const probe = join(folder, `.written-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    closeSync(openSync(probe, 'w', 0o600));
    unlinkSync(probe);
    return null;
  } catch (error) {
    return codeOf(error) || String(error);
  }
}
