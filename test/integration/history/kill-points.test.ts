import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundledChild } from '../bundled-child.js';
import { temporaryFolder } from './store-context.js';

it('finds the old or the new content after kill -9 before any of the steps of saving, or half way in one', async () => {
  const path = join(temporaryFolder(), 'environments.json');
  const script = await bundledChild(join(import.meta.dirname, 'kill-points-child.ts'));
  const found: string[] = [];
  for (let nth = 1; ; nth += 1) {
    writeFileSync(path, JSON.stringify({ text: 'old' }));
    const child = fork(script, [path, String(nth), 'new'.repeat(5_000)], { stdio: 'ignore' });
    const [code, signal] = await once(child, 'exit');
    const { text } = JSON.parse(readFileSync(path, 'utf8'));
    expect(['old', 'new'.repeat(5_000)]).toContain(text);
    found.push(text.slice(0, 3));
    if (signal === null) {
      expect(code).toBe(0);
      break;
    }
  }
  // Open, write, sync, close, rename; then the folder is opened, synced and closed; then nobody kills.
  expect(found).toEqual(['old', 'old', 'old', 'old', 'old', 'new', 'new', 'new', 'new']);
});
