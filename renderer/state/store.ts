import { useSyncExternalStore } from 'react';

/** A value that parts of the window share, read piece by piece so that only what shows the piece renders again. */
interface Store<State> {
  get(): State;
  set(change: (state: State) => State): void;
  subscribe(listener: () => void): () => void;
}

export function createStore<State>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      const next = change(state);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** `select` must give back the same reference for the same state. */
export function useStore<State, Piece>(store: Store<State>, select: (state: State) => Piece): Piece {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
