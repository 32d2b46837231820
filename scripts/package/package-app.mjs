import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ensureBuild } from '../setup/build.mjs';
import { withLock } from '../setup/lock.mjs';
import { say } from '../setup/log.mjs';
import { projectRoot, shortHash } from '../setup/paths.mjs';
import { run, tail } from '../setup/run.mjs';
import { stageApp } from './stage.mjs';

const manifest = (path) => JSON.parse(readFileSync(join(projectRoot, path, 'package.json'), 'utf8'));

/** @returns {{version: string, official: boolean}} official: the very version that package.json names */
export function describeRuntime(program) {
  const electron = manifest('node_modules/electron').version;
  const macContents = join(dirname(program), '..', '..', '..');
  const file = [dirname(program), macContents].map((f) => join(f, 'version')).find((f) => existsSync(f));
  const version = file ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown';
  return { version, official: version === electron };
}

/** The folder that an unpacked Electron is in. */
function distributionOf(program) {
  return process.platform === 'darwin' ? join(dirname(program), '..', '..', '..') : dirname(program);
}

/** electron-builder's own compressor is a download; the registry has the same program, without its execute bit. */
async function compressor() {
  const { path7za } = (await import('7zip-bin')).default;
  if (process.platform === 'win32') return path7za;
  const copy = join(projectRoot, 'dist', '7za');
  mkdirSync(dirname(copy), { recursive: true });
  copyFileSync(path7za, copy);
  chmodSync(copy, 0o755);
  return copy;
}

/** A secret that a workflow has not is set and empty there; electron-builder would look for a certificate of that name. */
const signing = ['CSC_LINK', 'CSC_KEY_PASSWORD'];
const withoutEmpty = (env) =>
  Object.fromEntries(Object.entries(env).filter(([name, value]) => value !== '' || !signing.includes(name)));

/** Runs electron-builder. Throws with its last lines. */
export async function electronBuilder(args, env) {
  const script = join(projectRoot, 'node_modules', 'electron-builder', 'cli.js');
  const { code, output } = await run(process.execPath, [script, ...args, '--publish=never'], {
    cwd: projectRoot,
    env: {
      ...withoutEmpty(process.env),
      ELECTRON_BUILDER_7ZIP_PATH: await compressor(),
      ELECTRON_BUILDER_COMPRESSION_LEVEL: '1',
      ...env,
    },
  });
  if (code !== 0) throw new Error(`electron-builder failed:\n${tail(output, 40)}`);
  return output;
}

/** Where the program lies in an unpacked app. */
function programIn(folder) {
  if (process.platform === 'win32') return join(folder, 'Session Desk.exe');
  if (process.platform === 'darwin')
    return join(folder, 'Session Desk.app', 'Contents', 'MacOS', 'Session Desk');
  return join(folder, 'session-desk');
}

/**
 * Makes the unpacked app. Fused is what we ship; unfused lets a test driver attach.
 * @param {{runtime: string, fused: boolean}} options
 * @returns {Promise<{folder: string, output: string, suffix: string, program: string, official: boolean, runtimeVersion: string,
 *   builder: string[], env: object}>}
 *   `builder`, `env`: what electron-builder needs again for this folder's installers
 */
export async function packageApp({ runtime, fused }) {
  const { version, official } = describeRuntime(runtime);
  const suffix = official ? '' : '-devruntime';
  const output = join(projectRoot, 'dist', `${fused ? 'app' : 'unfused'}${suffix}`);
  if (!official)
    say(
      `packing Electron ${version}, which is for development and tests only: marked ${suffix}, never to be released`,
    );
  await ensureBuild({ runtime });
  return withLock(`package-${shortHash(projectRoot)}`, async () => {
    stageApp({ platform: process.platform, arch: process.arch, forTests: !fused });
    rmSync(output, { recursive: true, force: true });
    const builder = [
      `-c.electronDist=${distributionOf(runtime)}`,
      `-c.electronVersion=${version}`,
      `-c.directories.output=${relative(projectRoot, output)}`,
    ];
    const env = { SESSION_DESK_SUFFIX: suffix, SESSION_DESK_FUSES: fused ? 'on' : 'off' };
    await electronBuilder(['--dir', ...builder], env);
    const unpacked = readdirSync(output, { withFileTypes: true }).find(
      (entry) =>
        entry.isDirectory() && !entry.name.startsWith('.') && existsSync(programIn(join(output, entry.name))),
    );
    if (!unpacked) throw new Error(`electron-builder left no program in ${output}`);
    const folder = join(output, unpacked.name);
    const license = join(folder, 'LICENSE.electron.txt');
    if (existsSync(license)) copyFileSync(license, join(folder, 'LICENSE'));
    return {
      folder,
      output,
      suffix,
      program: programIn(folder),
      official,
      runtimeVersion: version,
      builder,
      env,
    };
  });
}
