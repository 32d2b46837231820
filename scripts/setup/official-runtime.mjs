import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { say } from './log.mjs';
import { cacheRoot, projectRoot, shortHash } from './paths.mjs';
import { run } from './run.mjs';

const module = join(projectRoot, 'node_modules', 'electron');
const REMEMBER_MS = 12 * 60 * 60_000;

function read(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

function installed(version) {
  const file = read(join(module, 'path.txt'));
  if (!file || read(join(module, 'dist', 'version'))?.replace(/^v/, '') !== version) return undefined;
  const path = join(module, 'dist', file);
  return existsSync(path) ? { path, version, kind: 'official' } : undefined;
}

const failureFile = (version) => join(cacheRoot(), `electron-${version}.unreachable`);

/** Forgets that the download failed, so that the next set-up tries again. */
export function forgetFailure() {
  const version = JSON.parse(read(join(module, 'package.json')) ?? '{}').version;
  if (version) rmSync(failureFile(version), { force: true });
}

function failedLately(version) {
  const file = statSync(failureFile(version), { throwIfNoEntry: false });
  return file !== undefined && Date.now() - file.mtimeMs < REMEMBER_MS;
}

/**
 * The official Electron that package.json names: there already, or downloaded now.
 * A failure is remembered for twelve hours where `substitute` says that something else can be used.
 * @returns {Promise<{path: string, version: string, kind: 'official'} | undefined>}
 */
export async function officialRuntime({ substitute }) {
  const { version } = JSON.parse(readFileSync(join(module, 'package.json'), 'utf8'));
  const there = installed(version);
  if (there) return there;
  if (substitute && failedLately(version)) return undefined;
  return withLock(`electron-${shortHash(projectRoot)}`, async () => {
    const byAnother = installed(version);
    if (byAnother) return byAnother;
    if (substitute && failedLately(version)) return undefined;
    say(`fetching Electron ${version}`);
    const script = join(projectRoot, 'scripts', 'setup', 'download-official.mjs');
    const { code, output } = await run(process.execPath, [script], { cwd: projectRoot });
    if (code === 0) return installed(version);
    say(`Electron ${version} cannot be downloaded here (${output.trim().split('\n').at(-1)})`);
    writeFileSync(failureFile(version), output);
    return undefined;
  });
}
