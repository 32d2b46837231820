import { selectAll, standardKeymap } from '@codemirror/commands';
import { openSearchPanel, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { exchangeStrings } from '../../../shared/text/exchange.js';
import { menuText } from '../../../shared/text/menu.js';
import { openMenuAt } from '../../ui/context-menu.js';
import type { MenuEntry } from '../../ui/menu-entry.js';
import { copyAndSay } from './copy-text.js';
import { drawnSelection } from './drawn-selection.js';

/** Several selections are for those who write: in what is only read, Ctrl D and Ctrl Shift L are the window's. */
const searchKeys = searchKeymap.filter(({ key }) => key !== 'Mod-d' && key !== 'Mod-Shift-l');

/** For every editor that only shows: its keys, its words, and a menu of what works in it, unless a pane around it has one. */
export function readOnlyCode(withMenu = true): Extension {
  return [
    EditorState.readOnly.of(true),
    EditorState.phrases.of(exchangeStrings.editor),
    search({ top: true }),
    drawnSelection(),
    keymap.of([...searchKeys, ...standardKeymap]),
    withMenu ? ownMenu : [],
  ];
}

/** To the system it is a field like another: its menu would offer to cut and to paste. */
const ownMenu = EditorView.domEventHandlers({
  contextmenu: (event, view) =>
    openMenuAt(event, view.contentDOM.ariaLabel ?? menuText.edit, codeEntries(view)),
});

/** What scrolls must be reachable by keys: the tab index says so to assistive tools, too. */
export const readOnlyLabel = (label: string): Extension =>
  EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true', tabindex: '0' });

/** What a right click offers in it. */
export function codeEntries(view: EditorView): MenuEntry[] {
  const { copy, selectAll: whole } = menuText.roles;
  const nothing = view.state.selection.ranges.every(({ empty }) => empty);
  return [
    { id: 'copy', label: copy, disabled: nothing, run: () => void copyAndSay(selectedIn(view)) },
    { id: 'select-all', label: whole, run: () => selectWhole(view) },
    { id: 'find', label: exchangeStrings.find.label, run: () => openSearchPanel(view) },
  ];
}

const selectedIn = ({ state }: EditorView) =>
  state.selection.ranges.map(({ from, to }) => state.sliceDoc(from, to)).join('\n');

function selectWhole(view: EditorView): void {
  view.focus();
  selectAll(view);
}
