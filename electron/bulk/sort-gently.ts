/** So many are sorted at once: below a millisecond or two. */
const atOnce = 2_000;

/**
 * Sorts like `Array.sort`, but lets other work have its turn in between: of half a million rows the window would feel it.
 * What is equal keeps its order.
 */
export async function sortGently<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
  breathe: () => Promise<void>,
): Promise<readonly Item[]> {
  let from: Item[] = [];
  for (let start = 0; start < items.length; start += atOnce) {
    for (const item of items.slice(start, start + atOnce).sort(compare)) from.push(item);
    await breathe();
  }
  for (let width = atOnce; width < from.length; width *= 2) {
    const to: Item[] = [];
    for (let start = 0; start < from.length; start += 2 * width) {
      const middle = Math.min(start + width, from.length);
      const end = Math.min(start + 2 * width, from.length);
      let left = start;
      let right = middle;
      while (left < middle || right < end) {
        const a = from[left];
        const b = from[right];
        const takeLeft =
          right >= end || (left < middle && a !== undefined && b !== undefined && compare(a, b) <= 0);
        const taken = takeLeft ? a : b;
        if (taken !== undefined) to.push(taken);
        if (takeLeft) left += 1;
        else right += 1;
        if (to.length % atOnce === 0) await breathe();
      }
    }
    from = to;
  }
  return from;
}
