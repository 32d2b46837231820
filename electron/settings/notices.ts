import type { AppError } from '../../shared/model/app-error.js';
import type { Notice } from '../../shared/model/app-info.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { eraseFile } from '../storage/erase-file.js';
import { fileError } from '../storage/key-value-file.js';

/** What the person must be told: kept until the program ends, so that a window that opens later still sees it. */
export interface Notices {
  all(): readonly Notice[];
  add(notice: Notice): void;
  /** Erases the file that a notice offers to erase, and forgets the notice. No other file can be named. */
  erase(id: string): Promise<Result<void, AppError>>;
}

export function createNotices(onAdd: (notice: Notice) => void): Notices {
  let kept: Notice[] = [];
  return {
    all: () => kept,
    add(notice) {
      if (kept.some(({ code, message }) => code === notice.code && message === notice.message)) return;
      kept.push(notice);
      onAdd(notice);
    },
    async erase(id) {
      const path = kept.find((notice) => notice.id === id)?.erase;
      if (path === undefined) return ok(undefined);
      try {
        await eraseFile(path);
      } catch (error) {
        return fail(fileError('file-not-erased', path, 'erase', error));
      }
      kept = kept.filter((notice) => notice.id !== id);
      return ok(undefined);
    },
  };
}
