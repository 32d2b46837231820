import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';
import { mutatedFiles } from './targets.mjs';

const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
const config = join(projectRoot, 'scripts', 'mutants', 'vitest.config.mjs');
const testFiles = () =>
  ['unit', 'integration'].flatMap((part) =>
    readdirSync(join(projectRoot, 'test', part), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.test\.tsx?$/.test(name))
      .map((name) => `test/${part}/${name.split(sep).join('/')}`),
  );

/** What the record is made of, by file: a function is named by where it begins, so no other content fits. */
const sourcesNow = () =>
  Object.fromEntries(
    mutatedFiles().map((file) => {
      const content = readFileSync(join(projectRoot, file));
      return [file, createHash('sha256').update(content).digest('hex')];
    }),
  );

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

/** What is still true of an earlier record: of tests that are as they were, and reach nothing that changed. */
function stillTrue(file, sources, present) {
  if (!existsSync(file)) return [];
  const [first, ...lines] = linesOf(file);
  const last = new Map(lines.map((line) => [line.test, line]));
  const isAsItWas = (place) => {
    const name = place.slice(0, place.indexOf('#'));
    return first.sources[name] === sources[name];
  };
  return [...last.values()].filter(
    ({ test, at, places }) =>
      present.includes(test) && at > statSync(join(projectRoot, test)).mtimeMs && places.every(isAsItWas),
  );
}

/**
 * Which test files reach a function, and how long each takes. Runs those of which the record in `file` is not true any more.
 * @returns {Promise<Map<string, {test: string, ms: number, places: number}[]>>} by the function's place; `places`: how many
 *   a test file reaches in all, few where it is about this one
 */
export async function reachOf(file, say) {
  const sources = sourcesNow();
  const present = testFiles();
  const known = stillTrue(file, sources, present);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, [{ sources }, ...known].map((line) => `${JSON.stringify(line)}\n`).join(''));
  const wanted = present.filter((test) => !known.some((one) => one.test === test));
  if (wanted.length > 0) {
    say(`running ${wanted.length} test files once, to see which of them reaches what`);
    const { code, output } = await record(file, wanted);
    // What failed has not said what it reaches, so it cannot be asked about a mutant either.
    if (code !== 0) say(`without a mutant the tests should pass (${code}):\n${output.slice(-4_000)}`);
  }
  const reach = new Map();
  for (const { test, ms, places } of linesOf(file).slice(1))
    for (const place of places)
      reach.set(place, [...(reach.get(place) ?? []), { test, ms, places: places.length }]);
  return reach;
}
