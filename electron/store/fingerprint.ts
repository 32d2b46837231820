import { createHash } from 'node:crypto';

/** Stable for a token: 16 hex digits. The prefix keeps it from being looked up in tables of plain SHA-256 values. */
export function tokenFingerprint(token: string): string {
  return createHash('sha256')
    .update('session-desk token v1\0')
    .update(token, 'utf8')
    .digest('hex')
    .slice(0, 16);
}
