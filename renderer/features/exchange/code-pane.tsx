import { openSearchPanel } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { type RefObject, useContext, useEffect, useRef } from 'react';
import { shadowRootOf } from '../../ui/shadow-root.js';
import { choices, editorExtensions } from './code-extensions.js';
import { codeEntries } from './read-only-code.js';
import { SearchedWords } from './searched-words.js';
import type { TextLanguage } from './text-language.js';
import { type TextHandle, useTextHandle } from './use-text-handle.js';

interface CodePaneProps {
  readonly text: string;
  readonly language: TextLanguage;
  readonly label: string;
  readonly wrap: boolean;
  readonly lineEnds: boolean;
  readonly viewer: RefObject<TextHandle | null> | null;
}

/**
 * A read-only CodeMirror.
 *
 * It lives in a shadow root: there its styles are adopted style sheets, while in a document they would be a `<style>`
 * element, which our content security policy refuses.
 */
export function CodePane({ text, language, label, wrap, lineEnds, viewer }: CodePaneProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const searched = useContext(SearchedWords);
  const latest = useRef({ text, language, label, wrap, lineEnds, searched });
  // Who holds its handle offers what it has.
  const withMenu = viewer === null;
  latest.current = { text, language, label, wrap, lineEnds, searched };

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = shadowRootOf(element);
    const editor = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: latest.current.text,
        extensions: editorExtensions(latest.current, withMenu),
      }),
    });
    view.current = editor;
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, [withMenu]);

  useEffect(() => {
    if (view.current) changeText(view.current, text);
  }, [text]);
  useEffect(() => {
    view.current?.dispatch({ effects: choices({ language, label, wrap, lineEnds, searched }) });
  }, [language, label, wrap, lineEnds, searched]);

  useTextHandle(viewer, {
    openFind: () => view.current && openSearchPanel(view.current),
    entries: () => (view.current ? codeEntries(view.current) : []),
  });

  return <div className="xv-code" ref={host} />;
}

/** Changes only what differs, so that the place, the selection and the folds stay. */
function changeText(view: EditorView, text: string): void {
  const old = view.state.doc.toString();
  if (old === text) return;
  const shorter = Math.min(old.length, text.length);
  let from = 0;
  while (from < shorter && old.charCodeAt(from) === text.charCodeAt(from)) from++;
  let tail = 0;
  while (
    tail < shorter - from &&
    old.charCodeAt(old.length - 1 - tail) === text.charCodeAt(text.length - 1 - tail)
  ) {
    tail++;
  }
  view.dispatch({ changes: { from, to: old.length - tail, insert: text.slice(from, text.length - tail) } });
}
