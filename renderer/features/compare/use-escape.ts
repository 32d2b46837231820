import { useEffect } from 'react';
import { closeDialog } from '../../state/dialog-state.js';

/** Esc closes the dialog also while the focus is in an editor: the dialog's own key does not reach a shadow root. */
export function useEscape(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      const inEditor = event.target instanceof Element && event.target.shadowRoot !== null;
      if (inEditor) closeDialog();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
