import { createHash } from 'node:crypto';
import { createReadStream, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** As electron-updater asks for them on each system. */
const NAMES = { win32: 'latest', darwin: 'latest-mac', linux: 'latest-linux' };
/** What somebody updates with; the other files are beside it for other ways. */
const TAKEN = { win32: /\.exe$/, darwin: /\.zip$/, linux: /\.(deb|rpm|AppImage|tar\.gz)$/ };

async function sha512(file) {
  const hash = createHash('sha512');
  for await (const part of createReadStream(file)) hash.update(part);
  return hash.digest('base64');
}

/**
 * Writes the description that makes a folder of installers a feed, whatever host it is put on. JSON is YAML.
 * @param {{version: string, platform: string, arch: string}} of
 * @returns {Promise<string[]>} the file, where there is anything to update with
 */
export async function writeUpdateFeed(folder, installers, { version, platform, arch }) {
  const taken = installers.filter((file) => TAKEN[platform].test(file));
  if (taken.length === 0) return [];
  const files = [];
  for (const file of taken)
    files.push({ url: basename(file), sha512: await sha512(file), size: statSync(file).size });
  const suffix = platform === 'linux' && arch !== 'x64' ? `-${arch}` : '';
  const feed = join(folder, `${NAMES[platform]}${suffix}.yml`);
  writeFileSync(feed, `${JSON.stringify({ version, files, releaseNotes: '' }, null, 2)}\n`);
  return [feed];
}
