import { existsSync } from 'node:fs';
import { app } from 'electron';
import type { UpdateHost } from '../admin/update-engine.js';
import { manifest, mayBeDriven } from './may-be-driven.js';

/** Windows and macOS let the program install its own successor; on Linux the packages of the system are a person's to install. */
export function updateHost(): UpdateHost {
  const { platform } = process;
  const own = { win32: 'nsis', darwin: 'mac' } as const;
  const installs = app.isPackaged && (platform === 'win32' || platform === 'darwin') ? own[platform] : 'hand';
  return {
    version: app.getVersion(),
    installs,
    publisher: app.isPackaged ? (manifest().publisher ?? null) : null,
    allowLoopback: mayBeDriven(),
    packages: { win32: ['.exe'], darwin: ['.zip'] }[platform as 'win32'] ?? linuxPackages(),
    quit: () => app.quit(),
    onQuit: (act) => void app.once('quit', (_event, exitCode) => act(exitCode)),
  };
}

/** As this one was installed; else the archive. */
function linuxPackages(): readonly string[] {
  const archive = '.tar.gz';
  if (process.env.APPIMAGE !== undefined) return ['.appimage', archive];
  if (!/^\/(?:usr|opt)\//.test(process.resourcesPath)) return [archive];
  return [existsSync('/etc/debian_version') ? '.deb' : '.rpm', archive];
}
