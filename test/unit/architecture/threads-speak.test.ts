import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(__dirname, '../../..');
const read = (file: string) => readFileSync(`${root}/${file}`, 'utf8');

/** What a file runs of others, types left out. */
function imported(file: string): string[] {
  return [...read(file).matchAll(/^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+)'/gms)]
    .map(([, path]) => posix.join(posix.dirname(file), (path ?? '').replace(/\.js$/, '.ts')))
    .map((path) => (existsSync(`${root}/${path}`) ? path : `${path}x`))
    .filter((path) => existsSync(`${root}/${path}`));
}

function reachedFrom(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const one of imported(file)) reachedFrom(one, seen);
  return seen;
}

it('a thread that has sentences to say is told the language: it would speak English', () => {
  const threads = ['electron', 'renderer'].flatMap((tree) =>
    readdirSync(`${root}/${tree}`, { recursive: true, encoding: 'utf8' })
      .map((name) => `${tree}/${name.replaceAll('\\', '/')}`)
      .filter((name) => name.endsWith('-worker.ts')),
  );
  const saying = threads.filter((file) => reachedFrom(file).has('shared/text/text-of.ts'));
  expect(saying).toContain('renderer/features/explain/explain-worker.ts');
  expect(saying.filter((file) => !read(file).includes('learnAndSpeak('))).toEqual([]);
});
