import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { inPath } from '../setup/libraries.mjs';
import { projectRoot } from '../setup/paths.mjs';

const DEBIAN_ARCH = { x64: 'amd64', arm64: 'arm64' };
const folder = join(projectRoot, 'scripts', 'package', 'debian');
const icons = join(projectRoot, 'build', 'icons');
/** What electron-builder writes into the desktop entry, too. */
const desktopEntry = () =>
  JSON.parse(readFileSync(join(projectRoot, 'build', 'desktop-entry.json'), 'utf8')).linux.desktop.entry;

export const canMakeDeb = () => process.platform === 'linux' && inPath('dpkg-deb');

/**
 * The deb of an unpacked app, with dpkg: electron-builder's own tool for it is a download.
 * @param {{folder: string, output: string, suffix: string, runtimeVersion: string}} app
 * @param {{version?: string, compression?: 'xz' | 'none'}} options another version, or one that is quick to make, for tests
 * @returns {Promise<string>} the file
 */
export async function makeDeb(app, { version, compression = 'xz' } = {}) {
  const { Installer } = await import('electron-installer-debian');
  const { GenericName: genericName, ...translated } = desktopEntry();
  /** What the desktop calls the program in other languages, and a file of ours: the installer's own has no place for it. */
  class OwnInstaller extends Installer {
    get contentFunctions() {
      return [...super.contentFunctions, 'copyMimeTypes'];
    }
    async createDesktopFile() {
      await super.createDesktopFile();
      const file = join(this.stagingDir, this.baseAppDir, 'share', 'applications', 'session-desk.desktop');
      appendFileSync(
        file,
        Object.entries(translated)
          .map(([key, said]) => `${key}=${said}\n`)
          .join(''),
      );
    }
    copyMimeTypes() {
      const types = join(this.stagingDir, this.baseAppDir, 'share', 'mime', 'packages');
      mkdirSync(types, { recursive: true });
      cpSync(join(folder, 'mime-types.xml'), join(types, 'session-desk.xml'));
    }
  }
  const versionFile = join(app.folder, 'version');
  if (!existsSync(versionFile)) writeFileSync(versionFile, app.runtimeVersion);
  const arch = DEBIAN_ARCH[process.arch];
  const sizes = readdirSync(icons).filter((name) => name.endsWith('.png'));
  const installer = new OwnInstaller({
    logger: () => undefined,
    src: app.folder,
    dest: app.output,
    arch,
    rename: (target) => join(target, `<%= name %>_<%= version %>_${arch}${app.suffix}.deb`),
    options: {
      ...(version !== undefined && { version }),
      compression,
      name: 'session-desk',
      productName: 'Session Desk',
      genericName,
      bin: 'session-desk',
      section: 'utils',
      categories: ['Utility', 'Network'],
      mimeType: ['x-scheme-handler/session-desk', 'application/x-session-desk', 'application/x-har'],
      license: join(app.folder, 'LICENSE'),
      scripts: { preinst: join(folder, 'preinst'), postrm: join(folder, 'postrm') },
      icon: Object.fromEntries(sizes.map((name) => [name.replace('.png', ''), join(icons, name)])),
    },
  });
  await installer.generateDefaults();
  installer.generateOptions();
  // The sound that Chromium is linked with is not in the installer's list; what moves files to a trash is never called, and
  // its first choice brings half a desktop with it.
  installer.options.depends = [
    ...installer.options.depends.filter((wanted) => !wanted.includes('trash-cli')),
    'libasound2 | libasound2t64',
  ];
  await installer.createStagingDir();
  await installer.createContents();
  await installer.createPackage();
  await installer.movePackage();
  return installer.options.packagePaths[0];
}
