import { StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { Change, type Chunk, getChunks, MergeView, unifiedMergeView } from '@codemirror/merge';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import type { MessageText } from '../../../shared/messages/compare/message-text.js';
import { compareText } from '../../../shared/text/compare.js';
import { codeHighlight, codeTheme } from '../exchange/code-theme.js';
import { followSize } from '../exchange/follow-size.js';
import { httpParser } from '../exchange/http-language.js';
import { readOnlyCode, readOnlyLabel } from '../exchange/read-only-code.js';
import type { TextChange } from './compare-worker.js';
import { mergeTheme } from './merge-theme.js';

export interface MergeInput {
  readonly a: MessageText;
  readonly b: MessageText;
  readonly changes: readonly TextChange[];
  readonly labels: { readonly a: string; readonly b: string };
  /** Side by side; else one below the other. */
  readonly wide: boolean;
  readonly collapse: boolean;
}

/** What the dialog needs of the editors, whichever they are. */
export interface MergeHandle {
  readonly places: number;
  /** Brings the place into sight and the focus to it. */
  goTo(place: number): void;
  destroy(): void;
}

const http = StreamLanguage.define(httpParser);

export function createMerge(root: ShadowRoot, input: MergeInput): MergeHandle {
  const { a, b, wide, labels } = input;
  const shared = {
    // Found by the worker; the editors only draw it.
    diffConfig: { override: () => input.changes.map((change) => new Change(...change)) },
    ...(input.collapse && { collapseUnchanged: { margin: 3, minSize: 4 } }),
  };
  if (!wide) {
    const label = compareText.unified({ a: labels.a, b: labels.b });
    const view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: b.text,
        extensions: [
          extensions(b, label),
          unifiedMergeView({ ...shared, original: a.text, mergeControls: false }),
        ],
      }),
    });
    const chunks = getChunks(view.state)?.chunks ?? [];
    return handleOf(
      chunks,
      (chunk) => show(view, chunk.fromB),
      () => view.destroy(),
    );
  }
  const merge = new MergeView({
    root,
    parent: root,
    a: { doc: a.text, extensions: extensions(a, labels.a) },
    b: { doc: b.text, extensions: extensions(b, labels.b) },
    ...shared,
  });
  // It scrolls both sides as one.
  merge.dom.style.height = '100%';
  return handleOf(
    merge.chunks,
    (chunk) => {
      merge.a.dispatch({ selection: { anchor: Math.min(chunk.fromA, merge.a.state.doc.length) } });
      show(merge.b, chunk.fromB);
    },
    () => merge.destroy(),
  );
}

function handleOf(chunks: readonly Chunk[], goTo: (chunk: Chunk) => void, destroy: () => void): MergeHandle {
  return {
    places: chunks.length,
    goTo(place) {
      const chunk = chunks[place];
      if (chunk) goTo(chunk);
    },
    destroy,
  };
}

function show(view: EditorView, position: number): void {
  const anchor = Math.min(position, view.state.doc.length);
  view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
  view.focus();
}

/** Colouring more than this takes longer than it helps. */
const mostColoured = 100_000;

function extensions({ text, offsets }: MessageText, label: string): Extension {
  const offset = (line: number) => (offsets?.[line - 1] ?? 0).toString(16).padStart(6, '0');
  return [
    EditorState.lineSeparator.of('\n'),
    EditorState.phrases.of({ '$ unchanged lines': compareText.unchanged }),
    lineNumbers(offsets ? { formatNumber: offset } : {}),
    offsets || text.length > mostColoured ? [] : http,
    syntaxHighlighting(codeHighlight),
    // Bytes stand in columns.
    offsets ? [] : EditorView.lineWrapping,
    readOnlyCode(),
    readOnlyLabel(label),
    codeTheme,
    followSize,
    mergeTheme,
  ];
}
