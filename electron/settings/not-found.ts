import type { AppError } from '../../shared/model/app-error.js';
import { fail } from '../../shared/model/result.js';

/** It was there when the window drew it, and is gone: another window, the command line, or an undo that came too late. */
export function notFound(what: string): { readonly ok: false; readonly error: AppError } {
  return fail({
    code: 'NOT_FOUND',
    message: `This ${what} is no longer there.`,
    todo: 'The list has been brought up to date.',
  });
}
