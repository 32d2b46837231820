import type { Extension } from '@codemirror/state';
import { drawSelection, EditorView } from '@codemirror/view';

/**
 * What is selected stays in sight while a menu or a field has the keys: the browser's own selection does not. Where the system
 * forces its colours only the browser's own is seen.
 */
export const drawnSelection = (): Extension =>
  matchMedia('(forced-colors:active)').matches ? [] : [drawSelection(), selectionTheme];

const selectionTheme = EditorView.theme({
  '.cm-cursor': { borderLeftColor: 'var(--xv-text)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--xv-match)',
  },
});
