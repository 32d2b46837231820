import { useCallback, useRef, useState } from 'react';

const storageKey = 'session-desk.split';
/** Narrower than this, two texts beside each other are two slivers. */
const roomyPx = 640;

function chosen(): 'beside' | 'above' | null {
  const kept = localStorage.getItem(storageKey);
  return kept === 'beside' || kept === 'above' ? kept : null;
}

/** Whether request and answer stand beside each other: as the person chose, until then where there is room. */
export function useSplit() {
  const [choice, setChoice] = useState(chosen);
  const [roomy, setRoomy] = useState(true);
  const observer = useRef<ResizeObserver | null>(null);
  const measured = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const measure = () => {
      if (element.clientWidth > 0) setRoomy(element.clientWidth > roomyPx);
    };
    // Before it is painted: an observer would be told a frame later, and the texts would jump.
    measure();
    observer.current?.disconnect();
    observer.current = new ResizeObserver(measure);
    observer.current.observe(element);
  }, []);
  const beside = choice === null ? roomy : choice === 'beside';
  return {
    beside,
    measured,
    toggle: () => {
      const next = beside ? 'above' : 'beside';
      localStorage.setItem(storageKey, next);
      setChoice(next);
    },
  };
}
