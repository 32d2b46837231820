import { beginsSession } from '../../shared/model/operations.js';
import type { Secret } from '../../shared/model/secret-slots.js';
import type { Transmission } from '../../shared/model/transmission.js';
import type { Verdict } from '../../shared/model/verdict.js';
import type { Operation } from '../../shared/model/words.js';

/**
 * The token that a Login's answer carries. The verdict has it where the answer could be read; where it could not (cut,
 * malformed, an unexpected shape), whatever stands in an `AuthKey` element is taken, so that it is masked all the same.
 */
export function answerSecrets(operation: Operation, transmission: Transmission, verdict: Verdict): Secret[] {
  if (!beginsSession(operation)) return [];
  const texts = new Set<string>();
  if (verdict.login?.authKey) texts.add(verdict.login.authKey);
  for (const bytes of [transmission.answer?.body, transmission.answerBytes]) {
    if (!bytes) continue;
    const text = new TextDecoder('utf-8').decode(bytes);
    for (const match of text.matchAll(/<(?:[\w.-]+:)?AuthKey\b[^>]*>([^<]+)/g)) {
      const found = match[1]?.trim();
      if (found) texts.add(found);
    }
  }
  return [...texts].map((text) => ({ kind: 'token', text }));
}
