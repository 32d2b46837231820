import { useEffect } from 'react';
import { focusPane, type Pane, panes } from '../state/focus.js';

/**
 * Where what has the keys goes away (a form that was saved, a row that was deleted, a button that rests), they stay in the
 * same part of the window; whoever works by keyboard would begin at its top again. A click beside everything is left alone.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: HTMLElement | null = null;
    let pane: Pane | null = null;
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      last = target;
      const name = target.closest<HTMLElement>('[data-pane]')?.dataset.pane;
      pane = panes.find((one) => one === name) ?? pane;
    };
    const isGone = () =>
      document.activeElement === document.body &&
      last !== null &&
      (!last.isConnected || last.matches(':disabled'));
    const observer = new MutationObserver(() => {
      if (!isGone()) return;
      // Whoever took it away may give the keys a place of its own.
      requestAnimationFrame(() => {
        if (!isGone()) return;
        last = null;
        const dialog = [...document.querySelectorAll<HTMLElement>('[role=dialog], [role=alertdialog]')].at(
          -1,
        );
        if (dialog) return dialog.focus();
        // Not in the session's own pane: its first button shows the token, and a key that was meant for a list would press it.
        const wanted = [
          ...(pane && pane !== 'session' ? [pane] : []),
          'sessions',
          'environments',
          'history',
        ] as const;
        if (!wanted.some((one) => focusPane(one)))
          document.querySelector<HTMLElement>('.top-bar button:not(:disabled)')?.focus();
      });
    });
    document.addEventListener('focusin', onFocus);
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled'],
    });
    return () => {
      document.removeEventListener('focusin', onFocus);
      observer.disconnect();
    };
  }, []);
}
