import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { drawnRows, placeInFull, scrollScale } from './tall-scroll.js';

export const rowPx = 18;

interface TallRows {
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

/**
 * Virtual rows of one height, however many: with a scaled scrollbar where the browser could not be that tall.
 *
 * Written out because a general virtualizer keeps a measurement for every row, which takes a third of a second for the
 * three million rows of a hex view.
 */
export function useTallRows(count: number): TallRows {
  const scroller = useRef<HTMLDivElement>(null);
  const [viewPx, setViewPx] = useState(0);
  const [place, setPlace] = useState({ fullTop: 0, realTop: 0 });
  const now = useRef(place);
  const scale = scrollScale(count * rowPx, viewPx);
  const latestScale = useRef(scale);
  latestScale.current = scale;

  const put = (next: { fullTop: number; realTop: number }): void => {
    now.current = next;
    setPlace(next);
  };
  const moveTo = (fullTop: number): void => {
    const element = scroller.current;
    if (!element) return;
    const { fullPx, factor } = latestScale.current;
    const target = Math.max(0, Math.min(fullTop, fullPx - element.clientHeight));
    element.scrollTop = target / factor;
    put({ fullTop: target, realTop: element.scrollTop });
  };
  const move = useRef(moveTo);
  move.current = moveTo;

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = (): void => setViewPx(element.clientHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    const onScroll = (): void => {
      const { scrollTop } = element;
      // Our own step has set the place already, finer than the scrollbar can say it.
      if (Math.abs(scrollTop - now.current.realTop) < 1) return;
      const next = { fullTop: placeInFull(scrollTop, latestScale.current), realTop: scrollTop };
      now.current = next;
      // Drawn before the browser paints the scrolled frame, so that no blank rows are seen.
      flushSync(() => setPlace(next));
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, []);

  // When there are more rows the same place is elsewhere on a scaled scrollbar.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the factor is what it runs for
  useLayoutEffect(() => {
    if (now.current.fullTop > 0) move.current(now.current.fullTop);
  }, [scale.factor]);

  const scaled = scale.factor !== 1;
  useEffect(() => {
    const element = scroller.current;
    if (!element || !scaled) return;
    const onWheel = (event: WheelEvent): void => {
      if (event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      const unitPx = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? rowPx : 1;
      move.current(now.current.fullTop + event.deltaY * unitPx);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [scaled]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey || event.target !== scroller.current) return;
    const top = now.current.fullTop;
    const targets: Record<string, number> = {
      ArrowDown: top + rowPx,
      ArrowUp: top - rowPx,
      PageDown: top + viewPx - rowPx,
      PageUp: top - viewPx + rowPx,
      Home: 0,
      End: scale.fullPx,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    moveTo(target);
  };

  const { first, end } = drawnRows(place.fullTop, viewPx, rowPx, count);
  return {
    scroller,
    heightPx: scale.heightPx,
    offsetPx: first * rowPx + (scaled ? place.realTop - place.fullTop : 0),
    rows: Array.from({ length: end - first }, (_, i) => first + i),
    onKeyDown,
    show: (row) => {
      const { fullTop } = now.current;
      const inSight = row * rowPx >= fullTop && (row + 1) * rowPx <= fullTop + viewPx;
      if (!inSight) moveTo(row * rowPx - viewPx / 2);
    },
  };
}
