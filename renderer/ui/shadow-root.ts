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
  return root;
}
