import type { CompareView } from '../../../shared/messages/compare/message-text.js';
import type { Direction } from '../../../shared/model/difference.js';
import { compareText } from '../../../shared/text/compare.js';
import { dataSize } from '../../../shared/text/history-screen.js';
import { largestCompared } from './large.js';
import type { MergeInput } from './merge-editor.js';
import { MergePane } from './merge-pane.js';
import type { Comparison } from './use-comparison.js';
import type { Places } from './use-places.js';
import type { ComparedSide } from './use-sides.js';

/** The texts, with what must be known about them above. */
export function ComparedTexts({
  comparison,
  input,
  a,
  b,
  direction,
  view,
  places,
}: {
  comparison: Comparison;
  input: MergeInput | null;
  a: ComparedSide;
  b: ComparedSide;
  direction: Direction;
  view: CompareView;
  places: Places;
}) {
  if (a.error || b.error || comparison.kind === 'running' || comparison.kind === 'failed') {
    return <div className="compare-code" />;
  }
  const neither = a.message?.wire.length === 0 && b.message?.wire.length === 0;
  return (
    <>
      <Notes comparison={comparison} view={view} />
      {input && !neither ? (
        <MergePane input={input} handle={places.handle} onPlaces={places.onPlaces} />
      ) : (
        <div className="compare-code empty">
          <p className="soft">{neither ? compareText.nothing[direction] : compareText.largeSame}</p>
        </div>
      )}
    </>
  );
}

function Notes({ comparison, view }: { comparison: Comparison; view: CompareView }) {
  const notes: string[] = [];
  if (comparison.kind === 'large') {
    notes.push(compareText.large({ limit: dataSize(largestCompared[view]) }));
    const { offset } = comparison.large;
    if (offset !== null) notes.push(compareText.largeAt({ offset, hex: offset.toString(16) }));
  }
  if (comparison.kind === 'compared') {
    for (const side of ['a', 'b'] as const) {
      const { problem } = comparison.compared[side];
      if (problem) notes.push(compareText.asItCame({ side: compareText.side[side], reason: problem }));
    }
  }
  return notes.map((note) => (
    <p key={note} className="compare-note selectable">
      {note}
    </p>
  ));
}
