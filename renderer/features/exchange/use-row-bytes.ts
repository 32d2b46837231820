import { type RefObject, useLayoutEffect, useState } from 'react';

/** Characters that fit a row, from the width of the pane and of a hundred characters; never absurdly few or many. */
export function useRowBytes(
  pane: RefObject<HTMLElement | null>,
  probe: RefObject<HTMLElement | null>,
  lineCount: number,
): number {
  const [columns, setColumns] = useState(100);
  useLayoutEffect(() => {
    const element = pane.current;
    if (!element) return;
    const measure = (): void => {
      const characterPx = (probe.current?.getBoundingClientRect().width ?? 0) / 100;
      if (characterPx > 0) setColumns(Math.floor(element.clientWidth / characterPx));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [pane, probe]);
  // The line numbers' column, its paddings and the scrollbar, in characters.
  const gutter = Math.max(4, String(lineCount).length) + 5;
  return Math.min(400, Math.max(20, columns - gutter));
}
