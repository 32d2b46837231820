import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';

/** Where pictures, traces, logs and each part's output are kept. */
export const resultsFolder = join(projectRoot, 'test-results');

/**
 * Runs scripts of installed packages for one part. Its output goes to a file, and to the terminal as well where it is the
 * only part that runs at that moment: two at once would be unreadable.
 */
export function scriptRunner(part, alone) {
  mkdirSync(resultsFolder, { recursive: true });
  const file = join(resultsFolder, `${part}.log`);
  const log = createWriteStream(file);
  const script = (path, args, env = {}) =>
    new Promise((done) => {
      const program = join(projectRoot, 'node_modules', path);
      const child = spawn(process.execPath, [program, ...args], {
        cwd: projectRoot,
        // Sentences are looked for in English, whatever this machine speaks.
        env: { ...process.env, LC_ALL: 'C.UTF-8', LANGUAGE: 'en', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk) => {
          log.write(chunk);
          if (alone) process.stdout.write(chunk);
        });
      }
      child.on('error', () => done(127));
      child.on('close', (code) => done(code ?? 1));
    });
  return { file, script, close: () => new Promise((done) => log.end(done)) };
}
