import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDisplay } from './setup/display.mjs';
import { projectRoot } from './setup/paths.mjs';
import { runHere } from './setup/run.mjs';
import { buildOrExit, setUp } from './setup.mjs';

// npm run soak [-- FILTER]: what goes by chance or takes long, and whether the window stutters where nothing else runs;
// apart from `npm test`. Every property is tried twenty times as often, by a seed of its own, which is printed:
// SESSION_DESK_SEED=N npm run soak tries the same again.
const words = process.argv.slice(2);
const here = (script, args, env = {}) =>
  runHere(process.execPath, [join(projectRoot, 'node_modules', script), ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...env },
  });
await setUp({ electron: true });
let code = await here('vitest/vitest.mjs', ['run', '--project', 'soak', '--passWithNoTests', ...words]);
const chances = ['unit', 'integration']
  .flatMap((part) =>
    readdirSync(join(projectRoot, 'test', part), { recursive: true, encoding: 'utf8' }).map((name) =>
      join('test', part, name),
    ),
  )
  .filter((file) => /\.test\.tsx?$/.test(file) && words.every((word) => file.includes(word)))
  .filter((file) => readFileSync(join(projectRoot, file), 'utf8').includes('fc.assert('));
if (chances.length > 0) {
  const { SESSION_DESK_SEED = String(Date.now() % 1_000_000) } = process.env;
  process.stdout.write(`\nproperties by seed ${SESSION_DESK_SEED}\n`);
  const run = ['run', '--project', 'unit', '--project', 'integration', ...chances];
  code = (await here('vitest/vitest.mjs', run, { SESSION_DESK_SEED, SESSION_DESK_TIMES: '20' })) || code;
}
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
