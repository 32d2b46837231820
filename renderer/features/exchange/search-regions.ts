import type { PlacedRegion } from './region-bytes.js';
import { encodeQuery, findBackward, findForward } from './search-bytes.js';

/** Offsets in the whole. */
export interface Match {
  readonly from: number;
  readonly to: number;
  /** The search went on at the other end. */
  readonly wrapped: boolean;
}

const sliceBytes = 1_000_000;

/**
 * The next (or previous) match from an offset, going round once. Works in slices and gives the thread back between
 * them. Null: there is none, or the signal stopped it.
 */
export async function searchRegions(
  regions: readonly PlacedRegion[],
  query: string,
  from: number,
  direction: 'next' | 'previous',
  signal: AbortSignal,
): Promise<Match | null> {
  if (query === '') return null;
  for (const wrapped of [false, true]) {
    const ordered = direction === 'next' ? regions : [...regions].reverse();
    for (const region of ordered) {
      const needle = encodeQuery(query, region.encoding);
      if (!needle || needle.length === 0) continue;
      const border = Math.min(Math.max(from - region.base, 0), region.bytes.length);
      const after = (direction === 'next') !== wrapped;
      const low = after ? border : 0;
      const high = after ? region.bytes.length : border;
      const at = await searchRegion(region, needle, low, high, direction, signal);
      if (signal.aborted) return null;
      if (at >= 0) return { from: region.base + at, to: region.base + at + needle.length, wrapped };
    }
  }
  return null;
}

async function searchRegion(
  region: PlacedRegion,
  needle: Uint8Array,
  low: number,
  high: number,
  direction: 'next' | 'previous',
  signal: AbortSignal,
): Promise<number> {
  const slices = Math.ceil((high - low) / sliceBytes);
  for (let i = 0; i < slices; i++) {
    const slice = direction === 'next' ? i : slices - 1 - i;
    const start = low + slice * sliceBytes;
    const stop = Math.min(high, start + sliceBytes);
    const find = direction === 'next' ? findForward : findBackward;
    const at = find(region, needle, start, stop);
    if (at >= 0) return at;
    await breathe();
    if (signal.aborted) return -1;
  }
  return -1;
}

/** Lets input and painting in. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
