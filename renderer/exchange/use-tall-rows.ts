import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

export const rowPx = 18;
/** Browsers clamp elements near 33 million pixels; above this height scrolling is scaled. */
const tallestPx = 8_000_000;

export interface TallRows {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** The height of what is scrolled. */
  readonly heightPx: number;
  /** Where the first drawn row stands in it. */
  readonly offsetPx: number;
  readonly rows: readonly number[];
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Brings a row into the middle unless it is in sight. */
  readonly show: (row: number) => void;
}

/** Virtual rows of one height, however many: with a scaled scrollbar where the browser could not be that tall. */
export function useTallRows(count: number): TallRows {
  const scroller = useRef<HTMLDivElement>(null);
  const place = useRef({ virtualTop: 0, realTop: 0, factor: 1 });
  const report = useRef<((offset: number, scrolling: boolean) => void) | null>(null);
  const fullPx = count * rowPx;
  const heightPx = Math.min(fullPx, tallestPx);
  const scaled = fullPx > tallestPx;

  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 12,
    observeElementOffset: (instance, tell) => {
      const element = instance.scrollElement;
      if (!element) return;
      const onScroll = (): void => {
        const at = place.current;
        // Our own finer step has set the place already; anything else is the scrollbar.
        if (at.factor === 1 || Math.abs(element.scrollTop - at.realTop) > 1) {
          at.virtualTop = element.scrollTop * at.factor;
        }
        at.realTop = element.scrollTop;
        tell(at.virtualTop, false);
      };
      report.current = tell;
      element.addEventListener('scroll', onScroll, { passive: true });
      return () => element.removeEventListener('scroll', onScroll);
    },
    scrollToFn: () => undefined,
  });

  const moveTo = (virtualTop: number): void => {
    const element = scroller.current;
    if (!element) return;
    const at = place.current;
    at.virtualTop = Math.max(0, Math.min(virtualTop, fullPx - element.clientHeight));
    at.realTop = at.virtualTop / at.factor;
    element.scrollTop = at.realTop;
    at.realTop = element.scrollTop;
    report.current?.(at.virtualTop, false);
  };
  const move = useRef(moveTo);

  useLayoutEffect(() => {
    move.current = moveTo;
    const element = scroller.current;
    const at = place.current;
    const roomPx = heightPx - (element?.clientHeight ?? 0);
    const factor = scaled && roomPx > 0 ? (fullPx - (element?.clientHeight ?? 0)) / roomPx : 1;
    if (factor === at.factor) return;
    at.factor = factor;
    moveTo(at.virtualTop);
  });

  useEffect(() => {
    const element = scroller.current;
    if (!element || !scaled) return;
    const onWheel = (event: WheelEvent): void => {
      if (event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      const unitPx = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? rowPx : 1;
      move.current(place.current.virtualTop + event.deltaY * unitPx);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [scaled]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey || event.target !== scroller.current) return;
    const pagePx = (scroller.current?.clientHeight ?? 0) - rowPx;
    const top = place.current.virtualTop;
    const targets: Record<string, number> = {
      ArrowDown: top + rowPx,
      ArrowUp: top - rowPx,
      PageDown: top + pagePx,
      PageUp: top - pagePx,
      Home: 0,
      End: fullPx,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    moveTo(target);
  };

  const items = virtualizer.getVirtualItems();
  const shiftPx = scaled ? place.current.realTop - place.current.virtualTop : 0;
  return {
    scroller,
    heightPx,
    offsetPx: (items[0]?.start ?? 0) + shiftPx,
    rows: items.map((item) => item.index),
    onKeyDown,
    show: (row) => {
      const element = scroller.current;
      if (!element) return;
      const { virtualTop } = place.current;
      const inSight = row * rowPx >= virtualTop && (row + 1) * rowPx <= virtualTop + element.clientHeight;
      if (!inSight) moveTo(row * rowPx - element.clientHeight / 2);
    },
  };
}
