import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { packageApp } from '../package/package-app.mjs';
import { ensureBuild } from '../setup/build.mjs';
import { playwrightCounts, vitestCounts, withStatus } from './totals.mjs';

const PASSED = { passed: 1, failed: 0, skipped: 0 };
const FAILED = { passed: 0, failed: 1, skipped: 0 };

/**
 * @typedef {{folder: string, files: string[], alone: boolean, script: (path: string, args: string[], env?: object) => Promise<number>}} Run
 *   `folder`: for reports; `files`: only these, all where it is empty; `script`: runs a script of a package, gives its status;
 *   `alone`: nothing else runs meanwhile
 */

function counted(report, counts, code) {
  if (!existsSync(report)) return FAILED;
  return withStatus(counts(JSON.parse(readFileSync(report, 'utf8'))), code);
}

async function vitest(project, { folder, files, script, alone }) {
  const report = join(folder, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const workers = alone ? [`--maxWorkers=${availableParallelism()}`] : [];
  const args = ['run', '--project', project, '--passWithNoTests', ...workers, ...reporters, ...files];
  return counted(report, vitestCounts, await script('vitest/vitest.mjs', args));
}

async function playwright(project, { folder, files, script }) {
  const report = join(folder, `${project}.json`);
  // Each its own folder: whoever begins empties it.
  const kept = ['--output', join('test-results', project === 'app' ? 'e2e' : project)];
  const args = ['test', `--project=${project}`, '--reporter=list,json', ...kept, ...files];
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  return counted(report, playwrightCounts, await script('@playwright/test/cli.js', args, env));
}

const tscArguments = ['--noEmit', '-p', 'tsconfig.json'];
const keptTypes = ['--incremental', '--tsBuildInfoFile', 'node_modules/.cache/types.tsbuildinfo'];

const single = async (code) => ((await code) === 0 ? PASSED : FAILED);

/** The parts of the whole test; each gives its counts. `holds` says which test files are a part's; `onlyWhenNamed`: it is no
 * part of the whole. */
export const parts = [
  {
    name: 'types',
    // What was found in files that are as they were is kept from one time to the next.
    run: ({ script }) => single(script('typescript/bin/tsc', [...tscArguments, ...keptTypes])),
  },
  { name: 'style', run: ({ script }) => single(script('@biomejs/biome/bin/biome', ['check', '.'])) },
  {
    name: 'build',
    run: async () => {
      await ensureBuild({ runtime: process.env.SESSION_DESK_ELECTRON });
      return PASSED;
    },
  },
  { name: 'unit', holds: 'test/unit/', run: (run) => vitest('unit', run) },
  { name: 'integration', holds: 'test/integration/', run: (run) => vitest('integration', run) },
  { name: 'e2e', holds: 'test/e2e/', run: (run) => playwright('app', run) },
  { name: 'soak', holds: 'test/soak/', onlyWhenNamed: true, run: (run) => vitest('soak', run) },
  {
    name: 'package',
    holds: 'test/e2e/packaged/',
    run: async (run) => {
      await packageApp({ runtime: process.env.SESSION_DESK_ELECTRON, fused: true });
      await packageApp({ runtime: process.env.SESSION_DESK_ELECTRON, fused: false });
      return playwright('packaged', run);
    },
  },
];

/** Which part a test file belongs to; the packed program's tests lie inside the end-to-end ones. */
export const partOf = (file) =>
  parts.filter(({ holds }) => holds !== undefined && file.startsWith(holds)).at(-1);

/** What runs side by side, once the parts before have ended. Whoever waits for a window leaves a core to who computes. */
export const stages = [
  [['types'], ['style', 'build']],
  [['unit', 'integration', 'package'], ['e2e']],
  [['soak']],
];
