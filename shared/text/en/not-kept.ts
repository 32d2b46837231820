import type { AppError } from '../../model/app-error.js';
import type { Notice } from '../../model/app-info.js';

const todo = 'Check that the disk is not full and that the data folder can be written to.';
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown reason');

/** What was done and is known, but could not be written down. */
export const notKeptText = {
  lastKnown: (error: unknown, at: string): Notice => ({
    id: 'last-known-not-kept',
    kind: 'error',
    code: 'last-known-not-kept',
    message: `What was found out about a session could not be written down (${reasonOf(error)}). It is shown until the program ends.`,
    todo,
    at,
  }),
  session: (error: unknown): AppError => ({
    code: 'SESSION_NOT_KEPT',
    message: `The login worked, but its session could not be saved: ${reasonOf(error)}.`,
    todo: `${todo} Then log in again.`,
  }),
} as const;
