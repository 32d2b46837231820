import { existsSync, renameSync } from 'node:fs';
import type { AppError } from '../../shared/model/app-error.js';
import type { ErrorCode } from '../../shared/model/error-codes.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { problemText } from '../../shared/text/problems.js';
import { savedFilesText } from '../../shared/text/stores.js';
import { codeOf, whileLocked } from './write-atomically.js';

/** A small JSON file as a whole. Errors are values: a file can be broken, locked or out of reach. */
export interface KeyValueFile {
  readonly path: string;
  /** `undefined` where there is no file yet. An error with code `file-broken` or `file-unreadable` otherwise. */
  read(): Result<unknown, AppError>;
  write(value: Readonly<Record<string, unknown>>): Result<void, AppError>;
  /** Renames the file to `<name>.broken-<time>.json` beside it and gives that path. */
  setAside(at: string): Result<string, AppError>;
}

/** `environments.broken-2026-11-24T06-50-00.000Z.json`; numbered where that exists. */
export function asidePath(path: string, at: string, why: 'broken' | 'older' = 'broken'): string {
  const dot = path.lastIndexOf('.');
  const base = `${path.slice(0, dot)}.${why}-${at.replace(/:/g, '-')}`;
  let candidate = `${base}${path.slice(dot)}`;
  for (let i = 2; existsSync(candidate); i++) candidate = `${base}-${i}${path.slice(dot)}`;
  return candidate;
}

export function setFileAside(path: string, at: string): Result<string, AppError> {
  const aside = asidePath(path, at);
  try {
    whileLocked(() => renameSync(path, aside));
    return ok(aside);
  } catch (error) {
    return fail(fileError('file-not-set-aside', path, 'aside', error));
  }
}

/** What could not be done to a file, and why. */
export function fileError(
  code: ErrorCode,
  path: string,
  what: 'read' | 'save' | 'aside' | 'erase' | 'open',
  error: unknown,
): AppError {
  const why = codeOf(error) || (error instanceof Error ? error.name : problemText.unknownReason);
  return { code, ...savedFilesText.failed({ path, what, why }) };
}
