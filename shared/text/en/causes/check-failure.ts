import { contextOf } from './cause-context.js';
import { causeTable, textOfCause } from './cause-table.js';

/** Why a check told nothing, whatever its outcome was, in one sentence. */
export function checkFailure(cause: string): string {
  if (cause === 'cancelled-before-send') return 'The check was cancelled.';
  if (!Object.hasOwn(causeTable, cause)) return 'Its answer could not be read.';
  // What a check leaves undone is nothing to speak of, so no outcome adds to it.
  const facts = { operation: 'CheckToken', outcome: 'http-error' } as const;
  return textOfCause(cause, contextOf(facts)).meaning;
}
