import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../setup/log.mjs';
import { canMakeDeb, makeDeb } from './make-deb.mjs';
import { electronBuilder } from './package-app.mjs';

const TARGETS = { linux: ['--linux', 'tar.gz', 'zip'], win32: ['--win', 'nsis'], darwin: ['--mac', 'dmg'] };
/**
 * Makes what can be installed, of an unpacked app, as far as this machine can.
 * @returns {Promise<string[]>} the files
 */
export async function makeInstallers(app) {
  const [platform, ...targets] = TARGETS[process.platform];
  await electronBuilder([platform, ...targets, '--prepackaged', app.folder, ...app.builder], app.env);
  if (canMakeDeb()) await makeDeb(app);
  else if (process.platform === 'linux') say('no dpkg here, so no deb');
  return readdirSync(app.output)
    .filter((name) => /\.(deb|tar\.gz|zip|exe|dmg)$/.test(name))
    .map((name) => join(app.output, name));
}
