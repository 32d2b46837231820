import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'desk-set-up-'));
afterAll(() => {
  spawnSync('umount', [join(folder, 'small')]);
  rmSync(folder, { recursive: true, force: true });
});

/** A fresh checkout with nothing installed, and a cache of its own. What npm downloaded stays with npm. */
function freshClone(at: string) {
  mkdirSync(at, { recursive: true });
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  for (const file of files.split('\0').filter((name) => name !== ''))
    if (existsSync(join(root, file))) cpSync(join(root, file), join(at, file));
  return {
    at,
    env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache'), SESSION_DESK_ELECTRON: '' },
  };
}

function setUp({ at, env }: ReturnType<typeof freshClone>): ChildProcess {
  return spawn(process.execPath, ['scripts/setup.mjs'], { cwd: at, env, stdio: 'ignore', detached: true });
}

async function isReady(clone: ReturnType<typeof freshClone>): Promise<void> {
  const [code] = await once(setUp(clone), 'exit');
  expect(code).toBe(0);
  const words = ['-e', "import('vite').then(() => import('@photostructure/sqlite'))"];
  expect(spawnSync(process.execPath, words, { cwd: clone.at }).status).toBe(0);
}

it('mends itself after kill -9 at random moments', async () => {
  const clone = freshClone(join(folder, 'killed'));
  for (const upToMs of [500, 3_000, 10_000, 30_000]) {
    const child = setUp(clone);
    const afterMs = Math.random() * upToMs;
    process.stdout.write(`  killed after ${afterMs.toFixed(0)} ms\n`);
    await new Promise((done) => setTimeout(done, afterMs));
    // All of it, npm and tar included, as a power cut would.
    if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGKILL');
  }
  await isReady(clone);
});

it.skipIf(process.getuid?.() !== 0)('mends itself after a disk that was full', async () => {
  const small = join(folder, 'small');
  mkdirSync(small);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=60m', 'tmpfs', small]);
  const clone = freshClone(join(small, 'clone'));
  writeFileSync(join(small, 'ballast'), Buffer.alloc(1 << 20));
  const [code] = await once(setUp(clone), 'exit');
  expect(code).toBe(1);
  execFileSync('mount', ['-o', 'remount,size=3g', small]);
  await isReady(clone);
});
