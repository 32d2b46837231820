import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';
import { thirdPartyNotices } from './release-papers.mjs';

const SQLITE = '@photostructure/sqlite';
const modules = join(projectRoot, 'node_modules');
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Copies what Node needs of a module at run time: no sources, types or maps. */
function copyModule(name, target, keep) {
  const from = join(modules, name);
  cpSync(from, join(target, 'node_modules', name), {
    recursive: true,
    filter: (path) => {
      const inside = path.slice(from.length + 1).replaceAll('\\', '/');
      return inside === '' || keep(inside);
    },
  });
}

/**
 * Lays out the app as it is packed: what the build made, and the one module that it leaves outside.
 * Everything else from node_modules is in the bundles already.
 * @param {{platform: string, arch: string, forTests: boolean}} options machine in Node's words; `forTests`: a driver may attach
 * @returns {string} the folder
 */
/** What people read, beside the program: the manual and the licences of what is in it. */
function writePapers() {
  const papers = join(projectRoot, 'dist', 'papers');
  rmSync(papers, { recursive: true, force: true });
  mkdirSync(papers, { recursive: true });
  cpSync(join(projectRoot, 'README.md'), join(papers, 'README.md'));
  writeFileSync(join(papers, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices());
}

export function stageApp({ platform, arch, forTests }) {
  writePapers();
  const stage = join(projectRoot, 'dist', 'stage');
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  cpSync(join(projectRoot, 'out'), join(stage, 'out'), {
    recursive: true,
    filter: (path) => !/\.(?:sources|code-cache|map)$/.test(path),
  });
  const prebuild = `prebuilds/${platform}-${arch}`;
  copyModule(SQLITE, stage, (path) => {
    if (path === 'package.json' || path === 'LICENSE' || path === 'dist' || path === 'prebuilds') return true;
    if (path.startsWith('dist/')) return path.endsWith('.cjs');
    return path === prebuild || (path.startsWith(`${prebuild}/`) && !path.includes('.musl.'));
  });
  copyModule('node-gyp-build', stage, (path) => /^(package\.json|LICENSE|[a-z-]+\.js)$/.test(path));

  const { name, productName, version, description, author, license, main } = read(
    join(projectRoot, 'package.json'),
  );
  const dependencies = { [SQLITE]: read(join(modules, SQLITE, 'package.json')).version };
  const manifest = {
    name,
    productName,
    version,
    description,
    author,
    license,
    main,
    dependencies,
    ...(forTests && { forTests }),
    // Whose signature an update for Windows must have; as it stands in the certificate that signs.
    ...(process.env.SESSION_DESK_PUBLISHER && { publisher: process.env.SESSION_DESK_PUBLISHER }),
  };
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  // The loader only finds the prebuilt file: what would compile it, and its headers, are not there.
  const copied = join(stage, 'node_modules', SQLITE, 'package.json');
  const { scripts: _, devDependencies: __, ...rest } = read(copied);
  writeFileSync(
    copied,
    JSON.stringify({
      ...rest,
      dependencies: { 'node-gyp-build': rest.dependencies['node-gyp-build'] },
    }),
  );
  return stage;
}
