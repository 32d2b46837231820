import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { operations } from '../../../shared/model/operations.js';

const root = resolve(__dirname, '../../..');

/** Where an operation's name may stand, each with its reason. Everybody else asks the table. */
const mayName = new Map([
  ['shared/model/operations.ts', 'the table itself'],
  ['electron/history/seen-active.ts', 'a query in SQL'],
]);

const names = operations.join('|');
/** As a text of its own, or among others in a pattern. */
const literal = new RegExp(`(['"\`])(?:${names})\\1|\\b(?:${names})\\|(?:${names})\\b`);

const files = ['shared', 'electron', 'renderer'].flatMap((tree) =>
  readdirSync(join(root, tree), { recursive: true, encoding: 'utf8' })
    .map((name) => `${tree}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('shared/text/')),
);

const linesThatName = (file: string) =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .filter((line) => !/^\s*(\/\/|\/?\*)/.test(line) && literal.test(line))
    .map((line) => `${file}: ${line.trim()}`);

it('names an operation in the table, and nowhere else', () => {
  expect(literal.test("operation === 'Logout'")).toBe(true);
  expect(literal.test('/<(Logout|CheckToken)/')).toBe(true);
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((file) => !mayName.has(file)).flatMap(linesThatName)).toEqual([]);
});
