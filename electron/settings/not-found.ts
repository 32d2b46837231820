import type { AppError } from '../../shared/model/app-error.js';
import { fail } from '../../shared/model/result.js';
import { problemText } from '../../shared/text/problems.js';

/** It was there when the window drew it, and is gone: another window, the command line, or an undo that came too late. */
export function notFound(what: 'environment' | 'session' | 'removedEnvironment' | 'removedSession'): {
  readonly ok: false;
  readonly error: AppError;
} {
  return fail({
    code: 'not-found',
    ...problemText.gone({ what }),
  });
}
