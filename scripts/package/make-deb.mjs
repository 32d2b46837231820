import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inPath } from '../setup/libraries.mjs';
import { projectRoot } from '../setup/paths.mjs';

const DEBIAN_ARCH = { x64: 'amd64', arm64: 'arm64' };
const folder = join(projectRoot, 'scripts', 'package', 'debian');
const icons = join(projectRoot, 'build', 'icons');

export const canMakeDeb = () => process.platform === 'linux' && inPath('dpkg-deb');

/**
 * The deb of an unpacked app, with dpkg: electron-builder's own tool for it is a download.
 * @param {{folder: string, output: string, suffix: string, runtimeVersion: string}} app
 * @param {{version?: string, compression?: 'xz' | 'none'}} options another version, or one that is quick to make, for tests
 * @returns {Promise<string>} the file
 */
export async function makeDeb(app, { version, compression = 'xz' } = {}) {
  const { default: createInstaller } = await import('electron-installer-debian');
  const versionFile = join(app.folder, 'version');
  if (!existsSync(versionFile)) writeFileSync(versionFile, app.runtimeVersion);
  const arch = DEBIAN_ARCH[process.arch];
  const sizes = readdirSync(icons).filter((name) => name.endsWith('.png'));
  const { packagePaths } = await createInstaller({
    src: app.folder,
    dest: app.output,
    arch,
    rename: (target) => join(target, `<%= name %>_<%= version %>_${arch}${app.suffix}.deb`),
    options: {
      ...(version !== undefined && { version }),
      compression,
      name: 'session-desk',
      productName: 'Session Desk',
      genericName: 'Session support',
      bin: 'session-desk',
      section: 'utils',
      categories: ['Utility', 'Network'],
      mimeType: ['x-scheme-handler/session-desk'],
      license: join(app.folder, 'LICENSE'),
      scripts: { preinst: join(folder, 'preinst'), postrm: join(folder, 'postrm') },
      icon: Object.fromEntries(sizes.map((name) => [name.replace('.png', ''), join(icons, name)])),
    },
  });
  return packagePaths[0];
}
