import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../setup/log.mjs';
import { projectRoot } from '../setup/paths.mjs';
import { canMakeDeb, makeDeb } from './make-deb.mjs';
import { electronBuilder } from './package-app.mjs';
import { writeReleasePapers } from './release-papers.mjs';
import { writeUpdateFeed } from './update-feed.mjs';

const TARGETS = {
  linux: ['--linux', 'tar.gz', 'zip'],
  win32: ['--win', 'nsis'],
  darwin: ['--mac', 'dmg', 'zip'],
};
/** electron-builder downloads what makes these: the release workflow may, a closed network may not. */
const DOWNLOADED = { linux: ['rpm', 'AppImage'], win32: [], darwin: [] };
/**
 * Makes what can be installed, of an unpacked app, as far as this machine can.
 * @returns {Promise<string[]>} the files
 */
export async function makeInstallers(app, { release = false } = {}) {
  const [platform, ...made] = TARGETS[process.platform];
  const targets = release ? [...made, ...DOWNLOADED[process.platform]] : made;
  await electronBuilder([platform, ...targets, '--prepackaged', app.folder, ...app.builder], app.env);
  if (canMakeDeb()) await makeDeb(app);
  else if (process.platform === 'linux') say('no dpkg here, so no deb');
  const files = readdirSync(app.output)
    .filter((name) => /\.(deb|rpm|AppImage|tar\.gz|zip|exe|dmg)$/.test(name))
    .map((name) => join(app.output, name));
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const feed = await writeUpdateFeed(app.output, files, {
    version,
    platform: process.platform,
    arch: process.arch,
  });
  return [...files, ...feed, ...(await writeReleasePapers(app.output, files))];
}
