import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  globalSetup: './test/e2e/fixtures/global-setup.ts',
  // A busy machine is slow, never wrong: a limit here only ends what hangs.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  // Every test starts a whole Electron: more than two at once only makes all of them slow.
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  projects: [
    { name: 'app', testIgnore: ['**/packaged/**', '**/own-network/**'] },
    // Started by speaks-to-nobody.spec.ts, inside of a network namespace.
    { name: 'own-network', testMatch: '**/own-network/**/*.spec.ts' },
    // Longer than six minutes: npm run pictures, npm run languages.
    { name: 'pictures', testDir: 'test/pictures', testMatch: '**/pictures.spec.ts' },
    { name: 'languages', testDir: 'test/pictures', testMatch: '**/languages.spec.ts' },
    // Needs the packed app: npm test -- package makes it first.
    { name: 'packaged', testMatch: '**/packaged/**/*.spec.ts' },
  ],
});
