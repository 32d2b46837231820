import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';
import { mutationsOf } from './mutators.mjs';
import { isFunction, nodesOf, placeOf, treeOf } from './walk.mjs';

/** Where a slip would send, show, lose or claim what it must not. */
const folders = ['shared/protocol', 'shared/masking', 'electron/calls', 'electron/bulk'].concat([
  'electron/history',
  'electron/settings',
  'electron/secrets',
  'electron/ipc',
]);
const guards = ['content-security', 'lockdown', 'may-be-driven', 'page-walls', 'refused-switches'].concat([
  'trusted-sender',
  'page-address',
  'answer-call',
]);

const needsWindow = (file) => /from 'electron(-store)?'/.test(readFileSync(join(projectRoot, file), 'utf8'));

/** The files that are mutated, as paths from the root; not those that only the end-to-end tests can run. */
export function mutatedFiles() {
  const found = folders.flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name}`,
    ),
  );
  return [...found, ...guards.map((name) => `electron/app/${name}.ts`)]
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !needsWindow(file))
    .sort();
}

/**
 * Every mutant of a file.
 * @returns {{file: string, line: number, within: string, kind: string, start: number, end: number, from: string, to: string, place: string}[]}
 */
export function mutantsOf(file) {
  const code = readFileSync(join(projectRoot, file), 'utf8');
  const found = [];
  for (const { node, around } of nodesOf(treeOf(file, code))) {
    const place = placeOf(file, around.findLast(isFunction));
    for (const mutation of mutationsOf(node, around.at(-1), code)) {
      const line = code.slice(0, mutation.start).split('\n').length;
      const within = code.split('\n')[line - 1].trim();
      found.push({ file, line, within, place, from: code.slice(mutation.start, mutation.end), ...mutation });
    }
  }
  return found;
}

/** So many of a list by a seed, each as likely as any other: the same ones for the same seed and sources. */
export function drawn(list, count, seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const left = [...list];
  return Array.from(
    { length: Math.min(count, left.length) },
    () => left.splice(Math.floor(next() * left.length), 1)[0],
  );
}
