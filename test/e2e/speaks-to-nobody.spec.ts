import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leftBehind } from '../../scripts/test/left-behind.mjs';
import { expect, test } from './fixtures/app-test.js';
import { projectRoot } from './fixtures/project-root.js';

const beginning = 'session-desk-';
const name = `${beginning}${process.pid}`;
const configurations = '/etc/netns';
const configuration = join(configurations, name);
const ip = (...words: string[]) => execFileSync('ip', words, { stdio: 'pipe' });

/** A network of its own in which every address seems within reach, and the only name server is the test's. */
function makeNetwork(): string | null {
  if (process.platform !== 'linux') return 'only Linux has network namespaces';
  if (process.getuid?.() !== 0) return 'a network namespace needs root';
  if (spawnSync('strace', ['-V']).status !== 0) return 'strace is not here';
  removeNetworks();
  try {
    ip('netns', 'add', name);
  } catch {
    return 'no network namespace can be made here';
  }
  const inside = (...words: string[]) => ip('-netns', name, ...words);
  inside('link', 'set', 'lo', 'up');
  inside('link', 'add', 'outward', 'type', 'veth', 'peer', 'name', 'nowhere');
  inside('addr', 'add', '10.77.0.2/24', 'dev', 'outward');
  inside('addr', 'add', 'fd77::2/64', 'dev', 'outward', 'nodad');
  for (const link of ['outward', 'nowhere']) inside('link', 'set', link, 'up');
  inside('route', 'add', 'default', 'dev', 'outward');
  inside('-6', 'route', 'add', 'default', 'dev', 'outward');
  mkdirSync(configuration, { recursive: true });
  writeFileSync(join(configuration, 'resolv.conf'), 'nameserver 127.0.0.1\noptions timeout:1 attempts:1\n');
  return null;
}

/** Of this process, and of those that were killed. */
function removeNetworks(): void {
  const { stdout } = spawnSync('ip', ['netns', 'list'], { encoding: 'utf8' });
  for (const network of leftBehind(stdout?.split(/\s/) ?? [], beginning))
    spawnSync('ip', ['netns', 'del', network]);
  const configured = existsSync(configurations) ? readdirSync(configurations) : [];
  for (const network of leftBehind(configured, beginning))
    rmSync(join(configurations, network), { recursive: true, force: true });
}

test.afterAll(removeNetworks);

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
test('whatever is used, even where the page is hostile, it speaks to nobody but configured hosts', ({}, info) => {
  const reason = makeNetwork();
  test.skip(reason !== null, reason ?? '');
  const playwright = join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js');
  const words = [
    'test',
    '--project=own-network',
    '--workers=1',
    '--reporter=line',
    '--output',
    info.outputPath('inside'),
  ];
  const { status, stdout, stderr } = spawnSync(
    'ip',
    ['netns', 'exec', name, process.execPath, playwright, ...words],
    { cwd: projectRoot, encoding: 'utf8', env: { ...process.env, SESSION_DESK_OWN_NETWORK: name } },
  );
  expect(status, stdout + stderr).toBe(0);
  expect(stdout).toContain('1 passed');
});
