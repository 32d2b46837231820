import { readFileSync } from 'node:fs';
import type { AppError } from '../../shared/model/app-error.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { savedFilesText } from '../../shared/text/stores.js';
import { fileError, type KeyValueFile, setFileAside } from '../storage/key-value-file.js';
import { codeOf, writeAtomically } from '../storage/write-atomically.js';

/** A file that is read and written without Electron. With `readOnly` nothing on disk is ever touched. */
export function createJsonFile(path: string, options: { readOnly?: boolean } = {}): KeyValueFile {
  const refusal = (): AppError => ({ code: 'file-read-only', message: savedFilesText.readOnly({ path }) });
  return {
    path,
    read: () => readJson(path),
    write: (value) => (options.readOnly ? fail(refusal()) : writeJson(path, value)),
    setAside: (at) => (options.readOnly ? fail(refusal()) : setFileAside(path, at)),
  };
}

/** `undefined` where there is no such file. Empty and zero-filled files are broken ones. */
export function readJson(path: string): Result<unknown, AppError> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return ok(undefined);
    return fail(fileError('file-unreadable', path, 'read', error));
  }
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    // The parser's own message quotes the content.
    return fail({ code: 'file-broken', message: savedFilesText.notJson({ path }) });
  }
}

export function writeJson(path: string, value: unknown): Result<void, AppError> {
  try {
    writeAtomically(path, `${JSON.stringify(value, undefined, 2)}\n`);
    return ok(undefined);
  } catch (error) {
    return fail(fileError('file-not-written', path, 'save', error));
  }
}
