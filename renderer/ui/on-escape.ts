import type { KeyboardEvent } from 'react';

/** For a question that stands within a dialog: Esc answers it, and leaves the dialog open. */
export const onEscape = (answer: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  answer();
};
