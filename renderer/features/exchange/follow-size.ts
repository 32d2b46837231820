import { type EditorView, ViewPlugin } from '@codemirror/view';

/**
 * CodeMirror overlooks a change of its size within 75 ms of an update, and its line numbers stay where wrapped lines ended
 * before. Whoever resizes the window makes both at once.
 */
export const followSize = ViewPlugin.fromClass(
  class {
    readonly #observer: ResizeObserver;

    constructor(view: EditorView) {
      this.#observer = new ResizeObserver(() => view.requestMeasure());
      this.#observer.observe(view.scrollDOM);
    }

    destroy(): void {
      this.#observer.disconnect();
    }
  },
);
