import { useEffect, useRef, useState } from 'react';
import type { ComparedMessage } from '../../../shared/messages/compare/compared-message.js';
import type { ViewChoices } from '../../../shared/messages/compare/message-text.js';
import type { Compared, CompareOrder } from './compare-worker.js';
import { compareLarge, isTooLarge, type LargeCompared } from './large.js';

export type Comparison =
  | { readonly kind: 'running' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'compared'; readonly compared: Compared }
  | { readonly kind: 'large'; readonly large: LargeCompared };

/**
 * Compares in a worker, so that the window stays awake; what is too large for that in pieces, and only to the first
 * difference. While another comparison is made, the last one stays.
 */
export function useComparison(
  a: ComparedMessage | null,
  b: ComparedMessage | null,
  { view, normalHeaders }: ViewChoices,
): Comparison {
  const [comparison, setComparison] = useState<Comparison>({ kind: 'running' });
  const worker = useRef<Worker | null>(null);
  const orders = useRef(0);

  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = null;
    },
    [],
  );

  useEffect(() => {
    if (!a || !b) return;
    const number = ++orders.current;
    if (isTooLarge(a, view) || isTooLarge(b, view)) {
      const stop = new AbortController();
      void compareLarge(a, b, stop.signal).then((large) => {
        if (large && number === orders.current) setComparison({ kind: 'large', large });
      });
      return () => stop.abort();
    }
    const used = worker.current ?? startWorker();
    worker.current = used;
    used.onmessage = ({ data }: MessageEvent<Compared>) => {
      if (data.number === orders.current) setComparison({ kind: 'compared', compared: data });
    };
    used.onerror = () => {
      worker.current = null;
      setComparison({ kind: 'failed' });
    };
    used.postMessage({ number, a, b, choices: { view, normalHeaders } } satisfies CompareOrder);
    return undefined;
  }, [a, b, view, normalHeaders]);

  return comparison;
}

const startWorker = () => new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' });
