import type { Difference } from '../../model/difference.js';
import { bodyDifferences } from './body-differences.js';
import type { ComparedMessage } from './compared-message.js';
import { firstDifference } from './first-difference.js';
import { headDifferences } from './head-differences.js';

/** All in which two messages differ; empty only where they are the same, byte for byte. */
export function findDifferences(a: ComparedMessage, b: ComparedMessage): readonly Difference[] {
  if (firstDifference(a.wire, b.wire) === null) return [];
  if (a.wire.length === 0) return [{ kind: 'missing', side: 'a' }];
  if (b.wire.length === 0) return [{ kind: 'missing', side: 'b' }];
  const found = [...headDifferences(a, b), ...bodyDifferences(a, b)];
  // Chunk borders, padding of a compression, trailers: only the bytes show it.
  return found.length > 0 ? found : [{ kind: 'head-spelling' }];
}
