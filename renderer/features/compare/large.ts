import type { ComparedMessage } from '../../../shared/messages/compare/compared-message.js';
import { firstDifferenceInChunks } from '../../../shared/messages/compare/first-difference.js';
import { headDifferences } from '../../../shared/messages/compare/head-differences.js';
import { type HexLines, hexLines } from '../../../shared/messages/compare/hex-lines.js';
import type { CompareView } from '../../../shared/messages/compare/message-text.js';
import type { Difference } from '../../../shared/model/difference.js';

/** Above this many bytes on a side, on the wire or decoded, messages are not laid side by side. Hex is five times as long. */
export const largestCompared = { normal: 512 * 1024, text: 512 * 1024, bytes: 96 * 1024 } as const;
const aroundBytes = 512;

export interface LargeCompared {
  readonly differences: readonly Difference[];
  /** Of the first difference in the bodies, codings undone; null: they are the same. */
  readonly offset: number | null;
  /** The bytes around it. */
  readonly a: HexLines;
  readonly b: HexLines;
}

export function isTooLarge({ wire, body }: ComparedMessage, view: CompareView): boolean {
  return Math.max(wire.length, body.length) > largestCompared[view];
}

/** Null where it was stopped. */
export async function compareLarge(
  a: ComparedMessage,
  b: ComparedMessage,
  signal: AbortSignal,
): Promise<LargeCompared | null> {
  const pause = () =>
    new Promise<void>((resolve, reject) => {
      setTimeout(() => (signal.aborted ? reject(signal.reason) : resolve()), 0);
    });
  try {
    const offset = await firstDifferenceInChunks(a.body, b.body, pause);
    const around = (body: Uint8Array): HexLines =>
      offset === null
        ? { text: '', offsets: [] }
        : hexLines(body, Math.max(0, offset - aroundBytes), Math.min(body.length, offset + aroundBytes));
    const content: Difference[] = offset === null ? [] : [{ kind: 'content', how: 'text' }];
    return {
      differences: [...headDifferences(a, b), ...content],
      offset,
      a: around(a.body),
      b: around(b.body),
    };
  } catch {
    return null;
  }
}
