import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { moreOften, ownRuns } from '../../../scripts/test/more-often.mjs';

const root = resolve(__dirname, '../..');
const files = ['unit', 'integration'].flatMap((part) =>
  readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('chance.test.ts'))
    .map((name) => join(root, part, name)),
);
const asked = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /\bnumRuns\b/.test(line))
    .map((line) => ({ file, line })),
);

it('each property is tried as often as is asked for, but for those with a seed of their own', () => {
  expect(asked.length).toBeGreaterThan(20);
  const missed = asked.filter(({ file, line }) => line.search(ownRuns) === -1 || !/\.test\.tsx?$/.test(file));
  // A sample, and what is known to find one in a thousand.
  expect(missed.map(({ line }) => line.trim()).sort()).toEqual([
    '{ seed: 1, numRuns: 100 },',
    '{ seed: 1128, numRuns: 24 },',
  ]);
});

it('they are multiplied in tests, and nowhere else', () => {
  const { transform } = moreOften('20');
  expect(transform('{ numRuns: 1_000 } { path, numRuns: 3 }', 'a.test.ts')).toBe(
    '{ numRuns: 1_000 * 20 } { path, numRuns: 3 * 20 }',
  );
  expect(transform('{ seed: 1, numRuns: 3 }', 'a.test.tsx')).toBe('{ seed: 1, numRuns: 3 }');
  expect(transform('{ numRuns: 3 }', 'a.ts')).toBeNull();
  expect(moreOften(undefined).transform('{ numRuns: 3 }', 'a.test.ts')).toBeNull();
});
