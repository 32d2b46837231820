import { useSyncExternalStore } from 'react';

/** Below this there is no room for two texts beside each other. */
const roomy = () => window.matchMedia('(min-width: 1000px)');

function follow(changed: () => void): () => void {
  const query = roomy();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

export function useWide(): boolean {
  return useSyncExternalStore(follow, () => roomy().matches);
}
