import { spawn } from 'node:child_process';

/** Runs a program to its end; the last of what it said where it failed. */
export function runCommand(file, words, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, words, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const keep = (text) => {
      said = (said + text).slice(-2000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(said) : reject(new Error(`${file} ended with ${code}: ${said}`)),
    );
  });
}
