import { useMemo } from 'react';
import { hexText, type MessageText } from '../../../shared/messages/compare/message-text.js';
import { compareText } from '../../../shared/text/compare.js';
import type { TextChange } from './compare-worker.js';
import { lineChanges } from './line-changes.js';
import type { MergeInput } from './merge-editor.js';
import type { Comparison } from './use-comparison.js';
import type { ComparedSide } from './use-sides.js';

/** What the editors show; the same object as long as it is the same, so that they stay where they are. */
export function useMergeInput(
  comparison: Comparison,
  { title: titleA }: ComparedSide,
  { title: titleB }: ComparedSide,
  wide: boolean,
  collapse: boolean,
): MergeInput | null {
  return useMemo(() => {
    const found = textsOf(comparison);
    if (!found) return null;
    const { editor, side } = compareText;
    return {
      ...found,
      labels: { a: editor({ side: side.a, what: titleA }), b: editor({ side: side.b, what: titleB }) },
      wide,
      collapse,
    };
  }, [comparison, titleA, titleB, wide, collapse]);
}

interface Texts {
  readonly a: MessageText;
  readonly b: MessageText;
  readonly changes: readonly TextChange[];
}

function textsOf(comparison: Comparison): Texts | null {
  if (comparison.kind === 'compared') return comparison.compared;
  if (comparison.kind !== 'large' || comparison.large.offset === null) return null;
  const { a, b } = comparison.large;
  return { a: hexText(a), b: hexText(b), changes: lineChanges(a.text, b.text) };
}
