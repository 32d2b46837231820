import { runCli } from '../../../electron/cli/run-cli.js';

/**
 * The command line in a process of its own, which ends as `kill -9` ends it where a point is reached the nth time; with 0 for
 * that it goes on, and tells who started it.
 */
const [point = '', nth = '1', ...argv] = process.argv.slice(2);
const { stdin, stdout, stderr } = process;
let left = Number(nth);
process.exitCode = await runCli(argv, {
  ...{ stdin, stdout, stderr },
  at(reached) {
    if (reached !== point) return;
    if (nth === '0') process.send?.(reached);
    else if (--left === 0) process.kill(process.pid, 'SIGKILL');
  },
});
