import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createEnvironmentStore, environmentsFile } from '../../../electron/settings/environment-store.js';
import { createJsonFile } from '../../../electron/settings/json-file.js';
import type { EnvironmentDraft } from '../../../shared/model/environment.js';
import { usualEnvironment } from '../fixtures/arrange.js';
import { type Ended, type RunOptions, runProgram } from './run-program.js';

const asRoot = process.platform === 'linux' && process.getuid?.() === 0;

export interface Person {
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
}

/** A program as people have it: no driver attaches to it, it has its words, its files and its window. */
export interface ShippedProgram {
  readonly folder: string;
  run(words: readonly string[], options?: RunOptions): Promise<Ended>;
  /** Its own embedded service, until it is closed. */
  sandbox(): Promise<{ url: string; close(): Promise<void> }>;
  /** What *Add environment* would have saved. */
  saveEnvironment(draft: Partial<EnvironmentDraft>): Promise<void>;
  /** Opens the window until its first screen can be used; gives what it printed. */
  openWindow(): Promise<Ended>;
}

const noDisplay = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined };

/** @param person who runs it; not the super-user, so Chromium's sandbox is on */
export function shippedProgram(program: string, folder: string, person?: Person): ShippedProgram {
  const switches = asRoot && !person ? ['--no-sandbox'] : [];
  const own = {
    SESSION_DESK_DATA: folder,
    ...(person && { HOME: person.home, XDG_RUNTIME_DIR: undefined, XAUTHORITY: undefined }),
  };
  const user = person && { uid: person.uid, gid: person.gid };
  const run = (words: readonly string[], options: RunOptions = {}) =>
    runProgram(program, [...switches, ...words], {
      user,
      ...options,
      env: { ...noDisplay, ...own, ...options.env },
    });
  return {
    folder,
    run,
    async sandbox() {
      const env = { ...process.env, ...noDisplay, ...own };
      const child = spawn(program, [...switches, 'sandbox'], {
        env,
        stdio: ['ignore', 'pipe', 'ignore'],
        ...user,
      });
      const closed = new Promise((resolve) => child.once('close', resolve));
      const url = await new Promise<string>((resolve, reject) => {
        child.stdout.once('data', (text) => resolve(String(text).trim()));
        child.once('close', () => reject(new Error('the sandbox ended')));
      });
      return {
        url,
        async close() {
          child.kill('SIGKILL');
          await closed;
        },
      };
    },
    async saveEnvironment(draft) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, environmentsFile);
      const said: string[] = [];
      const store = createEnvironmentStore(createJsonFile(path), {
        now: () => new Date().toISOString(),
        tell: ({ message }) => said.push(message),
      });
      const saved = store.save({ ...usualEnvironment, ...draft }, new Date().toISOString(), randomUUID);
      if (!saved.ok) throw new Error(`${saved.error.message} ${said.join(' ')}`);
      if (person) for (const each of [folder, path]) await chown(each, person.uid, person.gid);
    },
    openWindow: () =>
      run([], {
        env: { SESSION_DESK_BENCH: '1', DISPLAY: process.env.DISPLAY, WAYLAND_DISPLAY: undefined },
        until: /^interactive \d+/m,
      }),
  };
}
