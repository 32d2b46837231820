/** Things that were removed and can be brought back until the program ends, newest kept. */
export interface UndoShelf<Removed> {
  put(undoId: string, removed: Removed): void;
  /** Gives it back once; undefined where it is not (or no longer) there. */
  take(undoId: string): Removed | undefined;
}

const capacity = 100;

export function createUndoShelf<Removed>(): UndoShelf<Removed> {
  const shelf = new Map<string, Removed>();
  return {
    put(undoId, removed) {
      shelf.set(undoId, removed);
      const oldest = shelf.keys().next().value;
      if (shelf.size > capacity && oldest !== undefined) shelf.delete(oldest);
    },
    take(undoId) {
      const removed = shelf.get(undoId);
      shelf.delete(undoId);
      return removed;
    },
  };
}
