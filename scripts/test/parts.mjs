import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageApp } from '../package/package-app.mjs';
import { ensureBuild } from '../setup/build.mjs';
import { projectRoot } from '../setup/paths.mjs';
import { runHere } from '../setup/run.mjs';
import { playwrightCounts, vitestCounts, withStatus } from './totals.mjs';

const PASSED = { passed: 1, failed: 0, skipped: 0 };
const FAILED = { passed: 0, failed: 1, skipped: 0 };

/** Runs a script of an installed package with this Node. */
function node(path, args, env = {}) {
  const script = join(projectRoot, 'node_modules', path);
  return runHere(process.execPath, [script, ...args], { cwd: projectRoot, env: { ...process.env, ...env } });
}

function counted(report, counts, code) {
  if (!existsSync(report)) return FAILED;
  return withStatus(counts(JSON.parse(readFileSync(report, 'utf8'))), code);
}

async function vitest(project, folder) {
  const report = join(folder, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '--project', project, '--passWithNoTests', ...reporters];
  const code = await node('vitest/vitest.mjs', args);
  return counted(report, vitestCounts, code);
}

async function playwright(project, folder) {
  const report = join(folder, `${project}.json`);
  const args = ['test', `--project=${project}`, '--reporter=list,json'];
  const code = await node('@playwright/test/cli.js', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  return counted(report, playwrightCounts, code);
}

const single = async (code) => ((await code) === 0 ? PASSED : FAILED);

/** The parts of the whole test, in order; each gives its counts. `npm test -- unit e2e` runs only those. */
export const parts = [
  { name: 'types', run: () => single(node('typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json'])) },
  { name: 'style', run: () => single(node('@biomejs/biome/bin/biome', ['check', '.'])) },
  {
    name: 'build',
    run: async () => {
      await ensureBuild();
      return PASSED;
    },
  },
  { name: 'unit', run: (folder) => vitest('unit', folder) },
  { name: 'integration', run: (folder) => vitest('integration', folder) },
  { name: 'e2e', run: (folder) => playwright('app', folder) },
  {
    name: 'package',
    run: async (folder) => {
      await packageApp({ runtime: process.env.SESSION_DESK_ELECTRON, fused: true });
      await packageApp({ runtime: process.env.SESSION_DESK_ELECTRON, fused: false });
      return playwright('packaged', folder);
    },
  },
];
