import { historyField } from '@codemirror/commands';
import { forceLinting, nextDiagnostic } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import type { ComposeProblem } from '../../../shared/raw-request/problem.js';
import { shadowRootOf } from '../../ui/shadow-root.js';
import { editorMemory } from './compose-state.js';
import { composeExtensions } from './editor-extensions.js';

export interface EditorHandle {
  goToNextProblem(): void;
}

interface RequestEditorProps {
  readonly text: string;
  /** Another number: `text` came from elsewhere, and takes the place of what is there. */
  readonly loaded: number;
  readonly endpoint: string;
  readonly problems: (text: string) => readonly ComposeProblem[];
  readonly onText: (text: string) => void;
  readonly handle: RefObject<EditorHandle | null>;
}

/** Which text the editor's memory belongs to. */
let rememberedLoad = 0;

/** The editor. It lives in a shadow root, as the read-only one does: see code-pane.tsx. */
export function RequestEditor(props: RequestEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = shadowRootOf(element);
    const editor = new EditorView({ root, parent: root, state: firstState(latest) });
    view.current = editor;
    takeOver(editor, latest.current);
    editor.focus();
    // A key that the editor used is used up: Esc closes its list, and not the dialog around it.
    const useUp = (event: KeyboardEvent) => {
      if (event.defaultPrevented && event.key === 'Escape') event.stopPropagation();
    };
    element.addEventListener('keydown', useUp);
    return () => {
      element.removeEventListener('keydown', useUp);
      editorMemory.json = editor.state.toJSON({ history: historyField });
      view.current = null;
      editor.destroy();
    };
  }, []);

  const { loaded, problems } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number says that the text is another one
  useEffect(() => {
    if (view.current) takeOver(view.current, latest.current);
  }, [loaded]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is known beside the text has changed
  useEffect(() => {
    if (view.current) forceLinting(view.current);
  }, [problems]);
  useImperativeHandle(props.handle, () => ({
    goToNextProblem() {
      if (!view.current) return;
      view.current.focus();
      nextDiagnostic(view.current);
    },
  }));

  return <div className="xv-code" ref={host} />;
}

function firstState(latest: RefObject<RequestEditorProps>): EditorState {
  const extensions = composeExtensions({
    endpoint: () => latest.current.endpoint,
    problems: (text) => latest.current.problems(text),
    onText: (text) => latest.current.onText(text),
  });
  if (editorMemory.json === null) {
    rememberedLoad = latest.current.loaded;
    return EditorState.create({ doc: latest.current.text, extensions });
  }
  return EditorState.fromJSON(editorMemory.json, { extensions }, { history: historyField });
}

/** As one change, so that the text before it can be had back. */
function takeOver(editor: EditorView, { loaded, text }: RequestEditorProps): void {
  if (loaded === rememberedLoad) return;
  rememberedLoad = loaded;
  editor.dispatch({
    changes: { from: 0, to: editor.state.doc.length, insert: text },
    selection: { anchor: 0 },
    scrollIntoView: true,
    userEvent: 'input.load',
  });
}
