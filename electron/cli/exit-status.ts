import type { Outcome } from '../../shared/model/words.js';

export const exitStatus = { ok: 0, refused: 1, usage: 2, unknown: 3 } as const;

const good: readonly Outcome[] = ['accepted', 'confirmed', 'already-out'];

/** `unknown` outranks a refusal: it is what a person must not overlook. */
export function statusOf(outcomes: Iterable<Outcome>): number {
  let status: number = exitStatus.ok;
  for (const outcome of outcomes) {
    if (outcome === 'unknown') return exitStatus.unknown;
    if (!good.includes(outcome)) status = exitStatus.refused;
  }
  return status;
}
