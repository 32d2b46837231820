import type { Pending } from './exchange-insert.js';

/** What is to be sealed of a batch, in one piece: a cipher of its own for each would cost more than all the rest. */
export function joinSecrets(batch: readonly Pending[]): Uint8Array {
  let size = 0;
  for (const { masked } of batch) size += masked.secret?.length ?? 0;
  const joined = new Uint8Array(size);
  let at = 0;
  for (const { masked } of batch) {
    if (masked.secret === null) continue;
    joined.set(masked.secret, at);
    at += masked.secret.length;
  }
  return joined;
}
