import { closeSync, fstatSync, openSync, readFileSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { readPolicy } from '../../shared/formats/policy/read-policy.js';
import type { AppError } from '../../shared/model/app-error.js';
import type { Policy } from '../../shared/model/policy.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { policyText, sayPolicyProblem } from '../../shared/text/policy.js';
import { codeOf } from '../storage/write-atomically.js';

type Opener = { readonly path: string; readonly why: 'owner' | 'mode' };

/**
 * The policy in a file, or `null` where there is none. Anything else is an error: a file that is there and is not understood
 * must not count as none.
 * @param owners who may own the file and its folder, by number
 */
export function readPolicyFile(file: string, owners: readonly number[]): Result<Policy | null, AppError> {
  let text: string;
  try {
    const opened = openSync(file, 'r');
    try {
      const open = openTo(file, fstatSync(opened), owners);
      if (open !== null) return fail(openError(open));
      text = readFileSync(opened, 'utf8');
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    const why = codeOf(error);
    if (why === 'ENOENT' || why === 'ENOTDIR') return ok(null);
    return fail({ code: 'policy-broken', ...policyText.unreadable({ file, why: why || String(error) }) });
  }
  const read = readPolicy(text);
  if (read.ok) return read;
  const [first] = read.error;
  const what = first === undefined ? '' : sayPolicyProblem(first);
  return fail({ code: 'policy-broken', ...policyText.broken({ file, line: first?.line ?? 1, what }) });
}

/**
 * Who else could change it: in the file, or by putting another in its place. Null where only its owners can. Windows keeps
 * that elsewhere, and says nothing of it here.
 */
export function openTo(
  file: string,
  stats: Pick<Stats, 'uid' | 'mode'>,
  owners: readonly number[],
  folder: Pick<Stats, 'uid' | 'mode'> = statSync(dirname(file)),
): Opener | null {
  if (process.platform === 'win32') return null;
  for (const [path, { uid, mode }] of [[file, stats] as const, [dirname(file), folder] as const]) {
    if (!owners.includes(uid)) return { path, why: 'owner' };
    // In a folder with the sticky bit others can put nothing in the place of what is not theirs.
    const isSticky = path !== file && (mode & 0o1000) !== 0;
    if ((mode & 0o022) !== 0 && !isSticky) return { path, why: 'mode' };
  }
  return null;
}

function openError({ path, why }: Opener): AppError {
  return { code: 'policy-broken', ...policyText.open({ path, why: policyText.openWhy[why] }) };
}
