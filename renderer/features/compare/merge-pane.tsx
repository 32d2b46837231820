import { type RefObject, useEffect, useRef } from 'react';
import { shadowRootOf } from '../../ui/shadow-root.js';
import { createMerge, type MergeHandle, type MergeInput } from './merge-editor.js';

/**
 * The two texts with their differences.
 *
 * In a shadow root, where the editors' styles are adopted style sheets: our content security policy refuses others.
 */
export function MergePane({
  input,
  handle,
  onPlaces,
}: {
  input: MergeInput;
  handle: RefObject<MergeHandle | null>;
  onPlaces: (places: number) => void;
}) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = shadowRootOf(element);
    const merge = createMerge(root, input);
    handle.current = merge;
    onPlaces(merge.places);
    return () => {
      handle.current = null;
      // With the editor its focus would be lost to the page, out of the dialog's keys.
      const hadKeys = root.activeElement !== null;
      merge.destroy();
      if (hadKeys) element.focus({ preventScroll: true });
    };
  }, [input, handle, onPlaces]);
  return <div className="compare-code" ref={host} tabIndex={-1} />;
}
