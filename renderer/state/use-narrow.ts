import { useSyncExternalStore } from 'react';

// A small window, or a usual one at 200 %: lists beside the pane would leave neither of them usable.
const narrow = () => window.matchMedia('(max-width: 740px)');

/** The same for whoever is no component. */
const isNarrow = (): boolean => narrow().matches;

function follow(changed: () => void): () => void {
  const query = narrow();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

const followWidth = (changed: () => void) => {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
};

/** Of the window, in CSS pixels. */
export function useWindowWidth(): number {
  return useSyncExternalStore(followWidth, () => window.innerWidth);
}

/** Whether there is room for the lists or for the session, and not for both. */
export function useNarrow(): boolean {
  return useSyncExternalStore(follow, isNarrow);
}
