import { runCli } from '../../../electron/cli/run-cli.js';

/** The command line in a process of its own, to be killed. */
const { stdin, stdout, stderr } = process;
process.exitCode = await runCli(process.argv.slice(2), { stdin, stdout, stderr });
