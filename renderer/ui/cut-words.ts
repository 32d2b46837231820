/** Titles that were given here: those of others are left alone. */
const given = new WeakSet<Element>();

/** What an ellipsis cut is said whole where the pointer comes, in every list and field at once. */
export function sayWhatIsCut(page: Document): void {
  page.addEventListener('mouseover', ({ target }) => {
    const element = target instanceof Element ? endingInDots(target) : null;
    if (!element || (element.hasAttribute('title') && !given.has(element))) return;
    if (element.scrollWidth > element.clientWidth) {
      given.add(element);
      element.setAttribute('title', element.textContent?.trim() ?? '');
    } else {
      element.removeAttribute('title');
    }
  });
}

/** The element itself, or the one that it is a word in. */
function endingInDots(from: Element): HTMLElement | null {
  for (const element of [from, from.parentElement]) {
    if (element instanceof HTMLElement && getComputedStyle(element).textOverflow === 'ellipsis')
      return element;
  }
  return null;
}
