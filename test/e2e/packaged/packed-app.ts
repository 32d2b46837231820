import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../fixtures/project-root.js';

const programs: Readonly<Record<string, string>> = {
  linux: 'session-desk',
  win32: 'Session Desk.exe',
  darwin: 'Session Desk.app/Contents/MacOS/Session Desk',
};

/**
 * The program that `npm test -- package` packed last.
 * @param kind `app`: as it is shipped, fuses set; `unfused`: a test driver can attach to it
 */
export function packedProgram(kind: 'app' | 'unfused'): string {
  const dist = join(projectRoot, 'dist');
  const program = programs[process.platform] ?? '';
  const found = readdirSync(dist)
    .filter((name) => name === kind || name === `${kind}-devruntime`)
    .flatMap((name) => readdirSync(join(dist, name)).map((inner) => join(dist, name, inner, program)))
    .find((path) => existsSync(path));
  if (!found) throw new Error(`nothing packed in dist/${kind}: npm test -- package makes it`);
  return found;
}
