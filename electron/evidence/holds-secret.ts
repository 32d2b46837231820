import { findSecretSlots } from '../../shared/masking/find-secret-slots.js';
import type { Secret } from '../../shared/model/secret-slots.js';
import { inflateAny } from '../secrets/inflate.js';

/** A shorter one may stand in any text by chance: `Logout` would be refused for a token `out`. */
const shortestLookedFor = 8;

/** Whether a secret stands in the text, in any form. */
export function holdsSecret(text: string, secrets: readonly Secret[]): boolean {
  const long = secrets.filter((secret) => secret.text.length >= shortestLookedFor);
  if (long.length === 0) return false;
  // In front of it something that is no head: a credential header's masked value is no find.
  return findSecretSlots(new TextEncoder().encode(`\n${text}`), long, inflateAny).length > 0;
}
