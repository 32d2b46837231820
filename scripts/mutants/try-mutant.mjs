import { fork } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';

const script = join(projectRoot, 'scripts', 'mutants', 'run-tests.mjs');

/** The process that runs the tests; begun anew after a mutant that never ended. */
function testRunner() {
  let child;
  const answer = () => new Promise((resolve) => child.once('message', resolve));
  const end = () => {
    const ended = new Promise((resolve) => child.once('close', resolve));
    // A group of its own: what the tests started ends with them.
    process.kill(-child.pid, 'SIGKILL');
    child = undefined;
    return ended;
  };
  return {
    /** Which of these test files fails first with this mutant; null where all pass, `timeout` where they do not end. */
    async run(mutant, tests, timeoutMs) {
      if (!child) {
        child = fork(script, [], { cwd: projectRoot, stdio: 'ignore', detached: true });
        await answer();
      }
      let timer;
      let gone;
      const by = await new Promise((resolve) => {
        timer = setTimeout(resolve, timeoutMs, 'timeout');
        gone = () => resolve('the end of the process');
        child.once('exit', gone);
        child.once('message', (message) => resolve(message.by));
        child.send({ mutant, tests });
      });
      child.off('exit', gone);
      clearTimeout(timer);
      if (by === 'timeout') await end();
      else if (by === 'the end of the process') child = undefined;
      return by;
    },
    end: () => (child ? end() : undefined),
  };
}

/** So much of the tests' own time is spent on a mutant. Whoever would notice it only later counts as having missed it. */
const mostMs = 30_000;

/**
 * In the order in which they are asked: those that noticed something in the same file before, then the quick ones that are
 * about little else, in a few stages, since what runs together starts once.
 */
function stages(tests, noticed) {
  const cost = ({ test, ms, places }) =>
    (test.startsWith('test/unit/') ? 200 + ms : 2_000 + ms) * Math.sqrt(places);
  const sorted = [...tests].sort((a, b) => cost(a) - cost(b));
  const known = sorted.filter(({ test }) => noticed.has(test)).slice(0, 6);
  const found = [known];
  let sumMs = 0;
  for (const one of sorted.filter((other) => !known.includes(other))) {
    if (sumMs > mostMs) break;
    sumMs += one.ms;
    if (found.at(-1).length >= 4 * found.length || found.length === 1) found.push([]);
    found.at(-1).push(one);
  }
  return found.filter((stage) => stage.length > 0);
}

/** Tries one mutant after the other; remembers which tests notice mistakes in which file. */
export function mutantTrier(reach) {
  const runner = testRunner();
  const noticed = new Map();
  return {
    /** @returns {Promise<{end: 'killed' | 'timeout' | 'survived' | 'unreached', by?: string}>} */
    async try({ file, start, end, to, place }) {
      const tests = reach.get(place) ?? [];
      if (!noticed.has(file)) noticed.set(file, new Set());
      for (const stage of stages(tests, noticed.get(file))) {
        const usualMs = stage.reduce((sum, { ms }) => sum + ms, 0);
        const names = stage.map(({ test }) => test);
        const by = await runner.run({ file, start, end, to }, names, 30_000 + 4 * usualMs);
        if (by === 'timeout') return { end: 'timeout' };
        if (by === null) continue;
        if (names.includes(by)) noticed.get(file).add(by);
        return { end: 'killed', by };
      }
      return { end: tests.length === 0 ? 'unreached' : 'survived' };
    },
    end: () => runner.end(),
  };
}
