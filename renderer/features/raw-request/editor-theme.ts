import { EditorView } from '@codemirror/view';

const wavy = (colour: string) => ({
  backgroundImage: 'none',
  paddingBottom: '0',
  textDecoration: `underline wavy ${colour} 1.5px`,
  textDecorationSkipInk: 'none',
});

/** What editing has beyond reading. The colours are the view's own variables, which follow light and dark. */
export const editorTheme = EditorView.theme({
  '.cm-token-placeholder': {
    padding: '1px 3px',
    color: 'var(--xv-mark-text)',
    backgroundColor: 'var(--xv-mark)',
    borderRadius: '3px',
  },
  '.cm-lintRange-error': wavy('var(--xv-warn)'),
  '.cm-lintRange-warning': wavy('var(--xv-mark-text)'),
  '.cm-lintRange-info': wavy('var(--xv-code-number)'),
  '.cm-gutter-lint': { width: '14px' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '3px 1px' },
  '.cm-tooltip': {
    color: 'var(--xv-text)',
    backgroundColor: 'var(--raised, #fff)',
    border: '1px solid var(--xv-control)',
    borderRadius: '5px',
    boxShadow: 'var(--shadow)',
    fontFamily: 'var(--xv-sans)',
    fontSize: '12px',
    lineHeight: '18px',
  },
  '.cm-tooltip-lint': { maxWidth: '460px', overflow: 'hidden' },
  '.cm-diagnostic': { padding: '4px 10px', borderLeft: '3px solid var(--xv-control)', whiteSpace: 'normal' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--xv-warn)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--xv-mark-text)' },
  '.cm-diagnosticAction': {
    marginLeft: '8px',
    padding: '0 6px',
    color: 'var(--xv-text)',
    backgroundColor: 'var(--xv-raised)',
    border: '1px solid var(--xv-control)',
    borderRadius: '4px',
    font: 'inherit',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { maxHeight: '180px', fontFamily: 'var(--xv-mono)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '1px 8px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    color: 'var(--xv-hit-text)',
    backgroundColor: 'var(--xv-hit)',
  },
  '.cm-completionDetail': {
    color: 'inherit',
    fontStyle: 'normal',
    opacity: '0.75',
    fontFamily: 'var(--xv-sans)',
  },
  '.cm-panel.cm-panel-lint ul [aria-selected]': {
    color: 'var(--xv-hit-text)',
    backgroundColor: 'var(--xv-hit)',
  },
});
