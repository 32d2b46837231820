import { type Extension, RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

/** Deeper than this the rest of a line would have no room. */
const deepest = 24;
const edgePx = 6;
const marks = Array.from({ length: deepest + 1 }, (_, depth) =>
  Decoration.line({ class: `xv-indent-${depth}` }),
);

/** A word that fits no row is broken; never between the indentation and it, or a number would stand beside an empty row. */
const unbroken = Decoration.mark({ class: 'xv-indent' });

/** As classes: a style attribute is what our content security policy refuses. */
const theme = EditorView.theme({
  '.xv-indent': { whiteSpace: 'pre' },
  ...Object.fromEntries(
    marks.map((_, depth) => [
      `.cm-line.xv-indent-${depth}`,
      { paddingLeft: `calc(${edgePx}px + ${depth + 2}ch)`, textIndent: `-${depth + 2}ch` },
    ]),
  ),
});

/** The rest of a wrapped line stands under its beginning, two characters in. */
export const hangingIndent: Extension = [
  theme,
  ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;

      constructor(view: EditorView) {
        this.decorations = indentsOf(view);
      }

      update(update: ViewUpdate): void {
        if (update.docChanged || update.viewportChanged) this.decorations = indentsOf(update.view);
      }
    },
    { decorations: (plugin) => plugin.decorations },
  ),
];

function indentsOf(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at);
      const spaces = /^ */.exec(line.text)?.[0].length ?? 0;
      const mark = marks[Math.min(deepest, spaces)];
      if (mark) builder.add(line.from, line.from, mark);
      if (spaces > 0 && spaces < line.length) builder.add(line.from, line.from + spaces + 1, unbroken);
      at = line.to + 1;
    }
  }
  return builder.finish();
}
