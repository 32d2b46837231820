import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { leftBehind } from '../../../scripts/test/left-behind.mjs';
import type { Person } from './shipped-program.js';

const beginning = 'session-desk-test-';
/** Of the test that a process runs. */
export const personOf = (pid: number) => `${beginning}${pid}`;
const homeOf = (name: string) => `/home/${name}`;

/** A user of this machine for as long as a test takes. Needs root. */
export function addPerson(): Person {
  removePersons();
  const name = personOf(process.pid);
  // A home without a user would be taken over as it is.
  rmSync(homeOf(name), { recursive: true, force: true });
  execFileSync('useradd', ['--create-home', name]);
  const [uid = 0, gid = 0] = ['-u', '-g'].map((flag) =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8' })),
  );
  const home = homeOf(name);
  // Where the display asks who comes (xvfb-run), this person may too.
  const { XAUTHORITY } = process.env;
  if (XAUTHORITY) {
    const authority = join(home, '.Xauthority');
    copyFileSync(XAUTHORITY, authority);
    execFileSync('chown', [name, authority]);
  }
  return { uid, gid, home };
}

/** This process's own, and those that a run left which was killed. */
export function removePersons(): void {
  for (const name of leftBehind(persons(), beginning)) {
    spawnSync('pkill', ['-KILL', '-U', name]);
    spawnSync('userdel', ['--force', '--remove', name]);
  }
}

/** Of tests that go on, in this process or another one, or that were killed. */
export const persons = (): string[] =>
  readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':')[0] ?? '')
    .filter((name) => name.startsWith(beginning));
