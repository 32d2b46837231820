/** Resolves once this holds. It asks again and again and says nothing about time: what never holds ends at the test's own limit. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
}
