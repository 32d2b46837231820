// The Debian packages that a real ASMX needs, and how they are put in without starting a system service.
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

const packages = [
  'mono-fastcgi-server4',
  'mono-mcs',
  'libmono-system-web-services4.0-cil',
  'libmono-system-web4.0-cil',
  'libmono-system-data4.0-cil',
  'nginx-light',
];
const programs = ['/usr/bin/fastcgi-mono-server4', '/usr/bin/mcs', '/usr/sbin/nginx'];
const policyFile = '/usr/sbin/policy-rc.d';

/** @returns {string | null} why a real ASMX cannot run here; null where it can. */
export function ensurePackages() {
  if (programs.every((path) => existsSync(path))) return null;
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version')) return 'not a Debian system';
  if (process.getuid?.() !== 0) return 'packages are missing and this is not root';
  try {
    withoutServices(install);
  } catch (error) {
    return `packages could not be installed: ${String(error?.stderr ?? error).slice(-300)}`;
  }
  const missing = programs.filter((path) => !existsSync(path));
  return missing.length === 0 ? null : `still missing after the installation: ${missing.join(', ')}`;
}

function install() {
  try {
    apt('install', '-y', '--no-install-recommends', ...packages);
  } catch {
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...packages);
  }
}

function apt(...args) {
  execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** nginx-light would start itself on port 80; exit status 101 of this file forbids it while we install. */
function withoutServices(action) {
  const ours = !existsSync(policyFile);
  if (ours) writeFileSync(policyFile, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    action();
  } finally {
    if (ours) rmSync(policyFile, { force: true });
  }
}
