import { defineConfig } from 'vitest/config';
import { handbook } from './scripts/handbook.mjs';
import { moreOften } from './scripts/test/more-often.mjs';

// The reporter groups failures with Map.groupBy, which Node 20 lacks: without it a failing test says nothing.
if (!('groupBy' in Map)) {
  Object.defineProperty(Map, 'groupBy', {
    value<Item, Key>(items: Iterable<Item>, keyOf: (item: Item, index: number) => Key): Map<Key, Item[]> {
      const groups = new Map<Key, Item[]>();
      let index = 0;
      for (const item of items) {
        const key = keyOf(item, index++);
        const group = groups.get(key);
        if (group) group.push(item);
        else groups.set(key, [item]);
      }
      return groups;
    },
  });
}

const times = process.env.SESSION_DESK_TIMES;

// Property tests and hostile inputs on a machine that does other things too.
const testTimeout = 180_000 * Number(times ?? 1);

const shared = {
  pool: 'threads',
  isolate: false,
  // What is kept of a file on disk does not know how often.
  fsModuleCache: times === undefined,
  setupFiles: ['test/set-up/own-modules.ts', 'test/set-up/chance.ts'],
  globalSetup: 'test/set-up/bundles-folder.ts',
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        // The engine of proxy scripts is carried inside the bundle.
        assetsInclude: ['**/*.wasm'],
        plugins: [moreOften(times), handbook()],
        test: {
          ...shared,
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'test/unit/**/*.test.tsx'],
          testTimeout,
        },
      },
      {
        assetsInclude: ['**/*.wasm'],
        plugins: [moreOften(times)],
        test: {
          ...shared,
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          testTimeout,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'soak',
          globalSetup: 'test/set-up/bundles-folder.ts',
          include: ['test/soak/**/*.soak.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
