import { useEffect } from 'react';
import { windowText } from '../../shared/text/window.js';
import { copyAndSay } from '../features/exchange/copy-text.js';
import { say } from '../state/message-state.js';
import { openMenuAt } from '../ui/context-menu.js';

/** Each has a menu of its own, or does something by itself. */
const others = 'input, textarea, select, button, a, label, [contenteditable], [role=menu], [role=option]';
const values = ['td', 'dd', 'code', 'h1', 'p', '.selectable'].join();
const mostWords = 40;

/** Answers the right clicks that nothing else did, with a copy of what is under the pointer; and the key for menus in a list. */
export function useLastMenu(): void {
  useEffect(() => {
    // Before all others: the key for menus means the row that is chosen, not the list around it.
    const onKey = (event: MouseEvent) => {
      // On a Mac a press with Ctrl is a right click, too.
      if (event.button === 2 || event.ctrlKey || !(event.target instanceof Element)) return;
      const row = document.getElementById(event.target.getAttribute('aria-activedescendant') ?? '');
      if (!row) return;
      event.preventDefault();
      event.stopPropagation();
      askAt(row);
    };
    const onContextMenu = (event: MouseEvent) => {
      if (event.defaultPrevented || !(event.target instanceof Element)) return;
      const { target } = event;
      const words = wordsAt(target);
      if (words === '') return;
      // What stands there now: a token may have been hidden since.
      const copy = () =>
        target.isConnected ? void copyAndSay(wordsAt(target)) : say({ tone: 'bad', text: windowText.failed });
      const shown = words.length > mostWords ? `${words.slice(0, mostWords)}…` : words;
      const entry = { id: 'copy', label: windowText.copyThis({ words: shown }), run: copy };
      openMenuAt(event, windowText.menu, [entry], target);
    };
    window.addEventListener('contextmenu', onKey, true);
    window.addEventListener('contextmenu', onContextMenu);
    return () => {
      window.removeEventListener('contextmenu', onKey, true);
      window.removeEventListener('contextmenu', onContextMenu);
    };
  }, []);
}

/** The list has the keys, its row the menu. */
function askAt(row: HTMLElement): void {
  const { left, bottom } = row.getBoundingClientRect();
  const at = { clientX: left + 24, clientY: bottom - 4, button: 2 };
  row.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, ...at }));
}

/** The value that an element belongs to: of a name, of what stands beside it. */
function wordsAt(element: Element): string {
  if (element.closest(others)) return '';
  const name = element.closest('dt, th[scope=row]');
  const value = name ? name.nextElementSibling : element.closest<HTMLElement>(values);
  return value instanceof HTMLElement ? value.innerText.replace(/\s+/gu, ' ').trim() : '';
}
