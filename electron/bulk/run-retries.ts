/** Runs that go on by themselves at a moment that the service named. */
export class RunRetries {
  readonly #timers = new Map<string, NodeJS.Timeout>();

  get size(): number {
    return this.#timers.size;
  }

  after(runId: string, waitMs: number, goOn: () => void): void {
    this.stop(runId);
    const timer = setTimeout(
      () => {
        this.#timers.delete(runId);
        goOn();
      },
      Math.max(0, waitMs),
    );
    this.#timers.set(runId, timer);
  }

  stop(runId: string): void {
    clearTimeout(this.#timers.get(runId));
    this.#timers.delete(runId);
  }

  stopAll(): void {
    for (const runId of [...this.#timers.keys()]) this.stop(runId);
  }
}
