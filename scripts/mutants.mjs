import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from './setup/paths.mjs';
import { tail } from './setup/run.mjs';
import { setUp } from './setup.mjs';

// npm run mutants [-- --count N --seed N --in PATH --reach FILE]: how many small mistakes the tests would notice.
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '400' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    in: { type: 'string', multiple: true, default: [''] },
    /** Keeps the record of what test reaches what, for the next run with the same sources. */
    reach: { type: 'string' },
  },
});
const runtime = await setUp({ electron: true, tests: true });
process.env.SESSION_DESK_ELECTRON = runtime.path;
const { drawn, mutantsOf, mutatedFiles } = await import('./mutants/targets.mjs');
const { runTests, tryMutant } = await import('./mutants/try-mutant.mjs');
const say = (line) => process.stdout.write(`${line}\n`);

/** Which test files reach a function. One whole run, without a mutant. */
async function reachOf(file) {
  if (!existsSync(file)) {
    say('running all tests once, to see which of them reaches what');
    mkdirSync(dirname(file), { recursive: true });
    const { code, output } = await runTests(
      [],
      { SESSION_DESK_REACH: file },
      { timeoutMs: 45 * 60_000, bail: false },
    );
    if (code !== 0) {
      rmSync(file, { force: true });
      throw new Error(`Without a mutant the tests must pass (${code}):\n${tail(output, 60)}`);
    }
  }
  const reach = new Map();
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { test, ms, places } = JSON.parse(line);
    for (const place of places) reach.set(place, [...(reach.get(place) ?? []), { test, ms }]);
  }
  return reach;
}

/** What is known to survive, and why that is no gap: a line names file, kind, and the change. */
const spared = JSON.parse(readFileSync(join(projectRoot, 'scripts', 'mutants', 'spared.json'), 'utf8'));
const nameOf = ({ file, kind, from, to }) => `${file} ${kind} ${short(from)} → ${short(to)}`;
const short = (text) =>
  text.length > 80 ? `${text.slice(0, 80).replaceAll(/\s+/g, ' ')}…` : text.replaceAll(/\s+/g, ' ');

const folder = mkdtempSync(join(tmpdir(), 'session-desk-mutants-'));
try {
  const reach = await reachOf(values.reach ?? join(folder, 'reach.jsonl'));
  const files = mutatedFiles().filter((file) => values.in.some((part) => file.startsWith(part)));
  const all = files.flatMap(mutantsOf);
  say(`${all.length} mutants in ${files.length} files; ${values.count} drawn by seed ${values.seed}`);
  const counts = { killed: 0, timeout: 0, spared: 0, survived: 0, unreached: 0 };
  const left = [];
  for (const [index, mutant] of drawn(all, Number(values.count), Number(values.seed)).entries()) {
    const reason = spared[nameOf(mutant)];
    const end = reason ? 'spared' : await tryMutant(mutant, reach.get(mutant.place) ?? []);
    counts[end] += 1;
    const line = `${end.padEnd(9)} ${mutant.file}:${mutant.line} ${nameOf(mutant).slice(mutant.file.length + 1)}`;
    say(`${String(index + 1).padStart(4)} ${line}`);
    if (end === 'survived' || end === 'unreached') left.push(line);
  }
  const tried = counts.killed + counts.timeout + counts.survived + counts.unreached;
  const share = tried === 0 ? 0 : (100 * (counts.killed + counts.timeout)) / tried;
  const summary = `seed ${values.seed}: ${share.toFixed(1)} % of ${tried} killed (${JSON.stringify(counts)})`;
  mkdirSync(join(projectRoot, 'test-results'), { recursive: true });
  writeFileSync(join(projectRoot, 'test-results', 'mutants.txt'), `${[...left, summary].join('\n')}\n`);
  say(`${left.join('\n')}\n${summary}`);
  process.exitCode = share >= 85 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
