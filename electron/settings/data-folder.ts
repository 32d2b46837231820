import { join } from 'node:path';

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
