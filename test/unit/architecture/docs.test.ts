import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../../shared/model/error-codes.js';

const root = resolve(__dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = [
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Folders and files of the project as a page names them, in back quotes. */
const pathsIn = (text: string) =>
  [...text.matchAll(/`((?:shared|electron|renderer|test|scripts|docs)\/[\w./-]+)`/g)].map(
    ([, path]) => path ?? '',
  );

/** Files whose codes are of another sort: failures of the network and faults of the service. */
const otherCodes = /^electron\/(http|sandbox)\//;
/** A system's code, why a run paused, why a HAR's entry has no answer, a transport that failed inside. */
const notErrors = new Set(['ENOSPC', 'person', 'NO_ANSWER', 'INTERNAL']);

const codesInSources = () =>
  ['electron', 'renderer', 'shared/text'].flatMap((tree) =>
    readdirSync(join(root, tree), { recursive: true, encoding: 'utf8' })
      .map((name) => `${tree}/${name.replaceAll('\\', '/')}`)
      .filter((path) => /\.tsx?$/.test(path) && !otherCodes.test(path))
      .flatMap((path) => [...read(path).matchAll(/\b(?:code:|fileError\()\s*'([\w-]+)'/g)])
      .map(([, code]) => code ?? '')
      .filter((code) => !notErrors.has(code)),
  );

describe('the documents', () => {
  it('name only paths that exist', () => {
    const named = pages.flatMap((page) => pathsIn(read(page)).map((path) => ({ page, path })));
    expect(named.length).toBeGreaterThan(80);
    expect(named.filter(({ path }) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('name only commands of npm that there are', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
    const named = ['README.md', ...pages].flatMap((page) =>
      [...read(page).matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('have a test for each promise', () => {
    const rows = read('docs/trust.md')
      .split('\n')
      .filter((line) => /^\| (?!promise|---)/.test(line));
    expect(rows.length).toBeGreaterThan(60);
    for (const row of rows) {
      const [, , proof = ''] = row.split(/(?<!\\)\|/);
      expect(
        pathsIn(proof).filter((path) => /\.(?:test|spec|soak)\.ts$/.test(path)),
        row,
      ).not.toEqual([]);
    }
  });

  it('list every error code, in one style, and no other', () => {
    const listed = [...read('docs/errors.md').matchAll(/^\| `([^`]+)` \|/gm)].map(([, code]) => code ?? '');
    expect(listed).toEqual([...errorCodes]);
    expect(listed.filter((code) => !/^[a-z]+(?:-[a-z]+)*$/.test(code))).toEqual([]);
    expect([...new Set(codesInSources())].sort()).toEqual(listed);
  });

  it('draw the folders in the order that is enforced', () => {
    const rules = read('test/unit/architecture/folder-order.test.ts');
    const drawing = /```\n([\s\S]*?)```/.exec(read('docs/architecture.md'))?.[1] ?? '';
    for (const tree of ['shared', 'electron', 'renderer']) {
      const list = new RegExp(`\\b${tree}: \\[([^\\]]*)\\]`).exec(rules)?.[1] ?? '';
      const order = [...list.matchAll(/'([\w-]+)'/g)].map(([, name]) => name);
      expect(order.length).toBeGreaterThan(4);
      expect(drawing).toContain(order.join(' ──► '));
    }
  });
});
