import type { BytesAnswer, BytesOrder } from './bytes-worker.js';

const waiting = new Map<number, (bytes: Uint8Array | null) => void>();
let worker: Worker | null = null;
let number = 0;

/** In a thread of its own, which stays for the next time. Null where they are not there any more. */
export function fetchBytes(url: string): Promise<Uint8Array | null> {
  worker ??= started();
  const order: BytesOrder = { number: ++number, url };
  const answer = new Promise<Uint8Array | null>((resolve) => waiting.set(order.number, resolve));
  worker.postMessage(order);
  return answer;
}

function started(): Worker {
  const made = new Worker(new URL('./bytes-worker.ts', import.meta.url), { type: 'module' });
  made.onmessage = ({ data }: MessageEvent<BytesAnswer>) => {
    waiting.get(data.number)?.(data.bytes);
    waiting.delete(data.number);
  };
  made.onerror = () => {
    worker = null;
    for (const resolve of waiting.values()) resolve(null);
    waiting.clear();
  };
  return made;
}
