import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const root = resolve(__dirname, '../../..');
const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8');
const table = glossary.slice(glossary.indexOf('| retired |'));
const retired = new Set(
  table
    .split('\n')
    .map((row) => row.split('|')[1] ?? '')
    .flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, word]) => word ?? '')),
);

/** `readRunRoom` and `read-run-room` are made with three and three words. The product is called Session Desk. */
const retiredIn = (name: string) =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word, at, all) => retired.has(word) && !(word === 'desk' && all[at - 1] === 'session'));

const anyRetired = new RegExp([...retired].join('|'), 'i');

/** Every name in the code that may be made with one: of what it makes and of what it uses. */
function namesIn(path: string, source: string): Set<string> {
  const found = new Set<string>();
  // To parse all of it would take most of the time.
  if (!anyRetired.test(source)) return found;
  const visit = (node: object): void => {
    if ('name' in node && typeof node.name === 'string') found.add(node.name);
    for (const part of Object.values(node).flat())
      if (typeof part === 'object' && part !== null && 'type' in part) visit(part);
  };
  visit(parseSync(path, source).program);
  return found;
}

const files = ['shared', 'electron', 'renderer', 'test']
  .flatMap((tree) =>
    readdirSync(join(root, tree), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${tree}/${name.replaceAll('\\', '/')}`,
    ),
  )
  // Who made these names has words of his own.
  .filter((path) => !/\/node_modules\//.test(path));

describe('the retired words of the glossary', () => {
  it('are found wherever they stand', () => {
    expect(retired.size).toBeGreaterThan(10);
    expect(
      ['RunRoom', 'run-room.ts', 'deskOf', 'session-desk', 'sessionDesk', 'mushroom'].flatMap(retiredIn),
    ).toEqual(['room', 'room', 'desk']);
    const source = 'class A { #told = 1; story() { return <Desk batch={this.#told} />; } }';
    expect([...namesIn('a.tsx', source)].flatMap(retiredIn).sort()).toEqual([
      'batch',
      'desk',
      'story',
      'told',
    ]);
  });

  it('make no folder, file or name', () => {
    const paths = files.flatMap((path) => retiredIn(path).map((word) => `${path}: ${word}`));
    const names = files
      .filter((path) => /\.tsx?$/.test(path))
      .flatMap((path) =>
        [...namesIn(path, readFileSync(join(root, path), 'utf8'))]
          .filter((name) => retiredIn(name).length > 0)
          .map((name) => `${path}: ${name}`),
      );
    expect([...paths, ...names]).toEqual([]);
  });
});
