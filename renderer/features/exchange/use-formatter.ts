import { useCallback, useEffect, useState } from 'react';
import type { FormatAnswer, FormatMessage, FormatOrder } from './format-worker.js';

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
    const stop = hand(order, (message) => worker.postMessage(message));
    return () => {
      stop();
      worker.terminate();
    };
  }, [order, go]);

  return { state, start: useCallback(() => setStarted(order), [order]) };
}

const pieceBytes = 2_000_000;

/** Gives the order away piece by piece, a task each. Returns what stops it. */
function hand({ bytes, encoding }: FormatOrder, post: (message: FormatMessage) => void): () => void {
  let at = 0;
  let timer = 0;
  const next = (): void => {
    if (at >= bytes.length) {
      post({ kind: 'end', encoding });
      return;
    }
    // A slice, not a view: cloning a view clones all of its buffer.
    post({ kind: 'piece', bytes: bytes.slice(at, at + pieceBytes) });
    at += pieceBytes;
    timer = window.setTimeout(next, 0);
  };
  next();
  return () => window.clearTimeout(timer);
}
