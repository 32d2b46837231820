import { spawn } from 'node:child_process';

const LIMIT_MS = 60_000;
const asRoot = process.platform === 'linux' && process.getuid?.() === 0;

/**
 * Starts a program of the runtime and waits until its window can be used.
 * @param {{name: string, project?: string, program?: string, data: string}} subject its name in errors, its folder or, packed, its
 *   program, its data folder
 * @returns {Promise<{ms: number, unmarked: boolean, pid: number, end: () => Promise<void>}>}
 *   `unmarked`: the screen set no mark, and its first paint was taken
 */
export async function startOnce({ name, project, program, data }) {
  const switches = asRoot ? ['--no-sandbox'] : [];
  const words = project === undefined ? switches : [...switches, project];
  const child = spawn(program ?? process.env.SESSION_DESK_ELECTRON, words, {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, SESSION_DESK_BENCH: '1', SESSION_DESK_DATA: data },
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const line = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${name}: no window within a minute`)), LIMIT_MS);
    let text = '';
    child.stdout.on('data', (part) => {
      text += String(part);
      const found = /^interactive (\d+)( unmarked)?$/m.exec(text);
      if (!found) return;
      clearTimeout(timer);
      resolve({ ms: Number(found[1]), unmarked: found[2] !== undefined });
    });
    child.once('close', () => reject(new Error(`${name}: ended before its window could be used`)));
  }).catch((error) => {
    child.kill('SIGKILL');
    throw error;
  });
  const end = async () => {
    child.kill();
    await ended;
  };
  return { ...line, pid: child.pid, end };
}
