import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureDisplay } from './setup/display.mjs';
import { say } from './setup/log.mjs';
import { projectRoot } from './setup/paths.mjs';
import { tail } from './setup/run.mjs';
import { prepare } from './setup.mjs';
import { chosenParts } from './test/chosen.mjs';
import { parts, stages } from './test/parts.mjs';
import { resultsFolder, scriptRunner } from './test/run-part.mjs';
import { temporaryFolder } from './test/temporary.mjs';
import { total, totalsLine } from './test/totals.mjs';

const { files, wrong } = chosenParts(process.argv.slice(2));
if (wrong.length > 0) {
  process.stderr.write(
    `No such part or test file: ${wrong.join(' ')}. Parts: ${parts.map(({ name }) => name).join(' ')}\n`,
  );
  process.exit(2);
}

const folder = temporaryFolder();
// On macOS its path would be too long for a socket in it.
if (process.platform === 'linux') process.env.TMPDIR = folder;
// What Playwright made of the tests' own files is as good the next time.
process.env.PWTEST_CACHE_DIR = join(projectRoot, 'node_modules', '.cache', 'playwright');
rmSync(resultsFolder, { recursive: true, force: true });
const started = Date.now();
const results = [];

async function attempt(name, alone, work) {
  const start = Date.now();
  const runner = scriptRunner(name, alone);
  process.stdout.write(`\n== ${name}\n`);
  let counts;
  try {
    counts = await work(runner);
  } catch (error) {
    process.stdout.write(`${error.message}\n`);
    counts = { passed: 0, failed: 1, skipped: 0 };
  }
  await runner.close();
  const seconds = (Date.now() - start) / 1000;
  results.push({ name, ...counts, seconds });
  if (!alone)
    process.stdout.write(`${counts.failed > 0 ? `${tail(readFileSync(runner.file, 'utf8'), 400)}\n` : ''}`);
  process.stdout.write(`== ${name}: ${totalsLine(counts)} (${seconds.toFixed(1)} s)\n`);
  return counts.failed === 0;
}

async function runPart(name, alone) {
  const part = parts.find((one) => one.name === name);
  await attempt(name, alone, ({ script }) => part.run({ folder, files: files.get(name), alone, script }));
}

let endDisplay = () => {};
const ready = await attempt('set-up', true, async () => {
  const runtime = await prepare({ electron: true, tests: true });
  process.env.SESSION_DESK_ELECTRON = runtime.path;
  endDisplay = await ensureDisplay();
  // The set-up is no test: it only counts when it fails.
  return { passed: 0, failed: 0, skipped: 0 };
});
if (ready) {
  for (const stage of stages) {
    const lanes = stage
      .map((lane) => lane.filter((name) => files.has(name)))
      .filter((lane) => lane.length > 0);
    await Promise.all(
      lanes.map(async (lane) => {
        for (const name of lane) await runPart(name, lanes.length === 1);
      }),
    );
  }
}
endDisplay();
rmSync(folder, { recursive: true, force: true });

process.stdout.write('\n');
for (const { name, passed, failed, skipped, seconds } of results)
  process.stdout.write(
    `${name.padEnd(12)} ${totalsLine({ passed, failed, skipped })}  (${seconds.toFixed(1)} s)\n`,
  );
const all = total(results);
if (all.passed === 0 && all.failed === 0) say('nothing ran');
process.stdout.write(`\nwhole: ${((Date.now() - started) / 1000).toFixed(0)} s\n${totalsLine(all)}\n`);
const failed = results.filter((result) => result.failed > 0).map(({ name }) => name);
if (failed.length > 0)
  process.stdout.write(
    `Look at ${relative(projectRoot, resultsFolder)}/: ${failed.map((name) => `${name}.log`).join(', ')}; pictures, traces and the app’s log of each failed window test in e2e/ and packaged/\n`,
  );
process.exitCode = all.failed > 0 || all.passed === 0 ? 1 : 0;
