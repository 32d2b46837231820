import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { handbook } from './scripts/handbook.mjs';
import { licences } from './scripts/licences.mjs';
import { messages } from './scripts/messages.mjs';

// The tests' runtime is Electron 25: Node 18 and Chrome 114. What is built here must run there.
const node = {
  target: 'node18',
  // Everything is bundled (several packages are ESM only); what carries a native part is loaded at run time.
  externalizeDeps: false,
  rollupOptions: {
    external: ['electron'],
  },
};

/**
 * One byte a letter: a single letter beyond Latin 1 would make an engine keep the whole file as two. Names stay, for the places
 * of a fault are read by people.
 */
const dense = {
  charset: 'ascii',
  minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
} as const;

/** Of the store of settings only reading and writing is used: its schemas and upgrades stay out, a quarter of all that a start loads. */
const storeWithoutSchemas = (): Plugin => ({
  name: 'store-without-schemas',
  enforce: 'pre',
  resolveId: (source, importer) =>
    importer?.includes('/node_modules/conf/') && /^(ajv\/dist\/2020\.js|ajv-formats|semver)$/.test(source)
      ? '\0not-used-here'
      : null,
  load: (id) => (id === '\0not-used-here' ? 'export class Ajv2020 {}; export default {};' : null),
});

/**
 * What a start waits for carries no library of schemas (the words that a screen lists stand in `model/words.ts`) and nothing else
 * that can come later. `first` is the module that must do without what `heavy` finds, and whatever comes with it; all together
 * it is no longer than `kB`.
 */
const lightAtFirst = (first: RegExp, heavy: RegExp, kB: number): Plugin => ({
  name: `light-at-first ${first}`,
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
    const coming = chunks.filter((one) => one.moduleIds.some((id) => first.test(id)));
    if (coming.length === 0) this.error(`${first} is in no file`);
    for (const one of coming) {
      const found = one.moduleIds.find((id) => heavy.test(id));
      if (found) this.error(`${one.fileName} carries ${found}, which no start needs`);
      coming.push(...chunks.filter((each) => one.imports.includes(each.fileName) && !coming.includes(each)));
    }
    const long = coming.reduce((sum, { code }) => sum + code.length / 1024, 0);
    if (long > kB) this.error(`${first} brings ${Math.round(long)} kB, more than ${kB}`);
  },
});

export default defineConfig({
  main: {
    plugins: [
      messages(),
      storeWithoutSchemas(),
      lightAtFirst(/app\/run-window\.ts$/, /\/(zod|ajv)\/|electron\/(http|history|calls|bulk)\//, 400),
      lightAtFirst(/app\/first-screen\.ts$/, /\/(ajv|semver|socks)\/|electron\/(calls|bulk|evidence)\//, 720),
    ],
    // The engine of proxy scripts: carried inside the bundle, so that it is found in the archive.
    assetsInclude: ['**/*.wasm'],
    build: {
      ...node,
      outDir: 'out/main',
      rollupOptions: {
        ...node.rollupOptions,
        input: {
          start: 'electron/start.ts',
          'code-cache': 'electron/app/code-cache.ts',
          main: 'electron/main.ts',
          cli: 'electron/cli/cli.ts',
          'cli-worker': 'electron/cli/worker-entry.ts',
          'backup-worker': 'electron/admin/backup-worker.ts',
          'har-worker': 'electron/evidence/har-worker.ts',
          'list-worker': 'electron/bulk/list-worker.ts',
          'history-worker': 'electron/history/history-worker.ts',
        },
        output: {
          ...dense,
          format: 'cjs',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    plugins: [messages()],
    build: {
      ...node,
      outDir: 'out/preload',
      rollupOptions: {
        ...node.rollupOptions,
        input: { preload: 'electron/preload.ts' },
        output: { ...dense, format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [
      react(),
      licences(),
      handbook(),
      messages(),
      lightAtFirst(/renderer\/main\.tsx$/, /\/(zod|react-aria-components|@codemirror)\//, 800),
    ],
    // What runs beside the window has its sentences from the build, too: it carries no parser of them.
    worker: { format: 'es', plugins: () => [messages()] },
    build: {
      target: 'chrome114',
      outDir: 'out/renderer',
      modulePreload: { polyfill: false },
      minify: true,
      rollupOptions: {
        input: 'renderer/index.html',
        // What the first screen is made of comes in one file: each has to be asked of a process that is busy starting.
        output: { charset: 'ascii', codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
  },
});
