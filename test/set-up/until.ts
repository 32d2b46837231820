/** The real one, also where a test puts a clock of its own in its place. */
const real = { setTimeout };

/** Resolves once this holds. It asks again and again and says nothing about time: what never holds ends at the test's own limit. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => real.setTimeout(resolve, 2));
}
