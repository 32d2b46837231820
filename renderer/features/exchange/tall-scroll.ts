/** Browsers clamp elements near 33 million pixels; above this height scrolling is scaled. */
const tallestPx = 8_000_000;
const overscanRows = 12;

interface ScrollScale {
  /** The height that all rows would have. */
  readonly fullPx: number;
  /** The height of the element that is scrolled. */
  readonly heightPx: number;
  /** Full pixels to one pixel of the scrollbar. */
  readonly factor: number;
}

export function scrollScale(fullPx: number, viewPx: number): ScrollScale {
  const heightPx = Math.min(fullPx, tallestPx);
  const factor = fullPx > tallestPx ? (fullPx - viewPx) / (heightPx - viewPx) : 1;
  return { fullPx, heightPx, factor };
}

export function placeInFull(scrollTop: number, scale: ScrollScale): number {
  return scrollTop * scale.factor;
}

/** The rows to draw, `end` excluded: those in sight and some on either side. */
export function drawnRows(
  fullTop: number,
  viewPx: number,
  rowPx: number,
  count: number,
): { first: number; end: number } {
  const end = Math.min(count, Math.ceil((fullTop + viewPx) / rowPx) + overscanRows);
  return { first: Math.max(0, Math.min(Math.floor(fullTop / rowPx) - overscanRows, end)), end };
}
