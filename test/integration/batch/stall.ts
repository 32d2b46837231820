/** How long the longest turn of this process was, in ms: what came from the window then had to wait as long. */
export interface Stall {
  longestMs(): number;
  stop(): void;
}

export function watchStall(): Stall {
  let lastMs = performance.now();
  let longestMs = 0;
  let going = true;
  const tick = () => {
    const nowMs = performance.now();
    longestMs = Math.max(longestMs, nowMs - lastMs);
    lastMs = nowMs;
    if (going) setImmediate(tick);
  };
  setImmediate(tick);
  return {
    longestMs: () => Math.max(longestMs, performance.now() - lastMs),
    stop: () => {
      going = false;
    },
  };
}
