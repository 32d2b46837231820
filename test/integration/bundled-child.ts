import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { onTestFinished } from 'vitest';

/** A script for a process of its own, bundled so that it needs no loader and is quick to start. */
export async function bundledChild(entry: string): Promise<string> {
  const out = join(import.meta.dirname, '../../out/test-child', randomBytes(6).toString('hex'));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: out,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { output: { format: 'es', entryFileNames: 'child.mjs' } },
    },
  });
  return join(out, 'child.mjs');
}
