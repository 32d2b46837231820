import { useSyncExternalStore } from 'react';
import { useMedia } from './use-media.js';

// A small window, or a usual one at 200 %: lists beside the pane would leave neither of them usable.
const narrow = '(max-width: 740px)';

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
  return useMedia(narrow);
}
