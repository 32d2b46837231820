import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(__dirname, '../../..');

/** Each folder may import from those after it, never from those before it; type imports included. */
const order = {
  shared: [
    'ipc',
    'evidence',
    'diagnosis',
    'raw-request',
    'formats',
    'masking',
    'messages',
    'protocol',
    'text',
    'model',
  ],
  electron: [
    'main.ts',
    'preload.ts',
    'app',
    'ipc',
    'cli',
    'evidence',
    'bulk',
    'calls',
    'sandbox',
    'http',
    'history',
    'settings',
    'secrets',
  ],
  renderer: ['main.tsx', 'shell', 'features', 'outcome', 'ui', 'state', 'api'],
} as const;

/** What still goes against the order; nothing may be added. */
const stillToCut = new Set([
  'electron/secrets → electron/history',
  'electron/secrets → electron/settings',
  'electron/settings → electron/history',
  'renderer/features → renderer/shell',
  'renderer/state → renderer/ui',
]);

type Tree = keyof typeof order;
const trees = Object.keys(order) as Tree[];

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import\(|import|new URL\()\s*['"](\.[^'"]+)['"]/g)]
    .map(([, path]) => posix.join(posix.dirname(file), path ?? ''))
    .map((path) => [path, path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.tsx')].find(isFile) ?? path);
}

const isFile = (path: string) => existsSync(join(root, path)) && /\.\w+$/.test(path);

const edges = trees.flatMap((tree) =>
  readdirSync(join(root, tree), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${tree}/${name.replaceAll('\\', '/')}`)
    .flatMap((file) => importsOf(file).map((target) => ({ file, target }))),
);

describe('folders', () => {
  it('are all in the order', () => {
    const found = trees.flatMap((tree) =>
      readdirSync(join(root, tree), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() || /\.tsx?$/.test(entry.name))
        .map(({ name }) => `${tree}/${name}`),
    );
    const known = trees.flatMap((tree) => order[tree].map((name) => `${tree}/${name}`));
    expect(found.filter((folder) => !known.includes(folder))).toEqual([]);
  });

  it('import only from those below them', () => {
    expect(edges.length).toBeGreaterThan(1000);
    const wrong = edges.flatMap(({ file, target }) => {
      const [tree, from = ''] = file.split('/');
      const [other, to = ''] = target.split('/');
      if (tree !== other || from === to) return [];
      const ranks: readonly string[] = order[tree as Tree];
      if (ranks.indexOf(from) < ranks.indexOf(to)) return [];
      return stillToCut.has(`${tree}/${from} → ${tree}/${to}`) ? [] : [`${file} imports ${target}`];
    });
    expect(wrong).toEqual([]);
  });
});
