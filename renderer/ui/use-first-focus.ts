import { type RefObject, useEffect } from 'react';

/** What is said about a form is beside it; what rests takes no keys. */
const words = 'input:not([type]), input[type=text], input[type=password], textarea';
const controls = `${words}, input, select, button`;

/**
 * As a dialog comes, the keys are where its work begins: in the field that it waits for, on the safe answer to a question,
 * else on the dialog, which is read then. What named itself by `autoFocus` keeps them. A frame later, because until a dialog
 * over another is there whole, the one below takes them back; and until one that takes the place of another can be reached.
 */
export function useFirstFocus(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const look = () => {
      const dialog = part.current?.closest<HTMLElement>('.dialog');
      const at = document.activeElement;
      if (!dialog || (at !== dialog && dialog.contains(at))) return;
      firstOf(dialog).focus();
      if (document.activeElement === document.body) frame = requestAnimationFrame(look);
    };
    let frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [part]);
}

function firstOf(dialog: HTMLElement): HTMLElement {
  const within = (selector: string) =>
    [...dialog.querySelectorAll<HTMLElement>(selector)].find(
      (one) => !one.matches(':disabled') && one.checkVisibility(),
    );
  const control = within(`.dialog-body :is(${controls})`);
  if (control?.matches(words) && (control as HTMLInputElement).value === '' && isInSight(control))
    return control;
  if (dialog.role === 'alertdialog') return within('.dialog-foot button:not(:disabled)') ?? dialog;
  return dialog;
}

/** What stands above it is read first where it does not fit. */
function isInSight(control: HTMLElement): boolean {
  const body = control.closest('.dialog-body');
  return !body || control.getBoundingClientRect().bottom <= body.getBoundingClientRect().bottom;
}
