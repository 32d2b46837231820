import type { Cause } from '../model/causes.js';
import type { Outcome } from '../model/words.js';

/** What is known of a CheckToken that was answered. */
export interface CheckAnswer {
  readonly active: boolean;
  /** Whether this token was seen active here before: by an earlier check, or as it was handed out by a login. */
  readonly seenActive: boolean;
}

/** Null where it was no CheckToken, or told nothing. */
export function checkAnswerOf({
  active,
  seenActive,
}: {
  readonly active?: boolean | undefined;
  readonly seenActive?: true | undefined;
}): CheckAnswer | null {
  return active === undefined ? null : { active, seenActive: seenActive ?? false };
}

/** What a check says before anything is sent; null where the session is active. */
export function findingBefore({ active, seenActive }: CheckAnswer): Finding | null {
  if (active) return null;
  return seenActive ? { outcome: 'already-out', cause: 'token-not-active' } : outOrWrong;
}

export interface Finding {
  readonly outcome: Outcome;
  readonly cause: Cause;
}

/**
 * What a check after a Logout makes of it. CheckToken says no of a session that is out and of a token that never was
 * one, so its word alone confirms nothing.
 */
export function findingAfter(logout: 'accepted' | 'unknown', check: CheckAnswer): Finding {
  if (check.active) return { outcome: 'still-active', cause: 'token-active' };
  if (check.seenActive) return { outcome: 'confirmed', cause: 'token-not-active' };
  return logout === 'accepted' ? { outcome: 'accepted', cause: 'out-never-seen-active' } : outOrWrong;
}

const outOrWrong: Finding = { outcome: 'not-active', cause: 'never-seen-active' };
