import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';

const LICENSE = /^(licen[cs]e|copying|notice)/i;

/** The packages that are in the program, from the lockfile: each with its version, licence and the text of it. */
export function shippedPackages(root = projectRoot) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(
      ([path, entry]) => path !== '' && !entry.dev && !entry.devOptional && existsSync(join(root, path)),
    )
    .map(([path, { version, license }]) => {
      const folder = join(root, path);
      const files = readdirSync(folder).filter((name) => LICENSE.test(name));
      const text = files.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n');
      return {
        name: path.slice(path.lastIndexOf('node_modules/') + 13),
        version,
        license: license ?? '',
        text,
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The licences of all that is in the program but Electron, whose own lie beside it. */
export function thirdPartyNotices(packages = shippedPackages()) {
  const parts = packages.map(
    ({ name, version, license, text }) =>
      `${name} ${version} (${license || 'no licence named'})\n\n${text || 'The package carries no text of its licence.'}`,
  );
  const head =
    'Session Desk contains these packages. The licences of Electron and Chromium lie beside the program.';
  return `${[head, ...parts].join(`\n\n${'='.repeat(80)}\n\n`)}\n`;
}

/** All that is in the program, in the words of CycloneDX. npm's own list leaves out what it knows the types of. */
function billOfMaterials(packages = shippedPackages()) {
  const { name, version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const electron = JSON.parse(readFileSync(join(projectRoot, 'node_modules/electron/package.json'), 'utf8'));
  const component = (one) => ({
    type: 'library',
    name: one.name,
    version: one.version,
    purl: `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`,
    ...(one.license && { licenses: [{ expression: one.license }] }),
  });
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', name, version } },
    components: [...packages, electron].map(component),
  };
}

/** @returns {Promise<string>} a line of `sha256sum` for a file */
async function checksum(file) {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part);
  return `${hash.digest('hex')}  ${basename(file)}\n`;
}

/**
 * Writes beside the installers what a release has on paper: checksums and the bill of materials (CycloneDX).
 * @returns {Promise<string[]>} the files
 */
export async function writeReleasePapers(folder, installers) {
  const bill = join(folder, 'session-desk.cdx.json');
  writeFileSync(bill, `${JSON.stringify(billOfMaterials(), null, 2)}\n`);
  const sums = join(folder, 'SHA256SUMS');
  const lines = [];
  for (const file of [...installers, bill]) lines.push(await checksum(file));
  writeFileSync(sums, lines.join(''));
  return [bill, sums];
}
