import { join } from 'node:path';
import { projectRoot } from './setup/paths.mjs';
import { runHere } from './setup/run.mjs';
import { sandboxSwitches, setUp } from './setup.mjs';

// The window reloads when the renderer changes; main and preload are rebuilt and the app restarted (--watch).
const runtime = await setUp({ electron: true });
const program = join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
const noSandbox = sandboxSwitches().length > 0 ? ['--noSandbox'] : [];
process.exitCode = await runHere(process.execPath, [program, 'dev', '--watch', ...noSandbox], {
  cwd: projectRoot,
  env: { ...process.env, ELECTRON_EXEC_PATH: runtime.path },
});
