import { lazy, type MouseEvent, Suspense, useEffect, useRef } from 'react';
import { useHiddenWhenAway } from '../state/away.js';
import { createStore, useStore } from '../state/store.js';
import { loadMenu } from './menu-button.js';
import type { MenuEntry } from './menu-entry.js';

const MenuPopover = lazy(async () => ({ default: (await loadMenu()).MenuPopover }));

interface OpenMenu {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** Pixels in the window. */
  readonly x: number;
  readonly y: number;
  /** What is quoted in it, and so must not outlive its being shown. */
  readonly quoted: Element | null;
}

const openMenu = createStore<OpenMenu | null>(null);

type Place = Pick<MouseEvent, 'clientX' | 'clientY' | 'preventDefault'> & {
  readonly target: EventTarget | null;
  readonly nativeEvent?: Event;
};

/** The same actions as in the menus with a button, where the pointer is. A field and what is selected have the menu of text. */
export function openMenuAt(
  event: Place,
  label: string,
  entries: readonly MenuEntry[],
  quoted: Element | null = null,
): void {
  // Within a shadow root only the path tells what lies there.
  const [pressed] = (event.nativeEvent ?? (event instanceof Event ? event : null))?.composedPath() ?? [];
  if (pressed instanceof HTMLInputElement || pressed instanceof HTMLTextAreaElement) return;
  if (event.target instanceof Element && hasSelected(event.target)) return;
  event.preventDefault();
  if (entries.length > 0)
    openMenu.set(() => ({ label, entries, x: event.clientX, y: event.clientY, quoted }));
}

const closeContextMenu = () => openMenu.set(() => null);

/** For a pane with a list: the menu of what lies beside the rows, which have their own. */
export const besideRows = (label: string, entries: () => readonly MenuEntry[]) => (event: MouseEvent) => {
  if (!event.defaultPrevented && !(event.target as Element).closest('input, button'))
    openMenuAt(event, label, entries());
};

/** Of the words in it some are selected. */
function hasSelected(element: Element): boolean {
  // A selection may go over what cannot be selected, as rows.
  if (getComputedStyle(element).userSelect === 'none') return false;
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed && selection.containsNode(element, true);
}

/** The one menu that a right click has opened. */
export function ContextMenu() {
  const menu = useStore(openMenu, (state) => state);
  const place = useRef<HTMLSpanElement>(null);
  useHiddenWhenAway(closeContextMenu);
  useClosedOnceHidden(menu?.quoted?.closest(revealed) ?? null);
  if (!menu) return null;
  return (
    <>
      <span ref={place} className="menu-place" style={{ left: menu.x, top: menu.y }} />
      <Suspense fallback={null}>
        <MenuPopover
          key={`${menu.x} ${menu.y} ${menu.label}`}
          label={menu.label}
          triggerRef={place}
          entries={menu.entries}
          onClose={closeContextMenu}
        />
      </Suspense>
    </>
  );
}

const revealed = '[data-revealed=true]';

/** A token that is hidden again must not stay readable in a menu. */
function useClosedOnceHidden(shown: Element | null): void {
  useEffect(() => {
    if (!shown) return;
    const watch = new MutationObserver(() => {
      if (!shown.isConnected || !shown.matches(revealed)) closeContextMenu();
    });
    watch.observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-revealed'] });
    return () => watch.disconnect();
  }, [shown]);
}
