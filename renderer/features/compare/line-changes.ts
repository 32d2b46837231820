import { diff } from '@codemirror/merge';
import type { TextChange } from './compare-worker.js';

/** For texts of a few thousand characters: those that need no worker. */
export function lineChanges(a: string, b: string): readonly TextChange[] {
  return diff(a, b, { scanLimit: 500, timeout: 50 }).map(
    ({ fromA, toA, fromB, toB }): TextChange => [fromA, toA, fromB, toB],
  );
}
