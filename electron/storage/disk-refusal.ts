import type { AppError } from '../../shared/model/app-error.js';
import { fileReason } from '../../shared/text/cli-problems.js';
import { problemText } from '../../shared/text/problems.js';
import { codeOf } from './write-atomically.js';

/** What the disk itself says, and what SQLite makes of that. */
const codes: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EIO']);
const ofSqlite = new Map([
  [8, 'EROFS'],
  [10, 'EIO'],
  [13, 'ENOSPC'],
]);

export const isOfDisk = (code: string): boolean => codes.has(code);

/** In the person's language where the disk itself said it; else in the words of what was thrown. */
export function whyNotWritten(error: unknown): string {
  const code = codeOfDisk(error);
  if (isOfDisk(code)) return fileReason(code, code);
  return error instanceof Error ? error.message : String(error);
}

function codeOfDisk(error: unknown): string {
  const number = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
  return ofSqlite.get(number & 0xff) ?? codeOf(error);
}

/** What to say where something was thrown because the disk took nothing: no mistake of the program. Null for all else. */
export function diskRefusal(error: unknown): AppError | null {
  const code = codeOfDisk(error);
  if (!isOfDisk(code)) return null;
  return { code: 'file-not-written', ...problemText.notSaved({ why: whyNotWritten(error) }) };
}
