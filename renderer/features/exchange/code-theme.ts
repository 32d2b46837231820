import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Colours come from the view's own variables, which reach into the shadow root; see exchange.css. */
export const codeTheme = EditorView.theme({
  '&': { height: '100%', color: 'var(--xv-text)', backgroundColor: 'var(--xv-bg)', fontSize: '12px' },
  // Over the line numbers too, which would cover an outline.
  '&.cm-focused': { outline: 'none' },
  '&.cm-focused::after': {
    content: '""',
    position: 'absolute',
    inset: '0',
    zIndex: '250',
    border: '2px solid var(--xv-focus)',
    pointerEvents: 'none',
  },
  '.cm-scroller': { fontFamily: 'var(--xv-mono)', lineHeight: '18px' },
  '.cm-content': { padding: '4px 0', caretColor: 'var(--xv-text)' },
  '.cm-line': { padding: '0 8px 0 6px' },
  '.cm-gutters': {
    color: 'var(--xv-faint)',
    backgroundColor: 'var(--xv-bg)',
    borderRight: '1px solid var(--xv-line)',
  },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '32px', padding: '0 4px 0 8px' },
  '.cm-foldGutter .cm-gutterElement': { width: '14px', cursor: 'pointer' },
  '.cm-foldPlaceholder': {
    color: 'var(--xv-muted)',
    backgroundColor: 'var(--xv-raised)',
    border: '1px solid var(--xv-line)',
  },
  '.cm-selectionMatch': { backgroundColor: 'var(--xv-match)' },
  '.cm-searchMatch': { backgroundColor: 'var(--xv-match)', outline: '1px solid var(--xv-line)' },
  '.cm-searchMatch.cm-searchMatch-selected': {
    backgroundColor: 'var(--xv-hit)',
    color: 'var(--xv-hit-text)',
  },
  '.cm-panels': { color: 'var(--xv-text)', backgroundColor: 'var(--xv-raised)' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--xv-line)' },
  '.cm-panel.cm-search': { padding: '4px 28px 4px 8px', fontFamily: 'var(--xv-sans)' },
  '.cm-panel.cm-search label': { fontSize: '12px', display: 'inline-flex', alignItems: 'center', gap: '2px' },
  '.cm-panel.cm-search [name=close]': { color: 'var(--xv-text)', fontSize: '16px', top: '4px', right: '8px' },
  '.cm-textfield': {
    fontSize: '12px',
    color: 'var(--xv-text)',
    backgroundColor: 'var(--xv-bg)',
    border: '1px solid var(--xv-control)',
    borderRadius: '4px',
  },
  '.cm-button': {
    fontSize: '12px',
    color: 'var(--xv-text)',
    backgroundColor: 'var(--xv-bg)',
    backgroundImage: 'none',
    border: '1px solid var(--xv-control)',
    borderRadius: '4px',
  },
  '.cm-textfield:focus-visible, .cm-button:focus-visible': { outline: '2px solid var(--xv-focus)' },
  '.xv-special': {
    margin: '0 1px',
    padding: '0 2px',
    fontSize: '10px',
    color: 'var(--xv-mark-text)',
    backgroundColor: 'var(--xv-mark)',
    borderRadius: '2px',
  },
  '.xv-line-end-mark': {
    marginLeft: '2px',
    padding: '0 2px',
    fontSize: '9px',
    lineHeight: '12px',
    color: 'var(--xv-faint)',
    border: '1px solid var(--xv-line)',
    borderRadius: '2px',
  },
});

export const codeHighlight = HighlightStyle.define([
  { tag: [tags.keyword, tags.tagName], color: 'var(--xv-code-name)' },
  { tag: [tags.number], color: 'var(--xv-code-number)', fontWeight: '600' },
  { tag: [tags.propertyName, tags.attributeName], color: 'var(--xv-code-key)' },
  { tag: [tags.string, tags.attributeValue], color: 'var(--xv-code-value)' },
  { tag: [tags.comment, tags.blockComment], color: 'var(--xv-muted)', fontStyle: 'italic' },
  { tag: [tags.meta, tags.processingInstruction, tags.documentMeta], color: 'var(--xv-muted)' },
  { tag: [tags.angleBracket, tags.punctuation, tags.definitionOperator], color: 'var(--xv-muted)' },
  { tag: [tags.escape, tags.character], color: 'var(--xv-code-number)' },
]);
