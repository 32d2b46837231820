import { type RefObject, useEffect, useRef } from 'react';

/**
 * Esc leaves the dialog that `part` is in also while the focus is not in it yet or was lost (its button went), or is in an
 * editor: the dialog's own key does not reach a shadow root.
 */
export function useEscape(part: RefObject<HTMLElement | null>, leave: () => void): void {
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      const own = part.current?.closest('.modal');
      const { target } = event;
      if (!own || !(target instanceof Element)) return;
      const within = target.closest('.modal');
      const isUnheard = within === null ? own === top() : within === own && target.shadowRoot !== null;
      if (isUnheard) latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [part]);
}

const top = () => [...document.querySelectorAll('.modal')].at(-1);
