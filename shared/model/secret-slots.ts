/**
 * Where secrets stand in bytes that are shown or kept.
 *
 * Masking keeps the length, so offsets, Content-Length and hex views stay true; what was there is kept apart (sealed,
 * or not at all) and can be put back exactly.
 */
export interface SecretSlot {
  readonly offset: number;
  readonly length: number;
  /** `token` may be put back when a person asks; the others are gone for good once masked. */
  readonly kind: 'token' | 'password' | 'credential';
  /** How many bytes at its end stay readable: the last four of a long token that stands there unescaped. */
  readonly tail?: number;
}

/** A text to be masked wherever it stands. */
export interface Secret {
  readonly kind: SecretSlot['kind'];
  readonly text: string;
}

const strictness: Record<SecretSlot['kind'], number> = { token: 0, password: 1, credential: 2 };

/**
 * In order of offset and without overlaps. What overlaps becomes one slot of the stricter kind, and loses its readable
 * tail: that tail may be somebody else's secret.
 */
export function mergeSlots(slots: readonly SecretSlot[]): SecretSlot[] {
  if (slots.length < 2) return [...slots];
  const sorted = [...slots].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const merged: SecretSlot[] = [];
  for (const slot of sorted) {
    const last = merged[merged.length - 1];
    if (last === undefined || slot.offset >= last.offset + last.length) {
      merged.push(slot);
      continue;
    }
    const sameBytes = last.offset === slot.offset && last.length === slot.length && last.kind === slot.kind;
    if (sameBytes && last.tail === slot.tail) continue;
    merged[merged.length - 1] = {
      offset: last.offset,
      length: Math.max(last.offset + last.length, slot.offset + slot.length) - last.offset,
      kind: strictness[slot.kind] > strictness[last.kind] ? slot.kind : last.kind,
    };
  }
  return merged;
}
