import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { fieldLists } from './field-lists.js';
import { judgeList, type ListCase } from './list-case.js';
import { listVariants } from './list-variants.js';

const folder = join(import.meta.dirname, '../../fixtures/cases/lists');
const cases: (ListCase & { name: string; file: string; why: string })[] = JSON.parse(
  readFileSync(join(folder, 'expect.json'), 'utf8'),
);

let made: string;
beforeAll(() => {
  made = mkdtempSync(join(tmpdir(), 'desk-lists-'));
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

describe('token lists as people have them', () => {
  it.each(cases)('$name: $why', ({ file, ...expected }) => judgeList(join(folder, file), expected));

  it.each([...listVariants, ...fieldLists])(
    '$name',
    async ({ name, file = 'list.csv', content, ...expected }) => {
      const path = join(made, `${name.replaceAll(/\W+/g, '-')}-${file}`);
      writeFileSync(path, content);
      await judgeList(path, expected);
    },
  );
});
