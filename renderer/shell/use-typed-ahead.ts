import { useEffect } from 'react';
import { dialogState } from '../state/dialog-state.js';
import { isDialogInSight } from '../ui/dialog-in-sight.js';

/**
 * What is typed while a dialog is on its way is meant for it: it stands in the field that the dialog opens with, and nothing
 * behind the dialog hears it.
 */
export function useTypedAhead(): void {
  useEffect(() => {
    let typed = '';
    const onKeyDown = (event: KeyboardEvent) => {
      const { key } = event;
      // What was meant for one that never came is nobody's.
      if (dialogState.get() === null || key === 'Escape') typed = '';
      if (dialogState.get() === null || isDialogInSight() || event.isComposing) return;
      const isChord =
        event.metaKey || ((event.ctrlKey || event.altKey) && !event.getModifierState('AltGraph'));
      if (isChord || key === 'Escape' || key === 'F1') return;
      event.preventDefault();
      event.stopPropagation();
      if ([...key].length === 1) typed += key;
    };
    const onFocus = ({ target }: FocusEvent) => {
      const text = typed;
      typed = '';
      if (text === '' || !(target instanceof Element) || !target.closest('.modal')) return;
      // As typed there: whoever listens to the field hears of it. It has the keys only once this event is over.
      if (target.matches('input, textarea'))
        queueMicrotask(() => document.execCommand('insertText', false, text));
    };
    window.addEventListener('keydown', onKeyDown, true);
    document.addEventListener('focusin', onFocus);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      document.removeEventListener('focusin', onFocus);
    };
  }, []);
}
