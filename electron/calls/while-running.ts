import type { AppError } from '../../shared/model/app-error.js';
import { fail, type Result } from '../../shared/model/result.js';
import { problemText } from '../../shared/text/problems.js';
import type { RunningActs } from './running-acts.js';

/** Runs what a person can stop by its id; the second of two with the same id is refused. */
export async function whileRunning<Value>(
  running: RunningActs,
  id: string,
  run: (signal: AbortSignal) => Promise<Result<Value, AppError>>,
): Promise<Result<Value, AppError>> {
  const signal = running.begin(id);
  if (!signal) return fail({ code: 'already-running', message: problemText.alreadyRunning });
  try {
    return await run(signal);
  } finally {
    running.end(id);
  }
}
