import type { AppError } from '../model/app-error.js';
import type { Notice } from '../model/app-info.js';
import { textOf } from './text-of.js';

const text = textOf('notKept');

/** What was found out of a session could not be written down. */
export function lastKnownNotKept(why: string, at: string): Notice {
  const id = 'last-known-not-kept';
  return { id, kind: 'error', code: 'last-known-not-kept', ...text.lastKnown({ why }), at };
}

export function sessionNotKept(why: string): AppError {
  return { code: 'session-not-kept', ...text.session({ why }) };
}

/** The program works without its database, and nothing of this run will be kept. */
export function databaseNotOpened({ code, message: why, todo }: AppError, at: string): Notice {
  const message = text.inMemory({ why });
  return { id: 'database-not-opened', kind: 'error', code, message, ...(todo ? { todo } : {}), at };
}
