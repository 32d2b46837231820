const takesKeys = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, [tabindex="0"]';

/**
 * A ref for what may scroll: while it does and holds nothing that takes the keys, it takes them itself, so that the arrows and
 * Page Down reach its end. (Chrome does so of its own accord from 130 on.)
 */
export function scrollByKeys(element: HTMLElement | null): (() => void) | undefined {
  if (!element) return undefined;
  const look = () => {
    // What is cheap first: a height is only asked for where nothing else takes the keys.
    const isAlone = element.querySelector(takesKeys) === null;
    if (isAlone && element.scrollHeight > element.clientHeight) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  };
  const sizes = new ResizeObserver(look);
  const words = new MutationObserver(look);
  sizes.observe(element);
  words.observe(element, { childList: true, subtree: true, characterData: true });
  return () => {
    sizes.disconnect();
    words.disconnect();
  };
}
