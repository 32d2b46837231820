const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);

/** What is written on this system's keyboard. */
const keyNames = isMac
  ? { mod: '⌘', shift: '⇧', enter: '⏎', join: '' }
  : { mod: 'Ctrl', shift: 'Shift', enter: 'Enter', join: ' ' };

/** `chord('mod', 'shift', 'Enter')` → `Ctrl Shift Enter`. */
export function chord(...keys: readonly string[]): string {
  const names: Record<string, string> = keyNames;
  return keys.map((key) => names[key.toLowerCase()] ?? key).join(keyNames.join);
}

/** As in this system's browsers. */
export const backKeys = isMac ? chord('mod', '[') : chord('Alt', '←');
export const forwardKeys = isMac ? chord('mod', ']') : chord('Alt', '→');

/** Whether the keys mean back (-1) or forward (1); 0: neither. */
export function alongOf(event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>): -1 | 0 | 1 {
  const { key, altKey, ctrlKey, metaKey } = event;
  if (isMac) return !metaKey || altKey || ctrlKey ? 0 : key === '[' ? -1 : key === ']' ? 1 : 0;
  if (!altKey || ctrlKey || metaKey) return 0;
  return key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
}

export function modPressed(event: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey'>): boolean {
  return isMac ? event.metaKey : event.ctrlKey;
}
