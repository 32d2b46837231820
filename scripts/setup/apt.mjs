import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { say } from './log.mjs';
import { cacheRoot } from './paths.mjs';
import { run, tail } from './run.mjs';

const WAIT_FOR_OTHERS = ['-o', 'DPkg::Lock::Timeout=300'];

function release() {
  try {
    const text = readFileSync('/etc/os-release', 'utf8');
    const field = (name) => new RegExp(`^${name}="?([^"\n]*)`, 'm').exec(text)?.[1] ?? '';
    return { id: field('ID'), like: field('ID_LIKE'), version: Number.parseFloat(field('VERSION_ID')) };
  } catch {
    return { id: '', like: '', version: 0 };
  }
}

/** Debian or a child of it. */
export function isDebian() {
  const { id, like } = release();
  return process.platform === 'linux' && (id === 'debian' || /\bdebian\b/.test(like));
}

/** From Debian 13 and Ubuntu 24.04 on some libraries carry `t64` in their package name. */
export function debianName(name, renamed) {
  const { id, version } = release();
  return renamed && version >= (id === 'ubuntu' ? 24 : 13) ? `${name}t64` : name;
}

export const mayInstall = () => isDebian() && process.getuid?.() === 0;

/** Installs Debian packages as root. What apt says goes to a log; its end is in the error when it fails. */
export async function aptInstall(packages) {
  const log = join(cacheRoot(), 'apt.log');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = async (...args) => {
    const { code, output } = await run('apt-get', [...WAIT_FOR_OTHERS, ...args], { env });
    appendFileSync(log, `$ apt-get ${args.join(' ')}\n${output}\n`);
    return { code, output };
  };
  const install = () => apt('install', '-y', '--no-install-recommends', ...packages);
  await withLock('apt', async () => {
    say(`installing Debian packages: ${packages.join(' ')}`);
    // A machine without package lists, or with old ones, needs the update; any other is spared it.
    let result = await install();
    if (result.code !== 0) {
      await apt('update');
      result = await install();
    }
    if (result.code !== 0) throw new Error(`apt-get install failed (log: ${log}):\n${tail(result.output)}`);
  });
}
