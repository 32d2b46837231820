import { lazy, type MouseEvent, Suspense, useRef } from 'react';
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
}

const openMenu = createStore<OpenMenu | null>(null);

/** The same actions as in the menus with a button, where the pointer is. */
export function openMenuAt(event: MouseEvent, label: string, entries: readonly MenuEntry[]): void {
  event.preventDefault();
  if (entries.length > 0) openMenu.set(() => ({ label, entries, x: event.clientX, y: event.clientY }));
}

/** The one menu that a right click has opened. */
export function ContextMenu() {
  const menu = useStore(openMenu, (state) => state);
  const place = useRef<HTMLSpanElement>(null);
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
          onClose={() => openMenu.set(() => null)}
        />
      </Suspense>
    </>
  );
}
