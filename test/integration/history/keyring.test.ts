import { execFile, execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './store-context.js';

const electron = process.env.SESSION_DESK_ELECTRON ?? '';
const skip = reasonToSkip();
if (skip !== null) console.warn(`keyring.test.ts is skipped: ${skip}`);

describe.skipIf(skip !== null)('system keyring', () => {
  it('encrypts with libsecret, and says so when it cannot decrypt', async () => {
    const unlock = 'echo | gnome-keyring-daemon --unlock --components=secrets >/dev/null';
    expect(await run('gnome-libsecret', unlock)).toEqual({
      mode: 'keyring',
      start: 'v11',
      back: { ok: true, value: 'a token' },
      damaged: false,
    });
  });

  it('takes the basic store for no encryption', async () => {
    expect(await run('basic', 'true')).toMatchObject({ mode: 'none', start: null });
  });
});

/** Runs the tiny app in a session bus, a home and a display of its own. */
async function run(store: string, before: string): Promise<unknown> {
  const folder = temporaryFolder();
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'keyring-app.ts'),
      target: 'node18',
      outDir: join(folder, 'app'),
      rollupOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'main.cjs' } },
    },
  });
  writeFileSync(join(folder, 'app', 'package.json'), '{"name":"keyring-app","main":"main.cjs"}');
  const asRoot = process.getuid?.() === 0 ? '--no-sandbox' : '';
  const script = `${before}; exec xvfb-run -a "$0" ${asRoot} --password-store=${store} "$1"`;
  const env = {
    ...process.env,
    HOME: folder,
    XDG_DATA_HOME: folder,
    XDG_CONFIG_HOME: folder,
    XDG_RUNTIME_DIR: folder,
  };
  const { stdout } = await promisify(execFile)(
    'dbus-run-session',
    ['--', 'sh', '-c', script, electron, join(folder, 'app')],
    { env, timeout: 170_000 },
  );
  return JSON.parse(/^keyring:(.*)$/m.exec(stdout)?.[1] ?? 'null');
}

function reasonToSkip(): string | null {
  if (process.platform !== 'linux') return 'it needs Linux.';
  if (!existsSync(electron)) return 'SESSION_DESK_ELECTRON names no Electron.';
  for (const [program, debian] of [
    ['dbus-run-session', 'dbus-x11'],
    ['gnome-keyring-daemon', 'gnome-keyring'],
    ['xvfb-run', 'xvfb'],
  ] as const) {
    try {
      execFileSync('which', [program], { stdio: 'ignore' });
    } catch {
      return `${program} is missing (Debian: ${debian}, with libsecret-1-0).`;
    }
  }
  return null;
}
