import { join } from 'node:path';
import { ensureDisplay } from './setup/display.mjs';
import { projectRoot } from './setup/paths.mjs';
import { runHere } from './setup/run.mjs';
import { buildOrExit, setUp } from './setup.mjs';

// npm run soak [-- FILTER]: what goes by chance or takes long, and whether the window stutters where nothing else runs;
// apart from `npm test`. Prints its seed where it has one.
const words = process.argv.slice(2);
const here = (script, args, env = {}) =>
  runHere(process.execPath, [join(projectRoot, 'node_modules', script), ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...env },
  });
await setUp({ electron: true });
let code = await here('vitest/vitest.mjs', ['run', '--project', 'soak', ...words]);
if (words.length === 0) {
  await buildOrExit();
  const endDisplay = await ensureDisplay();
  const frames = [
    'test',
    '--project=app',
    '--workers=1',
    'smooth',
    'compare.spec',
    '-g',
    'smooth|large answers',
  ];
  code = (await here('@playwright/test/cli.js', frames, { SESSION_DESK_JUDGE_FRAMES: '1' })) || code;
  endDisplay();
}
process.exitCode = code;
