import { useCallback, useEffect, useState } from 'react';
import type { FormatAnswer, FormatOrder } from './format-worker.js';

/** `idle`: big enough that a person is asked first. */
export type Formatting =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed' }
  | FormatAnswer;

/** Above this many bytes formatting waits for a press. */
const unaskedBytes = 5_000_000;

/** Formats XML in a worker, so that the window stays awake. Null: nothing to do. */
export function useFormatter(order: FormatOrder | null): { state: Formatting; start: () => void } {
  const [state, setState] = useState<Formatting>({ kind: 'idle' });
  const [started, setStarted] = useState<FormatOrder | null>(null);
  const go = order !== null && (started === order || order.bytes.length <= unaskedBytes);

  useEffect(() => {
    setState({ kind: 'idle' });
    if (!order || !go) return;
    setState({ kind: 'running' });
    const worker = new Worker(new URL('./format-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<FormatAnswer>) => {
      setState(data);
      worker.terminate();
    };
    worker.onerror = () => setState({ kind: 'failed' });
    worker.postMessage(order);
    return () => worker.terminate();
  }, [order, go]);

  return { state, start: useCallback(() => setStarted(order), [order]) };
}
