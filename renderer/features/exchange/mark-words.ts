import { type Extension, RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { type Term, wordRanges } from './word-ranges.js';

const mark = Decoration.mark({ class: 'xv-searched' });
const markTheme = EditorView.theme({
  '.xv-searched': {
    backgroundColor: 'var(--attention-bg)',
    boxShadow: 'inset 0 -2px 0 var(--attention)',
    borderRadius: '2px',
  },
  '@media (forced-colors: active)': {
    '.xv-searched': { forcedColorAdjust: 'none', backgroundColor: 'Mark', color: 'MarkText' },
  },
});

/** Marks the words that were searched for, in the lines that are in sight. */
export function markWords(terms: readonly Term[]): Extension {
  if (terms.length === 0) return [];
  const plugin = ViewPlugin.fromClass(
    class {
      marks: DecorationSet;
      constructor(view: EditorView) {
        this.marks = marksIn(view, terms);
      }
      update({ view, docChanged, viewportChanged }: ViewUpdate) {
        if (docChanged || viewportChanged) this.marks = marksIn(view, terms);
      }
    },
    { decorations: ({ marks }) => marks },
  );
  return [plugin, markTheme];
}

function marksIn(view: EditorView, terms: readonly Term[]): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  let end = -1;
  for (const { from, to } of view.visibleRanges) {
    // Whole lines, so that no word is cut at the border of what is in sight.
    const start = Math.max(view.state.doc.lineAt(from).from, end + 1);
    end = Math.min(view.state.doc.lineAt(to).to, to + 10_000);
    if (end < start) continue;
    for (const range of wordRanges(view.state.sliceDoc(start, end), terms))
      builder.add(start + range.from, start + range.to, mark);
  }
  return builder.finish();
}
