import { spawn } from 'node:child_process';

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  env?: Record<string, string | undefined>;
  input?: string;
  /** Who runs it; whoever runs the test unless given. */
  user?: { uid: number; gid: number } | undefined;
  /** Kills the program, as a power cut would, as soon as this holds. */
  killWhen?: () => boolean;
  /** Ends the program as soon as this line has been printed on stdout. */
  until?: RegExp;
}

/** Runs a program to its end, or until it printed a line. Rejects when neither comes in time. */
export function runProgram(program: string, args: string[], options: RunOptions = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { ...process.env, ...options.env }, ...options.user });
    let stdout = '';
    let stderr = '';
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${args.join(' ')} took too long\n${stdout}\n${stderr}`));
    }, 240_000);
    const watch = setInterval(() => options.killWhen?.() && child.kill('SIGKILL'), 5);
    child.stdout.on('data', (part) => {
      stdout += String(part);
      if (options.until?.test(stdout)) child.kill();
    });
    child.stderr.on('data', (part) => {
      stderr += String(part);
    });
    child.on('error', reject);
    child.on('close', (status) => {
      clearTimeout(timer);
      clearInterval(watch);
      resolve({ status, stdout, stderr });
    });
    // A program that was killed reads no more.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
  });
}
