import scrollBars from './scroll-bars.css?inline';

let shared: CSSStyleSheet | undefined;

/**
 * The shadow root of an editor, made where there is none: in it the editor's styles are adopted style sheets, as our content
 * security policy refuses others. The window's own sheets do not reach in there; the looks of its scroll bars come along.
 */
export function shadowRootOf(element: HTMLElement): ShadowRoot {
  if (element.shadowRoot) return element.shadowRoot;
  const root = element.attachShadow({ mode: 'open' });
  if (!shared) {
    shared = new CSSStyleSheet();
    shared.replaceSync(scrollBars);
  }
  root.adoptedStyleSheets = [shared];
  // A menu that closes gives the keys back to what it knows to have had them: this, not what lies in it.
  let last: EventTarget | null = null;
  root.addEventListener('focusin', (event) => {
    last = event.target;
  });
  // Not by a tab index of its own: with one below 0 the tab key would go past all that lies in it.
  element.focus = (options) => {
    if (last instanceof HTMLElement && last.isConnected) last.focus(options);
    else HTMLElement.prototype.focus.call(element, options);
  };
  return root;
}
