import type { Scheduler } from './scheduler.js';

/** Runs that stand still because their journal could not be written: what they know is nowhere else. */
export class HeldRuns {
  readonly #held = new Map<string, Pick<Scheduler, 'keepHeld' | 'progress'>>();

  add(runId: string, scheduler: Pick<Scheduler, 'keepHeld' | 'progress'>): void {
    this.#held.set(runId, scheduler);
  }

  has(runId: string): boolean {
    return this.#held.has(runId);
  }

  get(runId: string): Pick<Scheduler, 'progress'> | undefined {
    return this.#held.get(runId);
  }

  /** Writes what is held of it. Gives whether nothing is held any more. */
  keep(runId: string): boolean {
    const held = this.#held.get(runId);
    if (held !== undefined && !held.keepHeld()) return false;
    this.#held.delete(runId);
    return true;
  }

  keepAll(): void {
    for (const runId of [...this.#held.keys()]) this.keep(runId);
  }
}
