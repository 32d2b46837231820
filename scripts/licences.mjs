import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const name = 'virtual:licences';

/** Vite: whose packages the program contains, with what they contain in turn, by their own package files. */
export function licences(root = process.cwd()) {
  return {
    name: 'licences',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) => (id === `\0${name}` ? `export default ${JSON.stringify(licencesOf(root))};` : null),
  };
}

export function licencesOf(root) {
  const found = new Map();
  const queue = Object.keys(read(root).dependencies ?? {});
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const folder = join(root, 'node_modules', next);
    if (found.has(next) || !existsSync(join(folder, 'package.json'))) continue;
    const { version, license, dependencies = {} } = read(folder);
    found.set(next, { name: next, version, licence: typeof license === 'string' ? license : 'see package' });
    queue.push(...Object.keys(dependencies));
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function read(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
