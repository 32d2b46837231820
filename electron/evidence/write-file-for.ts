import type { AppError } from '../../shared/model/app-error.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { handoverText } from '../../shared/text/handover.js';
import { problemText } from '../../shared/text/problems.js';
import { codeOf, writeAtomically } from '../storage/write-atomically.js';

/** Writes the whole file or nothing; the error says which file and why. */
export function writeFileFor(path: string, content: string): Result<{ path: string }, AppError> {
  try {
    writeAtomically(path, content);
    return ok({ path });
  } catch (error) {
    const code = codeOf(error) || problemText.unknownReason;
    return fail({
      code: 'file-not-written',
      message: handoverText.wrong.notWritten({ path, code }),
      todo: handoverText.wrong.notWrittenTodo,
    });
  }
}
