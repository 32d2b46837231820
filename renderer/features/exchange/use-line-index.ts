import { useEffect, useMemo, useState } from 'react';
import type { TextRegion } from './content-text.js';
import { LineIndex } from './line-index.js';

/** Enough for the first screens at once; the rest follows in slices that leave room for input and painting. */
const firstBytes = 200_000;
const sliceBytes = 500_000;
const budgetMs = 8;

/** The index, filled while it is shown. The number changes whenever there is more in it. */
export function useLineIndex(regions: readonly TextRegion[]): { index: LineIndex; scanned: number } {
  const index = useMemo(() => {
    const fresh = new LineIndex(regions);
    fresh.scan(firstBytes);
    return fresh;
  }, [regions]);
  const [, setScanned] = useState(0);
  useEffect(() => {
    let timer = 0;
    let shownMs = performance.now();
    const step = (): void => {
      const until = performance.now() + budgetMs;
      while (!index.done && performance.now() < until) index.scan(sliceBytes);
      // Telling React every slice would cost more than the scan itself.
      if (index.done || performance.now() - shownMs > 100) {
        shownMs = performance.now();
        setScanned(index.scanned);
      }
      if (!index.done) timer = window.setTimeout(step, 0);
    };
    if (!index.done) timer = window.setTimeout(step, 0);
    return () => window.clearTimeout(timer);
  }, [index]);
  return { index, scanned: index.scanned };
}
