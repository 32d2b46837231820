import { type RefObject, useEffect, useRef } from 'react';
import type { MenuEntry } from '../../ui/menu-entry.js';

/** What a pane can ask of whichever viewer it shows. */
export interface TextHandle {
  readonly openFind: () => void;
  /** What a right click offers in it. */
  readonly entries: () => readonly MenuEntry[];
}

/**
 * Puts a viewer's handle where the pane looks for it. Not React's own `ref`: of two views that change places the old
 * one may leave after the new one came, and it must not take the new one's handle with it.
 */
export function useTextHandle(viewer: RefObject<TextHandle | null> | null, now: TextHandle): void {
  const latest = useRef(now);
  latest.current = now;
  useEffect(() => {
    if (!viewer) return;
    const handle: TextHandle = {
      openFind: () => latest.current.openFind(),
      entries: () => latest.current.entries(),
    };
    viewer.current = handle;
    return () => {
      if (viewer.current === handle) viewer.current = null;
    };
  }, [viewer]);
}
