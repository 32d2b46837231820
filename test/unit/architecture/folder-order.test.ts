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
    'start.ts',
    'main.ts',
    'preload.ts',
    'app',
    'ipc',
    'cli',
    'evidence',
    'bulk',
    'calls',
    'admin',
    'sandbox',
    'http',
    'history',
    'settings',
    'secrets',
    'storage',
  ],
  renderer: ['main.tsx', 'shell', 'features', 'outcome', 'ui', 'state', 'api'],
} as const;

/** What still goes against the order; nothing may be added. */
const stillToCut = new Set<string>();

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

/** Circles that are still to be cut; nothing may be added. */
const circlesToCut: RegExp[] = [];

/** Groups that each reach all of their own: found by Tarjan's algorithm. */
function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): void => {
    const own = index.size;
    index.set(node, own);
    low.set(node, own);
    open.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) visit(next);
      if (open.includes(next)) low.set(node, Math.min(low.get(node) ?? own, low.get(next) ?? own));
    }
    if (low.get(node) !== own) return;
    const circle = open.splice(open.indexOf(node));
    if (circle.length > 1) found.push(circle.sort());
  };
  for (const node of graph.keys()) visit(node);
  return found;
}

function graphOf(name: (file: string) => string): Map<string, string[]> {
  const graph = new Map<string, string[]>();
  for (const { file, target } of edges) {
    const [from, to] = [name(file), name(target)];
    if (from !== to) graph.set(from, [...(graph.get(from) ?? []), to]);
  }
  return graph;
}

describe('circles, type imports included', () => {
  it('are found where there are some', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', []],
    ]);
    expect(circlesOf(graph)).toEqual([['a', 'b', 'c']]);
  });

  it('do not exist among files', () => {
    expect(circlesOf(graphOf((file) => file))).toEqual([]);
  });

  it('do not exist among folders', () => {
    const isKnown = (circle: readonly string[]) =>
      circlesToCut.some((known) => circle.every((one) => known.test(one)));
    expect(circlesOf(graphOf(posix.dirname)).filter((circle) => !isKnown(circle))).toEqual([]);
  });
});

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
