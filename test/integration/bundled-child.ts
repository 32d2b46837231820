import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'vite';
import { bundlesFolder } from '../set-up/bundles-folder.js';

// Beside the files of a part, not in one of them: each begins with modules of its own.
const known = globalThis as typeof globalThis & { bundledChildren?: Map<string, Promise<string>> };

/**
 * A script for a process of its own, bundled so that it needs no loader and is quick to start. One is made for all that ask
 * for it in a run.
 */
export function bundledChild(entry: string): Promise<string> {
  known.bundledChildren ??= new Map();
  const made = known.bundledChildren.get(entry) ?? bundle(entry);
  known.bundledChildren.set(entry, made);
  return made;
}

async function bundle(entry: string): Promise<string> {
  const out = join(bundlesFolder(), randomBytes(6).toString('hex'));
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
  return join(out, 'child.mjs');
}
