import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Installs the programs that are compared with, once, in the benches' own folder. */
export function ensurePeers(folder) {
  if (existsSync(join(folder, 'node_modules', 'soap'))) return;
  console.log('Installing the programs that are compared with …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) throw new Error(`They could not be installed: run "npm ci" in ${folder}.`);
}
