import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDisplay } from './setup/display.mjs';
import { say } from './setup/log.mjs';
import { prepare } from './setup.mjs';
import { parts } from './test/parts.mjs';
import { total, totalsLine } from './test/totals.mjs';

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `No such part: ${unknown.join(' ')}. Parts: ${parts.map(({ name }) => name).join(' ')}\n`,
  );
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'session-desk-test-'));
const results = [];

async function attempt(name, work) {
  const start = Date.now();
  process.stdout.write(`\n== ${name}\n`);
  let counts;
  try {
    counts = await work();
  } catch (error) {
    process.stdout.write(`${error.message}\n`);
    counts = { passed: 0, failed: 1, skipped: 0 };
  }
  results.push({ name, ...counts, seconds: (Date.now() - start) / 1000 });
  return counts.failed === 0;
}

let endDisplay = () => {};
const ready = await attempt('set-up', async () => {
  const runtime = await prepare({ electron: true, tests: true });
  process.env.SESSION_DESK_ELECTRON = runtime.path;
  endDisplay = await ensureDisplay();
  // The set-up is no test: it only counts when it fails.
  return { passed: 0, failed: 0, skipped: 0 };
});
if (ready) {
  for (const part of parts) {
    if (chosen.length === 0 || chosen.includes(part.name)) await attempt(part.name, () => part.run(folder));
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
process.stdout.write(`\n${totalsLine(all)}\n`);
process.exitCode = all.failed > 0 || all.passed === 0 ? 1 : 0;
