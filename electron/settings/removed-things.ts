/** Things that were removed and can be brought back until the program ends, newest kept. */
interface RemovedThings<Removed> {
  put(undoId: string, removed: Removed): void;
  /** Gives it back once; undefined where it is not (or no longer) there. */
  take(undoId: string): Removed | undefined;
}

const capacity = 100;

export function createRemovedThings<Removed>(): RemovedThings<Removed> {
  const byId = new Map<string, Removed>();
  return {
    put(undoId, removed) {
      byId.set(undoId, removed);
      const oldest = byId.keys().next().value;
      if (byId.size > capacity && oldest !== undefined) byId.delete(oldest);
    },
    take(undoId) {
      const removed = byId.get(undoId);
      byId.delete(undoId);
      return removed;
    },
  };
}
