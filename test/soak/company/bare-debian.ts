import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { missing } from '../../integration/http/proxies.js';

const debootstrap = '/usr/sbin/debootstrap';
const succeeds = (command: string, ...words: string[]) => spawnSync(command, words).status === 0;

/** Why there can be none here; null where it can. */
export function noBareDebian(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'a chroot needs Linux and root';
  if (!existsSync('/etc/debian_version') || source() === null) return 'no Debian to take one from';
  if (!succeeds('unshare', '--mount', 'true')) return 'nothing can be mounted here';
  return missing(debootstrap, 'debootstrap');
}

/** The mirror and the release that this computer itself is from. */
function source(): { readonly mirror: string; readonly release: string } | null {
  const release = /^VERSION_CODENAME=(\w+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
  const words = ['indextargets', '--format', '$(REPO_URI) $(RELEASE)', 'Created-By: Packages'];
  const { stdout } = spawnSync('apt-get', words, { encoding: 'utf8' });
  const line = (stdout ?? '').split('\n').find((each) => each.endsWith(` ${release}`));
  const mirror = line?.split(' ')[0];
  return mirror === undefined || release === undefined ? null : { mirror, release };
}

export interface Ran {
  /** -1: ended by a signal. */
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface BareDebian {
  /** Its root, seen from here. */
  readonly at: string;
  /** As its root, with a system's own variables only. Does not hold this process up: the service that is asked may be in it. */
  run(words: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ran>;
}

/** A Debian with nothing of the project on it, until the test is over. */
export function bareDebian(): BareDebian {
  const from = source();
  if (from === null) throw new Error('no Debian to take one from');
  const at = mkdtempSync(join(tmpdir(), 'desk-debian-'));
  onTestFinished(() => {
    spawnSync('umount', ['--recursive', '--lazy', at]);
    rmdirSync(at);
  });
  // In memory: dpkg waits for the disk with each file of each package, and all of it goes at once.
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4g,mode=755', 'tmpfs', at]);
  execFileSync('debootstrap', ['--variant=minbase', from.release, at, from.mirror], { stdio: 'ignore' });
  execFileSync('mount', ['-t', 'proc', 'proc', join(at, 'proc')]);
  execFileSync('mount', ['--rbind', '--make-rslave', '/dev', join(at, 'dev')]);
  const system = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', DEBIAN_FRONTEND: 'noninteractive' };
  return {
    at,
    run: (words, env = {}) =>
      new Promise((resolve) => {
        const options = { env: { ...system, ...env }, maxBuffer: 64 * 1024 * 1024 };
        const child = execFile('chroot', [at, ...words], options, (_error, stdout, stderr) =>
          resolve({ status: child.exitCode ?? -1, stdout, stderr }),
        );
      }),
  };
}
