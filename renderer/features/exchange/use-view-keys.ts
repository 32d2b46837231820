import { type RefObject, useEffect, useRef } from 'react';

interface ViewKeys {
  /** Alt+1 … Alt+6, counted from 0. */
  readonly onView: (place: number) => void;
  readonly onFind: () => void;
}

/**
 * Keys of the whole view, also while the focus is somewhere else in the window; only another exchange's view keeps
 * them to itself.
 */
export function useViewKeys(view: RefObject<HTMLElement | null>, keys: ViewKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const target = event.composedPath()[0];
      const owner = target instanceof Node ? hostOf(target).closest('.xv') : null;
      if (event.defaultPrevented || (owner && owner !== view.current)) return;
      const digit = /^Digit([1-6])$/.exec(event.code)?.[1];
      if (event.altKey && !event.ctrlKey && !event.metaKey && digit) {
        event.preventDefault();
        latest.current.onView(Number(digit) - 1);
      } else if ((event.ctrlKey || event.metaKey) && !event.altKey && event.code === 'KeyF' && owner) {
        event.preventDefault();
        latest.current.onFind();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [view]);
}

/** The element itself, or the host of the shadow root that it is in. */
function hostOf(node: Node): Element {
  const root = node.getRootNode();
  if (root instanceof ShadowRoot) return root.host;
  return node instanceof Element ? node : document.documentElement;
}
