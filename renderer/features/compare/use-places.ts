import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { MergeHandle } from './merge-editor.js';

export interface Places {
  /** Counted from 0; -1 before the first was gone to. */
  readonly at: number;
  readonly count: number;
  readonly go: (direction: 1 | -1) => void;
  readonly handle: RefObject<MergeHandle | null>;
  readonly onPlaces: (count: number) => void;
}

/** The places where the two texts differ, and which one is shown. F7 and Shift F7 go through them, round and round. */
export function usePlaces(): Places {
  const handle = useRef<MergeHandle>(null);
  const [place, setPlace] = useState({ at: -1, count: 0 });
  const onPlaces = useCallback((count: number) => setPlace({ at: -1, count }), []);
  const { at, count } = place;
  function go(direction: 1 | -1): void {
    if (count === 0) return;
    const next = at < 0 ? (direction === 1 ? 0 : count - 1) : (at + direction + count) % count;
    setPlace({ at: next, count });
    handle.current?.goTo(next);
  }
  const latest = useRef(go);
  latest.current = go;
  useEffect(() => {
    // On the document: when the dialog opens, the focus is on its frame.
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F7' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      latest.current(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return { at, count, go, handle, onPlaces };
}
