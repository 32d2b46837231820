import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../cli/run.js';
import { noLists } from './no-lists.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-no-lists-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a file that is no text', () => {
  // The name lies: what counts is what the bytes are.
  it.each(noLists)('is refused by what it is, as a list and as a text: %s', async (what, says, bytes) => {
    const path = join(folder, 'tokens.csv');
    writeFileSync(path, bytes);
    const list = await run(['logout', '--tokens', path, '--dry-run', '--json']);
    const text = await run(['find', path, '--json']);
    // What is a text all the same is looked through for tokens.
    const isText = ['rtf', 'eml'].includes(what);
    if (isText) expect(text.status).toBe(0);
    for (const { status, stdout, stderr } of isText ? [list] : [list, text]) {
      expect(stdout).toBe('');
      expect(stderr).toMatch(says);
      // A sentence that says what it is, and one that says what to do.
      expect(stderr).toMatch(/tokens\.csv is .+\. .+\./);
      expect(status).toBe(2);
    }
  });
});
