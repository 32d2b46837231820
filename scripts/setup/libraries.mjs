import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, debianName, mayInstall } from './apt.mjs';
import { mention } from './log.mjs';
import { run } from './run.mjs';

const LIBRARIES = [
  { file: 'libgtk-3.so.0', package: 'libgtk-3-0', renamed: true },
  { file: 'libnss3.so', package: 'libnss3' },
  { file: 'libasound.so.2', package: 'libasound2', renamed: true },
  { file: 'libgbm.so.1', package: 'libgbm1' },
];
const PROGRAMS = [
  { file: 'Xvfb', package: 'xvfb' },
  { file: 'xauth', package: 'xauth' },
];
// A keyring of the tests' own: without one there is nothing that could encrypt a token.
const TEST_LIBRARIES = [{ file: 'libsecret-1.so.0', package: 'libsecret-1-0' }];
const TEST_PROGRAMS = [
  { file: 'dbus-run-session', package: 'dbus-x11' },
  { file: 'gnome-keyring-daemon', package: 'gnome-keyring' },
  // What the program asks the network for is watched in a network of its own.
  { file: 'strace', package: 'strace' },
  { file: 'ip', package: 'iproute2' },
];

/** True when a program of this name is in PATH. */
export function inPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => folder !== '' && existsSync(join(folder, name)));
}

async function missing(libraries, programs) {
  const loader = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((file) => existsSync(file));
  if (!loader) return [];
  const { output } = await run(loader, ['-p']);
  return [
    ...libraries.filter(({ file }) => !output.includes(`\t${file} `)),
    ...programs.filter(({ file }) => !inPath(file)),
  ].map((entry) => debianName(entry.package, entry.renamed));
}

/** What Electron needs of the system on Linux: installed where we may, otherwise named in one line. */
export async function ensureLibraries({ tests = false } = {}) {
  if (process.platform !== 'linux') return;
  const packages = await missing(
    tests ? [...LIBRARIES, ...TEST_LIBRARIES] : LIBRARIES,
    tests ? [...PROGRAMS, ...TEST_PROGRAMS] : PROGRAMS,
  );
  if (packages.length === 0) return;
  if (mayInstall()) await aptInstall(packages);
  else
    mention(
      `missing for windows and tests: ${packages.join(' ')} (Debian: sudo apt-get install --no-install-recommends ${packages.join(' ')})`,
    );
}
