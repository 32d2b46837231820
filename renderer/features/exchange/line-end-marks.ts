import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, WidgetType } from '@codemirror/view';
import { lineEndMarkOf } from './invisible-characters.js';

class LineEndMark extends WidgetType {
  readonly mark: string;
  constructor(mark: string) {
    super();
    this.mark = mark;
  }
  override eq(other: LineEndMark): boolean {
    return other.mark === this.mark;
  }
  toDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = 'xv-line-end-mark';
    element.textContent = this.mark;
    element.setAttribute('aria-hidden', 'true');
    return element;
  }
}

const hidden = Decoration.replace({});
const crLf = Decoration.replace({ widget: new LineEndMark(lineEndMarkOf['\r\n']) });
const lf = Decoration.widget({ widget: new LineEndMark(lineEndMarkOf['\n']), side: 1 });

/** Keeps the carriage return before a line feed out of sight, or shows how each line ends. */
export function lineEndMarks(shown: boolean) {
  return ViewPlugin.define(
    (view) => ({
      decorations: marksFor(view, shown),
      update(update) {
        if (update.docChanged || update.viewportChanged) this.decorations = marksFor(update.view, shown);
      },
    }),
    { decorations: (plugin) => plugin.decorations },
  );
}

function marksFor(view: EditorView, shown: boolean): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const { doc } = view.state;
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = doc.lineAt(at);
      const last = line.number === doc.lines;
      if (line.to <= to && line.text.endsWith('\r') && !last) {
        builder.add(line.to - 1, line.to, shown ? crLf : hidden);
      } else if (shown && !last && line.to <= to) {
        builder.add(line.to, line.to, lf);
      }
      at = line.to + 1;
    }
  }
  return builder.finish();
}
