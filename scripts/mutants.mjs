import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from './setup/paths.mjs';
import { setUp } from './setup.mjs';

// npm run mutants [-- --count N --seed N --in PATH --reach FILE --again FILE]: how many small mistakes the tests would notice.
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '400' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    in: { type: 'string', multiple: true, default: [''] },
    /** Keeps the record of what test reaches what, for the next run. */
    reach: { type: 'string' },
    /** What an earlier run wrote: only what survived it is tried, once tests were written for it. */
    again: { type: 'string' },
  },
});
const runtime = await setUp({ electron: true, tests: true });
process.env.SESSION_DESK_ELECTRON = runtime.path;
const { drawn, mutantsOf, mutatedFiles } = await import('./mutants/targets.mjs');
const { reachOf } = await import('./mutants/reach.mjs');
const { mutantTrier } = await import('./mutants/try-mutant.mjs');
const { mostTyped, typeCheck } = await import('./mutants/type-check.mjs');
const { keyOf, nameOf, summaryOf, survivorsIn } = await import('./mutants/summary.mjs');
const say = (line) => process.stdout.write(`${line}\n`);

/** What is known to survive, and why that is no gap: each named by file, kind, change and line. */
const spared = JSON.parse(readFileSync(join(projectRoot, 'scripts', 'mutants', 'spared.json'), 'utf8'));

const folder = mkdtempSync(join(tmpdir(), 'session-desk-mutants-'));
const results = join(projectRoot, 'test-results');
const refusedOf = typeCheck(folder);
let trier;
let types = Promise.resolve(new Set());
// Stopped, it says what came of those that were tried: the first so many of a draw are a draw as well.
let stopped = false;
try {
  trier = mutantTrier(await reachOf(values.reach ?? join(folder, 'reach.jsonl'), say));
  const files = mutatedFiles().filter((file) => values.in.some((part) => file.startsWith(part)));
  const all = files.flatMap(mutantsOf);
  const tried = [];
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => (stopped = true));
  const chosen = values.again
    ? survivorsIn(readFileSync(values.again, 'utf8'), all)
    : drawn(all, Number(values.count), Number(values.seed));
  const how = values.again ? 'survivors that are still here' : `seed ${values.seed}`;
  say(`${all.length} mutants in ${files.length} files; ${chosen.length} drawn, ${how}`);
  // Ahead of the tests, on another core: one after the other takes as long as the tests do.
  const refused = [];
  for (let from = 0; from < chosen.length; from += mostTyped) {
    const ahead = types;
    const some = chosen.slice(from, from + mostTyped).filter((mutant) => !spared[keyOf(mutant)]);
    types = ahead.then(() => (stopped ? new Set() : refusedOf(some)));
    // Whoever waits for it hears of it.
    types.catch(() => {});
    refused.push(types);
  }
  for (const [index, mutant] of chosen.entries()) {
    const isRefused = (await refused[Math.floor(index / mostTyped)]).has(mutant);
    if (stopped) break;
    const found = spared[keyOf(mutant)]
      ? { end: 'spared' }
      : isRefused
        ? { end: 'refused' }
        : await trier.try(mutant);
    tried.push({ ...mutant, ...found });
    const by = found.by ? `  (${found.by})` : '';
    say(
      `${String(index + 1).padStart(4)} ${found.end.padEnd(9)} ${mutant.file}:${mutant.line} ${nameOf(mutant).slice(mutant.file.length + 1)}${by}`,
    );
  }
  const { text, share } = summaryOf(tried, spared, how);
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, 'mutants.txt'), text);
  say(text);
  process.exitCode = share >= 0.85 ? 0 : 1;
} finally {
  stopped = true;
  await types.catch(() => {});
  await trier?.end();
  rmSync(folder, { recursive: true, force: true });
}
