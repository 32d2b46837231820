import { useEffect, useRef } from 'react';

/**
 * A right click beside an open menu closes it and is meant for what lies there, as in other programs of the system. A field
 * only gets the keys: its menu is the system's, which no script can open.
 */
export function usePressBeside(onClose: () => void): void {
  const latest = useRef(onClose);
  latest.current = onClose;
  useEffect(() => {
    const onContextMenu = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.target.closest('.menu-popover')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current();
      const at = { clientX: event.clientX, clientY: event.clientY };
      // The menu lies over all of the window until it is gone.
      requestAnimationFrame(() => {
        const below = document.elementFromPoint(at.clientX, at.clientY);
        for (const name of ['mousedown', 'contextmenu'])
          below?.dispatchEvent(
            new MouseEvent(name, { ...at, button: 2, bubbles: true, cancelable: true, composed: true }),
          );
        if (below instanceof HTMLInputElement || below instanceof HTMLTextAreaElement) below.focus();
      });
    };
    window.addEventListener('contextmenu', onContextMenu, true);
    return () => window.removeEventListener('contextmenu', onContextMenu, true);
  }, []);
}
