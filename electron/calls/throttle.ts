interface Throttled {
  /** Runs at once where the last run is long enough ago, else once when it is. */
  soon(): void;
  /** Runs now, and drops a run that was put off. */
  now(): void;
}

export function throttle(everyMs: number, run: () => void): Throttled {
  let lastMs = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    clearTimeout(timer);
    timer = undefined;
    lastMs = performance.now();
    run();
  };
  return {
    now,
    soon() {
      if (timer !== undefined) return;
      const restMs = lastMs + everyMs - performance.now();
      if (restMs <= 0) now();
      else timer = setTimeout(now, restMs);
    },
  };
}
