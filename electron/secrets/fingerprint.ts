import * as crypto from 'node:crypto';

/** Stable for a token: 16 hex digits. The prefix keeps it from being looked up in tables of plain SHA-256 values. */
export function tokenFingerprint(token: string): string {
  const known = recent.get(token);
  if (known !== undefined) return known;
  const made = sha256(`session-desk token v1\0${token}`).slice(0, 16);
  if (recent.size >= mostRecent) recent.clear();
  recent.set(token, made);
  return made;
}

/** An act asks for its token's three or four times. */
const recent = new Map<string, string>();
const mostRecent = 64;

/** In one call where the runtime has one: half the time, and 500,000 tokens are read at once. */
const sha256: (text: string) => string =
  'hash' in crypto
    ? (text) => crypto.hash('sha256', text, 'hex')
    : (text) => crypto.createHash('sha256').update(text, 'utf8').digest('hex');
