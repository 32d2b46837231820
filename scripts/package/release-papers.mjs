import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';
import { npm } from '../setup/run.mjs';

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

/** @returns {Promise<string>} a line of `sha256sum` for a file */
async function checksum(file) {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part);
  return `${hash.digest('hex')}  ${basename(file)}\n`;
}

/**
 * Writes beside the installers what a release has on paper: checksums and the bill of materials (CycloneDX, by npm).
 * @returns {Promise<string[]>} the files
 */
export async function writeReleasePapers(folder, installers) {
  const { code, output } = await npm(['sbom', '--omit=dev', '--sbom-format=cyclonedx'], { cwd: projectRoot });
  if (code !== 0) throw new Error(`npm sbom failed:\n${output}`);
  const bill = join(folder, 'session-desk.cdx.json');
  writeFileSync(bill, output.slice(output.indexOf('{')));
  const sums = join(folder, 'SHA256SUMS');
  const lines = [];
  for (const file of [...installers, bill]) lines.push(await checksum(file));
  writeFileSync(sums, lines.join(''));
  return [bill, sums];
}
