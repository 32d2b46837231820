import { runCli } from '../../../electron/cli/run-cli.js';

/** The command line in a process of its own, which ends as `kill -9` ends it where a point is reached the nth time. */
const [point = '', nth = '1', ...argv] = process.argv.slice(2);
const { stdin, stdout, stderr } = process;
let left = Number(nth);
process.exitCode = await runCli(argv, {
  ...{ stdin, stdout, stderr },
  at(reached) {
    if (reached === point && --left === 0) process.kill(process.pid, 'SIGKILL');
  },
});
