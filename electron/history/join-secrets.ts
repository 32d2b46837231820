import { Buffer } from 'node:buffer';
import type { Pending } from './exchange-insert.js';

/** What is to be sealed of a run, in one piece: a cipher of its own for each would cost more than all the rest. */
export function joinSecrets(bulk: readonly Pending[]): Uint8Array {
  let joined = '';
  for (const { masked } of bulk) if (masked.secret !== null) joined += masked.secret;
  return Buffer.from(joined, 'latin1');
}
