import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout: the folder that holds package.json. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

function wantedCache() {
  if (process.env.XDG_CACHE_HOME) return join(process.env.XDG_CACHE_HOME, 'session-desk');
  if (platform() === 'win32' && process.env.LOCALAPPDATA)
    return join(process.env.LOCALAPPDATA, 'session-desk', 'Cache');
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Caches', 'session-desk');
  return join(homedir(), '.cache', 'session-desk');
}

function usable(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

let found;
/** A folder outside the checkout, so that fresh clones share what was downloaded; inside it where a home is read-only. */
export function cacheRoot() {
  if (found) return found;
  found = [wantedCache(), join(projectRoot, '.cache')].find(usable);
  if (!found) throw new Error(`No writable cache folder: tried ${wantedCache()}`);
  return found;
}

/** Sixteen hexadecimal digits that name this content. */
export const shortHash = (content) => createHash('sha256').update(content).digest('hex').slice(0, 16);
