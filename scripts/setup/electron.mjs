import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mention } from './log.mjs';
import { officialRuntime } from './official-runtime.mjs';
import { hasRegistryRuntime, registryRuntime } from './registry-runtime.mjs';

/** @typedef {{path: string, version: string, kind: 'named' | 'official' | 'development'}} Runtime `path` is the program */

function namedRuntime(path) {
  if (!existsSync(path)) throw new Error(`SESSION_DESK_ELECTRON names a file that is not there: ${path}`);
  const file = join(dirname(path), 'version');
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown';
  return { path, version, kind: 'named' };
}

/**
 * Named by the environment, official, or the registry's: the first that can be had.
 * @returns {Promise<Runtime>} throws with what to do when there is none
 */
export async function ensureElectron() {
  const named = process.env.SESSION_DESK_ELECTRON;
  if (named) return namedRuntime(named);
  const substitute = hasRegistryRuntime();
  const official = await officialRuntime({ substitute });
  if (official) return official;
  if (!substitute)
    throw new Error(
      'No Electron: allow its download, or name the program of an unpacked one in SESSION_DESK_ELECTRON.',
    );
  const runtime = await registryRuntime();
  mention(`Electron ${runtime.version} from a registry package: old, for development and tests only`);
  return runtime;
}
