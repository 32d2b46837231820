/** The parts that F6 goes through, in reading order. */
export const panes = [
  'environments',
  'sessions',
  'session',
  'search',
  'exchange',
  'history',
  'status',
] as const;
export type Pane = (typeof panes)[number];

const focusable = '[role=listbox], button:not(:disabled), input, select, [tabindex="0"], .cm-content';

function elementOf(pane: Pane): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-pane="${pane}"]`);
}

export function focusPane(pane: Pane): boolean {
  const target = elementOf(pane)?.querySelector<HTMLElement>(
    pane === 'environments' || pane === 'sessions' || pane === 'history' ? '[role=listbox]' : focusable,
  );
  target?.focus();
  return Boolean(target);
}

export function focusNextPane(direction: 1 | -1): void {
  const now = panes.findIndex((pane) => elementOf(pane)?.contains(document.activeElement));
  for (let step = 1; step <= panes.length; step += 1) {
    const index = (now + direction * step + panes.length * 2) % panes.length;
    const pane = panes[index];
    if (pane && focusPane(pane)) return;
  }
}

/** The field that narrows down the list of the screen that is shown. */
export function focusFilter(): void {
  const input = document.querySelector<HTMLInputElement>('#history-search, #session-filter');
  input?.focus();
  input?.select();
}
