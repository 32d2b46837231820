/**
 * Runs `run` for every item, `concurrency` at a time, and yields the results in the order of the items: masked tokens
 * are too short to tell which line belongs to which, the order does.
 */
export async function* inOrder<Item, Value>(
  items: readonly Item[],
  concurrency: number,
  run: (item: Item) => Promise<Value>,
): AsyncGenerator<Value> {
  const started = new Map<number, Promise<Value>>();
  let next = 0;
  let running = 0;
  const start = (): void => {
    while (running < concurrency && next < items.length) {
      const index = next++;
      running += 1;
      const value = run(items[index] as Item).finally(() => {
        running -= 1;
        start();
      });
      // Awaited below, in its turn; until then a rejection must not count as unhandled.
      value.catch(() => {});
      started.set(index, value);
    }
  };
  start();
  for (let index = 0; index < items.length; index += 1) {
    const value = await started.get(index);
    started.delete(index);
    yield value as Value;
  }
}
