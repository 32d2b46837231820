import type { AppError } from '../../shared/model/app-error.js';
import type { ErrorCode } from '../../shared/model/error-codes.js';

/** Wrong usage: thrown while options are read, caught in `run-cli.ts`, which prints it and gives status 2. */
export class UsageError extends Error {
  readonly problem: AppError;

  constructor(problem: Omit<AppError, 'code'> & { readonly code?: ErrorCode }) {
    super(problem.message);
    this.problem = { code: 'usage', ...problem };
  }
}
