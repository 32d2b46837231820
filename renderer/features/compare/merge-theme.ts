import { EditorView } from '@codemirror/view';

const lineA = { backgroundColor: 'var(--cmp-a-bg)' };
const lineB = { backgroundColor: 'var(--cmp-b-bg)' };
const textA = {
  background: 'var(--cmp-a-text)',
  textDecoration: 'underline',
  textDecorationThickness: '1px',
};
const textB = { ...textA, background: 'var(--cmp-b-text)' };
const mark = (content: string, color: string) => ({
  background: 'none',
  '&:before': { content: `"${content}"`, color, fontWeight: '700', display: 'block', textAlign: 'center' },
});

/** What is only in A is marked − and underlined, what is only in B +: the colours say nothing alone. */
export const mergeTheme = EditorView.theme({
  '&.cm-merge-a .cm-changedLine, .cm-deletedChunk': lineA,
  '&.cm-merge-b .cm-changedLine': lineB,
  '&.cm-merge-a .cm-changedText, &.cm-merge-b .cm-deletedChunk .cm-deletedText': textA,
  '&.cm-merge-b .cm-changedText': textB,
  '.cm-deletedChunk': { paddingLeft: '6px' },
  '.cm-deletedChunk .cm-deletedLine': { whiteSpace: 'inherit' },
  '.cm-changeGutter': { width: '14px', paddingLeft: '0' },
  '&.cm-merge-a .cm-changedLineGutter, & .cm-deletedLineGutter': mark('−', 'var(--cmp-a)'),
  '&.cm-merge-b .cm-changedLineGutter': mark('+', 'var(--cmp-b)'),
  '& .cm-collapsedLines': {
    padding: '3px 10px',
    color: 'var(--xv-muted)',
    background: 'var(--xv-raised)',
    borderTop: '1px solid var(--xv-line)',
    borderBottom: '1px solid var(--xv-line)',
    fontFamily: 'var(--xv-sans)',
  },
  '& .cm-collapsedLines:before, & .cm-collapsedLines:after': { content: '""' },
  '.cm-mergeSpacer': {
    background: 'repeating-linear-gradient(-45deg, transparent 0 4px, var(--xv-raised) 4px 8px)',
  },
});
