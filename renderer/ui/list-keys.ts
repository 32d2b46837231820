/** Where a key leads from `current` (-1: nothing is chosen) in a list; null where the key is not for lists. */
export function targetIndex(key: string, current: number, length: number, page: number): number | null {
  const last = length - 1;
  if (last < 0) return null;
  const clamp = (index: number) => Math.min(last, Math.max(0, index));
  switch (key) {
    case 'ArrowDown':
      return clamp(current + 1);
    case 'ArrowUp':
      return current < 0 ? last : clamp(current - 1);
    case 'PageDown':
      return clamp(Math.max(0, current) + page);
    case 'PageUp':
      return clamp(current - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
