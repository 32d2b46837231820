import type { Outcome } from '../../shared/model/words.js';

export const exitStatus = { ok: 0, refused: 1, usage: 2, unknown: 3 } as const;

const good: readonly Outcome[] = ['accepted', 'confirmed', 'already-out'];

/** `unknown` outranks a refusal: it is what a person must not overlook. */
export interface StatusChoices {
  /** A token that is out or wrong counts as out. */
  readonly acceptNotActive?: boolean | undefined;
}

export function statusOf(
  outcomes: Iterable<Outcome>,
  { acceptNotActive = false }: StatusChoices = {},
): number {
  let status: number = exitStatus.ok;
  for (const outcome of outcomes) {
    if (outcome === 'unknown') return exitStatus.unknown;
    if (acceptNotActive && outcome === 'not-active') continue;
    if (!good.includes(outcome)) status = exitStatus.refused;
  }
  return status;
}
