import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../history/store-context.js';

const scripts = resolve(import.meta.dirname, '../../../scripts/setup');

/** In the place of npm: installs in four steps, and takes itself and the set-up down before the one that CUT names. */
const npm = `
const { appendFileSync, mkdirSync, rmSync, writeFileSync } = require('node:fs');
appendFileSync('npm.log', process.argv[2] + '\\n');
const steps = [
  () => rmSync('node_modules', { recursive: true, force: true }),
  () => mkdirSync('node_modules/one', { recursive: true }),
  () => writeFileSync('node_modules/one/index.js', 'whole'),
  () => writeFileSync('node_modules/.package-lock.json', '{"packages":{"node_modules/one":{"version":"1.0.0"}}}'),
  () => undefined,
];
steps.forEach((step, index) => {
  if (String(index) === process.env.CUT) {
    process.kill(process.ppid, 'SIGKILL');
    process.kill(process.pid, 'SIGKILL');
  }
  step();
});
if (process.env.CUT === 'full') process.exit(1);
`;

function checkout() {
  const at = temporaryFolder();
  cpSync(scripts, join(at, 'scripts', 'setup'), { recursive: true });
  writeFileSync(join(at, 'package-lock.json'), '{"packages":{"":{},"node_modules/one":{"version":"1.0.0"}}}');
  writeFileSync(join(at, 'npm.js'), npm);
  writeFileSync(
    join(at, 'run.mjs'),
    "const { ensurePackages } = await import('./scripts/setup/packages.mjs');\nawait ensurePackages();\n",
  );
  const run = async (cut: string) => {
    const env = {
      ...process.env,
      CUT: cut,
      XDG_CACHE_HOME: join(at, 'cache'),
      npm_execpath: join(at, 'npm.js'),
    };
    const child = spawn(process.execPath, [join(at, 'run.mjs')], { cwd: at, env, stdio: 'ignore' });
    const [code] = await once(child, 'exit');
    return code;
  };
  const installs = () => readFileSync(join(at, 'npm.log'), 'utf8').trim().split('\n').length;
  return { at, run, installs };
}

describe('a set-up that is cut', () => {
  it.each(['0', '1', '2', '3', '4', 'full'])('mends itself at the next (%s)', async (cut) => {
    const { at, run, installs } = checkout();
    expect(await run(cut)).not.toBe(0);
    expect(await run('')).toBe(0);
    expect(readFileSync(join(at, 'node_modules', 'one', 'index.js'), 'utf8')).toBe('whole');
    // Whole already, it was not installed twice; nor is it at the third.
    const needed = cut === '4' || cut === 'full' ? 1 : 2;
    expect(installs()).toBe(needed);
    expect(await run('')).toBe(0);
    expect(installs()).toBe(needed);
  });

  it.each([
    ['no owner', null],
    ['an empty name of its owner, as a full disk leaves it', ''],
    ['an owner that is dead', '4194999'],
    ['garbage', '\0\0\0'],
  ])('leaves a lock with %s, which holds nobody up', async (_what, owner) => {
    const { at, run } = checkout();
    const { shortHash } = await import('../../../scripts/setup/paths.mjs');
    const lock = join(at, 'cache', 'session-desk', `packages-${shortHash(at)}.lock`);
    mkdirSync(lock, { recursive: true });
    if (owner !== null) writeFileSync(join(lock, 'pid'), owner);
    utimesSync(lock, new Date(0), new Date(0));
    expect(await run('')).toBe(0);
    expect(existsSync(lock)).toBe(false);
  });
});
