import type { Outcome } from '../../shared/model/words.js';

export const exitStatus = { ok: 0, refused: 1, usage: 2, unknown: 3, notVouched: 4 } as const;

const good: readonly Outcome[] = ['accepted', 'confirmed', 'already-out'];

/** What of a command's result is on disk, where it was to be. */
export type Kept = Readonly<Record<'journal' | 'history' | 'report', boolean>>;

interface Judged {
  readonly kept?: Partial<Kept>;
  /** `--accept-not-active` */
  readonly acceptNotActive?: boolean;
}

/**
 * `unknown` outranks a refusal: it is what a person must not overlook. What could not be kept changes no verdict's
 * status, but all is not well then.
 */
export function statusOf(
  outcomes: Iterable<Outcome>,
  { kept = {}, acceptNotActive = false }: Judged = {},
): number {
  let status: number = Object.values(kept).every(Boolean) ? exitStatus.ok : exitStatus.refused;
  for (const outcome of outcomes) {
    if (outcome === 'unknown') return exitStatus.unknown;
    const isGood = good.includes(outcome) || (outcome === 'not-active' && acceptNotActive);
    if (!isGood) status = exitStatus.refused;
  }
  return status;
}
