import { pathToFileURL } from 'node:url';
import { ensureBuild } from './setup/build.mjs';
import { ensureElectron } from './setup/electron.mjs';
import { ensureLibraries } from './setup/libraries.mjs';
import { say, setQuiet } from './setup/log.mjs';
import { forgetFailure } from './setup/official-runtime.mjs';
import { ensurePackages } from './setup/packages.mjs';

/**
 * Makes the checkout ready to run; does nothing, quickly, when it is. Throws with what to do when it cannot be.
 * @param {{electron?: boolean, tests?: boolean, quiet?: boolean}} wants
 *   `electron`: a window is wanted, hence the runtime and its libraries; `tests`: also what only tests need
 * @returns {Promise<import('./setup/electron.mjs').Runtime | undefined>} the runtime, when it was wanted
 */
export async function prepare({ electron = false, tests = false, quiet = false } = {}) {
  setQuiet(quiet);
  await ensurePackages();
  if (!electron) return undefined;
  await ensureLibraries({ tests });
  return ensureElectron();
}

/** Like prepare, for a command: ends the process with one line when it cannot be done. */
export async function setUp(wants) {
  try {
    return await prepare(wants);
  } catch (error) {
    say(error.message);
    process.exit(1);
  }
}

/** Builds what changed; ends the process with the builder's last lines when that fails. */
export async function buildOrExit(options) {
  try {
    await ensureBuild(options);
  } catch (error) {
    say(error.message);
    process.exit(1);
  }
}

/** As the super-user Chromium refuses its sandbox: then, and only then, it is switched off. */
export function sandboxSwitches() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--retry')) forgetFailure();
  const runtime = await setUp({ electron: true });
  if (process.argv.includes('--build')) await buildOrExit();
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(runtime)}\n`);
  else say(`ready: Electron ${runtime.version} (${runtime.kind})`);
}
