/** Runs `run` for every item, at most `concurrency` at a time; begins none any more once `signal` is aborted. */
export async function inParallel<Item>(
  items: readonly Item[],
  concurrency: number,
  signal: AbortSignal | undefined,
  run: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const work = async (): Promise<void> => {
    // One iterator for all workers: each takes the next that nobody has taken.
    for (const item of waiting) {
      if (signal?.aborted) return;
      await run(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, work));
}
