import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../integration/history/store-context.js';

const kills = 200;

it(`finds the old or the new content after kill -9 in the midst of saving, ${kills} times`, async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'environments.json');
  const script = await bundleSaver(folder);
  let last = 0;
  for (let run = 0; run < kills; run++) {
    const child = fork(script, [path, String(last)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    await once(child, 'message');
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    const content = JSON.parse(readFileSync(path, 'utf8'));
    expect(content.text).toBe(`${content.count}:`.repeat(20_000));
    expect(content.count).toBeGreaterThan(last);
    last = content.count;
  }
}, 120_000);

/** The saver runs without a loader, so that it is quick to start two hundred times. */
async function bundleSaver(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'saver.ts'),
      outDir: join(folder, 'out'),
      rollupOptions: { output: { format: 'es', entryFileNames: 'saver.mjs' } },
    },
  });
  return join(folder, 'out', 'saver.mjs');
}
