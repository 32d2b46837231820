import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(__dirname, '../../..');
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};
const hasNativePart = (name: string) =>
  ['prebuilds', 'binding.gyp'].some((part) => existsSync(join(root, 'node_modules', name, part)));
const native = Object.keys(dependencies).filter(hasNativePart);

const sources = ['shared', 'electron', 'renderer'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(root, folder, name), 'utf8') })),
);

/** The lines that load a module, not those that only name its types. */
const loads = (text: string, module: string) =>
  text
    .split('\n')
    .filter((line) => line.includes(`'${module}'`) || line.includes(`"${module}"`))
    .filter((line) => !/^\s*(import|export) type /.test(line));

it('loads each module with a native part in one place, by require', () => {
  expect(native).toContain('@photostructure/sqlite');
  for (const module of native) {
    const places = sources.flatMap(({ name, text }) => loads(text, module).map((line) => ({ name, line })));
    expect(places.map(({ name }) => name)).toHaveLength(1);
    // The other loader of Electron before 28 cannot look into a packed archive.
    expect(places[0]?.line).toContain('createRequire(import.meta.url)');
  }
});
