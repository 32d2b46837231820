import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';
import { mutatedFiles } from './targets.mjs';

const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
const config = join(projectRoot, 'scripts', 'mutants', 'vitest.config.mjs');
const testFiles = () =>
  ['unit', 'integration'].flatMap((part) =>
    readdirSync(join(projectRoot, 'test', part), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.test\.tsx?$/.test(name))
      .map((name) => join(projectRoot, 'test', part, name)),
  );

/** What the record was made of: a function is named by where it begins, so no other sources fit. */
function sourcesNow() {
  const hash = createHash('sha256');
  for (const file of mutatedFiles()) hash.update(file).update(readFileSync(join(projectRoot, file)));
  return hash.digest('hex');
}

const linesOf = (file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Runs these test files without a mutant; each appends what it reached. */
function record(file, tests) {
  const words = [
    vitest,
    'run',
    '--config',
    config,
    '--root',
    projectRoot,
    '--reporter=dot',
    '--maxWorkers=1',
  ];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...words, ...tests], {
      cwd: projectRoot,
      env: { ...process.env, SESSION_DESK_REACH: file },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const parts = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => parts.push(part));
    child.on('close', (code) => resolve({ code, output: Buffer.concat(parts).toString('utf8') }));
  });
}

/**
 * Which test files reach a function, and how long each takes. Runs what the record in `file` does not have yet: all of them
 * the first time or where the sources changed, otherwise those that are new or were changed since.
 * @returns {Promise<Map<string, {test: string, ms: number, places: number}[]>>} by the function's place; `places`: how many
 *   a test file reaches in all, few where it is about this one
 */
export async function reachOf(file, say) {
  const sources = sourcesNow();
  if (existsSync(file) && linesOf(file)[0].sources !== sources) rmSync(file);
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify({ sources })}\n`);
  }
  const present = testFiles();
  const known = new Map(linesOf(file).map(({ test, ms, at, places }) => [test, { ms, at, places }]));
  const wanted = present.filter((test) => !(known.get(test)?.at > statSync(test).mtimeMs));
  if (wanted.length > 0) {
    say(`running ${wanted.length} test files once, to see which of them reaches what`);
    const { code, output } = await record(file, wanted);
    // What failed has not said what it reaches, so it cannot be asked about a mutant either.
    if (code !== 0) say(`without a mutant the tests should pass (${code}):\n${output.slice(-4_000)}`);
  }
  const reach = new Map();
  const last = new Map(linesOf(file).map((line) => [line.test, line]));
  for (const test of present) {
    const { ms, places } = last.get(test) ?? { places: [] };
    for (const place of places)
      reach.set(place, [...(reach.get(place) ?? []), { test, ms, places: places.length }]);
  }
  return reach;
}
