import type { SecretSlot } from '../model/secret-slots.js';

const asterisk = 0x2a;

/** The same bytes with `*` where secrets stand. Gives back the very same array where there is nothing to mask. */
export function maskBytes(bytes: Uint8Array, slots: readonly SecretSlot[]): Uint8Array {
  if (slots.length === 0) return bytes;
  // Not `slice`: Node's Buffer overrides it with one that does not copy, and the message itself would be masked.
  const masked = new Uint8Array(bytes);
  for (const slot of slots) {
    masked.fill(asterisk, slot.offset, slot.offset + slot.length - (slot.tail ?? 0));
  }
  return masked;
}

/** What stands in the slots, one after the other. */
export function takeSecrets(bytes: Uint8Array, slots: readonly SecretSlot[]): Uint8Array {
  let size = 0;
  for (const slot of slots) size += slot.length;
  const taken = new Uint8Array(size);
  let at = 0;
  for (const slot of slots) {
    taken.set(bytes.subarray(slot.offset, slot.offset + slot.length), at);
    at += slot.length;
  }
  return taken;
}

/** Undoes `maskBytes` with what `takeSecrets` gave for the same slots. */
export function putSecrets(
  masked: Uint8Array,
  slots: readonly SecretSlot[],
  secretBytes: Uint8Array,
): Uint8Array {
  if (slots.length === 0) return masked;
  const restored = new Uint8Array(masked);
  let at = 0;
  for (const slot of slots) {
    restored.set(secretBytes.subarray(at, at + slot.length), slot.offset);
    at += slot.length;
  }
  return restored;
}
