import { useEffect } from 'react';
import type { FormErrors } from './form-errors.js';

/** After a save that did not work the focus is where something is to be mended, not on the button. */
export function useFirstWrong(errors: FormErrors): void {
  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    document.querySelector<HTMLElement>('.dialog [aria-invalid="true"]')?.focus();
  }, [errors]);
}
