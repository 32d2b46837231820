import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { onTestFinished } from 'vitest';

/** A script for a process of its own, bundled so that it needs no loader and is quick to start. */
export async function bundledChild(entry: string): Promise<string> {
  const { script, remove } = await buildChild(entry);
  onTestFinished(remove);
  return script;
}

/** The same for all tests of a file: made in `beforeAll`, removed in `afterAll`. */
export async function buildChild(entry: string): Promise<{ script: string; remove: () => void }> {
  const out = join(import.meta.dirname, '../../out/test-child', randomBytes(6).toString('hex'));
  await build({
    configFile: false,
    logLevel: 'error',
    assetsInclude: ['**/*.wasm'],
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: out,
      emptyOutDir: true,
      // Also for the window's runtime, which has Node 18.
      target: 'node18',
      rollupOptions: { output: { format: 'es', entryFileNames: 'child.mjs' } },
    },
  });
  return { script: join(out, 'child.mjs'), remove: () => rmSync(out, { recursive: true, force: true }) };
}
