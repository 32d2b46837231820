import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** Bundles a bench's view of the product into `folder`, which must be within the project, and loads it. */
export async function bundleProduct(root, source, folder) {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: source,
      outDir: folder,
      target: 'node18',
      rollupOptions: { output: { format: 'esm', entryFileNames: 'product.mjs' } },
    },
  });
  return import(pathToFileURL(join(folder, 'product.mjs')).href);
}
