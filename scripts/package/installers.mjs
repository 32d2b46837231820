import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inPath } from '../setup/libraries.mjs';
import { say } from '../setup/log.mjs';
import { projectRoot } from '../setup/paths.mjs';
import { describeRuntime, electronBuilder } from './package-app.mjs';

const TARGETS = { linux: ['--linux', 'tar.gz', 'zip'], win32: ['--win', 'nsis'], darwin: ['--mac', 'dmg'] };
const DEBIAN_ARCH = { x64: 'amd64', arm64: 'arm64' };

/** The deb, with dpkg: electron-builder's own tool for it is a download. */
async function makeDeb(app, runtime) {
  if (!inPath('dpkg-deb')) {
    say('no dpkg here, so no deb');
    return;
  }
  const { default: createInstaller } = await import('electron-installer-debian');
  const versionFile = join(app.folder, 'version');
  if (!existsSync(versionFile)) writeFileSync(versionFile, describeRuntime(runtime).version);
  const arch = DEBIAN_ARCH[process.arch];
  const icons = readdirSync(join(projectRoot, 'build', 'icons')).filter((name) => name.endsWith('.png'));
  await createInstaller({
    src: app.folder,
    dest: app.output,
    arch,
    rename: (folder) => join(folder, `<%= name %>_<%= version %>_${arch}${app.suffix}.deb`),
    options: {
      name: 'session-desk',
      productName: 'Session Desk',
      bin: 'session-desk',
      section: 'utils',
      categories: ['Utility'],
      license: join(app.folder, 'LICENSE'),
      icon: Object.fromEntries(
        icons.map((name) => [name.replace('.png', ''), join(projectRoot, 'build', 'icons', name)]),
      ),
    },
  });
}

/**
 * Makes what can be installed, of an unpacked app, as far as this machine can.
 * @returns {Promise<string[]>} the files
 */
export async function makeInstallers(app, runtime) {
  const [platform, ...targets] = TARGETS[process.platform];
  await electronBuilder([platform, ...targets, '--prepackaged', app.folder, ...app.builder], app.env);
  if (process.platform === 'linux') await makeDeb(app, runtime);
  return readdirSync(app.output)
    .filter((name) => /\.(deb|tar\.gz|zip|exe|dmg)$/.test(name))
    .map((name) => join(app.output, name));
}
