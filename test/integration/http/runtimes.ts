import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Programs that run our code: this Node (OpenSSL), and the window's runtime as Node (BoringSSL). */
const electron =
  process.env.SESSION_DESK_ELECTRON ?? join(homedir(), '.cache/session-desk/electron-25.1.1/electron');

export interface Runtime {
  readonly name: string;
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

export const plainNode: Runtime = { name: 'Node', path: process.execPath, env: {} };
export const windowRuntime: Runtime = {
  name: 'Electron',
  path: electron,
  env: { ELECTRON_RUN_AS_NODE: '1' },
};

export const runtimes: readonly Runtime[] = existsSync(electron) ? [plainNode, windowRuntime] : [plainNode];

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script to its end. Nothing of this process's own environment that could matter is handed on. */
export function runScript(
  { path, env }: Runtime,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Ran> {
  const { PATH = '', HOME = '' } = process.env;
  return new Promise((resolve) => {
    const child = execFile(
      path,
      [...args],
      { env: { PATH, HOME, ...env, ...more }, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout, stderr) => resolve({ status: child.exitCode ?? -1, stdout, stderr }),
    );
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
