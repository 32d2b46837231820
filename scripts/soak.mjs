import { join } from 'node:path';
import { projectRoot } from './setup/paths.mjs';
import { runHere } from './setup/run.mjs';
import { setUp } from './setup.mjs';

// npm run soak [-- FILTER]: what goes by chance and takes long, apart from `npm test`. Prints its seed where it has one.
await setUp({ electron: false });
const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
const args = [vitest, 'run', '--project', 'soak', ...process.argv.slice(2)];
process.exitCode = await runHere(process.execPath, args, { cwd: projectRoot, env: process.env });
