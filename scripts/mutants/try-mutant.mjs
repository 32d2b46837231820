import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';

const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
const config = join(projectRoot, 'scripts', 'mutants', 'vitest.config.mjs');

/**
 * Runs these test files, all where none are named.
 * @returns {Promise<{code: number | 'timeout', output: string}>}
 */
export function runTests(files, env, { timeoutMs, bail }) {
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
    const child = spawn(process.execPath, [...words, ...(bail ? ['--bail=1'] : []), ...files], {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: what the tests started ends with them.
      detached: true,
    });
    const parts = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => parts.push(part));
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      process.kill(-child.pid, 'SIGKILL');
    }, timeoutMs);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: late ? 'timeout' : (code ?? 1), output: Buffer.concat(parts).toString('utf8') });
    });
  });
}

/** The quickest tests first: most mutants do not outlive these. */
function stages(tests) {
  const sorted = [...tests].sort((a, b) => a.ms - b.ms);
  const first = sorted.filter(({ test }) => test.includes('/unit/')).slice(0, 12);
  return [first, sorted.filter((one) => !first.includes(one))].filter((stage) => stage.length > 0);
}

/**
 * @param {import('./targets.mjs').Mutant} mutant
 * @param {{test: string, ms: number}[]} tests those that reach it
 * @returns {Promise<'killed' | 'timeout' | 'survived' | 'unreached'>}
 */
export async function tryMutant({ file, start, end, to }, tests) {
  const env = { SESSION_DESK_MUTANT: JSON.stringify({ file, start, end, to }) };
  for (const stage of stages(tests)) {
    const usualMs = stage.reduce((sum, { ms }) => sum + ms, 0);
    const limits = { bail: true, timeoutMs: 60_000 + 5 * usualMs };
    const { code } = await runTests(
      stage.map(({ test }) => test),
      env,
      limits,
    );
    if (code === 'timeout') return 'timeout';
    if (code !== 0) return 'killed';
  }
  return tests.length === 0 ? 'unreached' : 'survived';
}
