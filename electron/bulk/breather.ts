const heldMs = 6;

/**
 * Lets other work have its turn where this has kept the process for long: the window's clicks and keys pass through
 * it. To be awaited often.
 */
export function createBreather(): () => Promise<void> {
  let sinceMs = performance.now();
  return async () => {
    if (performance.now() - sinceMs < heldMs) return;
    await new Promise((resolve) => setImmediate(resolve));
    sinceMs = performance.now();
  };
}
