import { useCallback, useSyncExternalStore } from 'react';

/** For whoever is no component. */
export const matchesMedia = (media: string): boolean => window.matchMedia(media).matches;

/** Whether the window is as the media query says. */
export function useMedia(media: string): boolean {
  const follow = useCallback(
    (changed: () => void) => {
      const query = window.matchMedia(media);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    [media],
  );
  return useSyncExternalStore(follow, () => matchesMedia(media));
}
