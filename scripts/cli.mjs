import { join } from 'node:path';
import { projectRoot } from './setup/paths.mjs';
import { runHere } from './setup/run.mjs';
import { buildOrExit, setUp } from './setup.mjs';

/** Runs the command line of the built program with this Node, in this terminal. Gives its exit status. */
export async function runCli(words) {
  await setUp({ quiet: true });
  await buildOrExit();
  return runHere(process.execPath, [join(projectRoot, 'out', 'main', 'cli.js'), ...words]);
}

if (process.argv[1]?.endsWith('cli.mjs')) process.exitCode = await runCli(process.argv.slice(2));
