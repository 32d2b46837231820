import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Runs a program to its end.
 * @returns {Promise<{code: number, output: string}>} exit status (a signal's death is 1, not found is 127) and stdout + stderr
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const parts = [];
    child.stdout?.on('data', (part) => parts.push(part));
    child.stderr?.on('data', (part) => parts.push(part));
    child.on('error', (error) => resolve({ code: 127, output: String(error.message) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(parts).toString('utf8') }));
  });
}

/** npm by the file that runs us where npm started us; by name otherwise (npm.cmd needs a shell on Windows). */
export function npm(args, options = {}) {
  const file = process.env.npm_execpath;
  if (file?.endsWith('.js') && existsSync(file)) return run(process.execPath, [file, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/**
 * Runs a program in this terminal, hands signals on, and gives its exit status.
 * @returns {Promise<number>}
 */
export function runHere(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    // The terminal sends Ctrl-C to the child as well; we only must outlive it to report its status.
    const handOn = (signal) => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    for (const signal of signals) process.on(signal, handOn);
    child.on('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      resolve(127);
    });
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, handOn);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

/** The beginning of a long output: npm names the cause first and explains its usage after it. */
export const head = (text, lines = 12) => text.trim().split('\n').slice(0, lines).join('\n');

/** The end of a long output: what one reads first when something failed. */
export const tail = (text, lines = 30) => text.trimEnd().split('\n').slice(-lines).join('\n');
