const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);

/** What is written on this system's keyboard. */
export const keyNames = isMac
  ? { mod: '⌘', shift: '⇧', enter: '⏎', join: '' }
  : { mod: 'Ctrl', shift: 'Shift', enter: 'Enter', join: ' ' };

/** `chord('mod', 'shift', 'Enter')` → `Ctrl Shift Enter`. */
export function chord(...keys: readonly string[]): string {
  const names: Record<string, string> = keyNames;
  return keys.map((key) => names[key.toLowerCase()] ?? key).join(keyNames.join);
}

export function modPressed(event: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey'>): boolean {
  return isMac ? event.metaKey : event.ctrlKey;
}
