import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
  snippet,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, linter, lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  Decoration,
  EditorView,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  MatchDecorator,
  ViewPlugin,
} from '@codemirror/view';
import { completionsAt } from '../../../shared/raw-request/completions.js';
import type { ComposeProblem } from '../../../shared/raw-request/problem.js';
import { composeText } from '../../../shared/text/compose.js';
import { exchangeStrings } from '../../../shared/text/exchange.js';
import { codeHighlight, codeTheme } from '../exchange/code-theme.js';
import { drawnSelection } from '../exchange/drawn-selection.js';
import { followSize } from '../exchange/follow-size.js';
import { hangingIndent } from '../exchange/hanging-indent.js';
import { httpParser } from '../exchange/http-language.js';
import { editorTheme } from './editor-theme.js';

interface EditorHost {
  readonly endpoint: () => string;
  /** Finds what is wrong with the text, and tells whoever counts. */
  readonly problems: (text: string) => readonly ComposeProblem[];
  readonly onText: (text: string) => void;
}

const http = StreamLanguage.define(httpParser);

/** What shows a request as text, alike in the editor and in the comparison. */
export function requestText(): Extension {
  return [
    // Only the line feed divides lines: a carriage return that was typed or pasted stays in the text, and in sight.
    EditorState.lineSeparator.of('\n'),
    EditorState.phrases.of(exchangeStrings.editor),
    highlightSpecialChars(),
    placeholders,
    http,
    syntaxHighlighting(codeHighlight),
    codeTheme,
    followSize,
    editorTheme,
    [EditorView.lineWrapping, hangingIndent],
  ];
}

export function composeExtensions(host: EditorHost): Extension {
  return [
    requestText(),
    lineNumbers(),
    history(),
    drawnSelection(),
    overSelection,
    highlightSelectionMatches(),
    search({ top: true }),
    autocompletion({ override: [(context) => complete(context, host.endpoint())], icons: false }),
    EditorState.phrases.of(composeText.phrases),
    linter((view) => host.problems(view.state.doc.toString()).map(diagnosticOf), { delay: 250 }),
    lintGutter(),
    keymap.of([...completionKeymap, ...lintKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap]),
    // What scrolls must be reachable by keys: the tab index says so to assistive tools, too.
    EditorView.contentAttributes.of({ 'aria-label': composeText.editor, spellcheck: 'false', tabindex: '0' }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) host.onText(update.state.doc.toString());
    }),
  ];
}

function complete(context: CompletionContext, endpoint: string): CompletionResult | null {
  const found = completionsAt(context.state.doc.toString(), context.pos, endpoint);
  if (found === null || (found.from === context.pos && !context.explicit && !isOpening(context))) return null;
  return {
    from: found.from,
    options: found.options.map(({ label, detail, apply }) => ({
      label,
      detail,
      ...(apply !== undefined && { apply: apply.includes('$') ? snippet(snippetOf(apply)) : apply }),
    })),
    validFor: /^[^\s<>]*$/,
  };
}

/** Where something is always wanted: behind a bracket, a quote, a colon. */
function isOpening({ state, pos }: CompletionContext): boolean {
  return /[<"'{]$|: $/.test(state.sliceDoc(Math.max(0, pos - 2), pos));
}

/** `$` marks where the cursor goes; braces are a snippet's own, and are escaped. */
function snippetOf(apply: string): string {
  const cursor = ['$', '{}'].join('');
  return apply
    .replaceAll('{', '\\{')
    .replaceAll('}', '\\}')
    .replace('$', () => cursor);
}

function diagnosticOf({ from, to, severity, message, fix }: ComposeProblem): Diagnostic {
  return {
    from,
    to: Math.max(from, to),
    severity,
    message,
    ...(fix && {
      actions: [
        {
          name: fix.label,
          apply: (view) => view.dispatch({ changes: { from: fix.from, to: fix.to, insert: fix.insert } }),
        },
      ],
    }),
  };
}

/**
 * Typing over a selection. Chromium would write the style of what it replaces into the new text, which our content
 * security policy refuses with an error.
 */
const overSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { data, inputType } = event;
    if (inputType !== 'insertText' || data === null || view.composing || view.state.selection.main.empty)
      return false;
    event.preventDefault();
    view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    return true;
  },
});

const token = new MatchDecorator({
  regexp: /\{\{token(?::raw)?\}\}/g,
  decoration: Decoration.mark({ class: 'cm-token-placeholder' }),
});
const placeholders = ViewPlugin.define(
  (view) => ({
    decorations: token.createDeco(view),
    update(update) {
      this.decorations = token.updateDeco(update, this.decorations);
    },
  }),
  { decorations: (plugin) => plugin.decorations },
);
