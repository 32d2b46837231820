import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { mention, say } from './log.mjs';
import { projectRoot, shortHash } from './paths.mjs';
import { head, npm } from './run.mjs';

const modules = join(projectRoot, 'node_modules');
const stamp = join(modules, '.session-desk-lock');
const lockHash = () => shortHash(readFileSync(join(projectRoot, 'package-lock.json')));

function isStamped() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash();
}

/** npm's own record of what it installed, against the lockfile: true when there is nothing left to install. */
function matchesLockfile() {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const extra = Object.keys(installed).some((path) => !(path in wanted));
  const missing = Object.entries(wanted).some(([path, entry]) => {
    if (path === '') return false;
    const have = installed[path];
    // Packages for other platforms stay in the lockfile and are never installed.
    return have ? have.version !== entry.version || have.integrity !== entry.integrity : !entry.optional;
  });
  return !extra && !missing;
}

/** Installs exactly what the lockfile names, and only when it changed. Throws with npm's last lines. */
export async function ensurePackages() {
  if (isStamped()) return;
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) {
    mention('node_modules is a link: left to whoever keeps it');
    return;
  }
  await withLock(`packages-${shortHash(projectRoot)}`, async () => {
    if (isStamped()) return;
    if (!matchesLockfile()) {
      say('installing packages (npm ci)');
      const { code, output } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: projectRoot,
      });
      if (code !== 0) throw new Error(`npm ci failed:\n${head(output)}`);
    }
    writeFileSync(stamp, lockHash());
  });
}
