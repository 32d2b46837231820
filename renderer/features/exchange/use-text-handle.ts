import { type RefObject, useEffect, useRef } from 'react';

/** What a pane can ask of whichever viewer it shows. */
export interface TextHandle {
  readonly openFind: () => void;
}

/**
 * Puts a viewer's handle where the pane looks for it. Not React's own `ref`: of two views that change places the old
 * one may leave after the new one came, and it must not take the new one's handle with it.
 */
export function useTextHandle(viewer: RefObject<TextHandle | null> | null, openFind: () => void): void {
  const latest = useRef(openFind);
  latest.current = openFind;
  useEffect(() => {
    if (!viewer) return;
    const handle = { openFind: () => latest.current() };
    viewer.current = handle;
    return () => {
      if (viewer.current === handle) viewer.current = null;
    };
  }, [viewer]);
}
