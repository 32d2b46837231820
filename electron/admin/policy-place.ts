import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where the policy of a computer stands. No variable says so, on Windows neither: whoever starts the program could set it,
 * and would escape the policy. Only from sources, and in the build that the tests drive, `SESSION_DESK_POLICY` names another.
 */
export function policyPlace(
  platform: string = process.platform,
  named: string | undefined = process.env.SESSION_DESK_POLICY,
): { readonly file: string; readonly named: boolean } {
  if (named && mayBeNamed(__dirname)) return { file: named, named: true };
  if (platform === 'win32') return { file: 'C:\\ProgramData\\Session Desk\\policy.json', named: false };
  if (platform === 'darwin')
    return { file: '/Library/Application Support/Session Desk/policy.json', named: false };
  return { file: '/etc/session-desk/policy.json', named: false };
}

/** @param folder where this script was loaded from */
export function mayBeNamed(folder: string, read = (file: string) => readFileSync(file, 'utf8')): boolean {
  const archive = /^.*\.asar(?=[\\/]|$)/.exec(folder)?.[0];
  if (archive === undefined) return true;
  const manifest: { forTests?: boolean } = JSON.parse(read(join(archive, 'package.json')));
  return manifest.forTests === true;
}
