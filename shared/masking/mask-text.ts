import type { Secret } from '../model/secret-slots.js';
import { findSecretSlots } from './find-secret-slots.js';
import type { Inflate } from './look-through.js';
import { maskToken } from './mask-token.js';

const encoder = new TextEncoder();

/** A text for a person (an error, a fault, a URL) with `…631f` where a token stands and `…` for other secrets. */
export function maskText(text: string, secrets: readonly Secret[], inflate?: Inflate): string {
  if (secrets.length === 0) return text;
  const bytes = encoder.encode(text);
  const slots = findSecretSlots(bytes, secrets, inflate);
  if (slots.length === 0) return text;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let masked = '';
  let at = 0;
  for (const slot of slots) {
    const end = slot.offset + slot.length;
    const shown = slot.tail ? maskToken(decoder.decode(bytes.subarray(slot.offset, end))) : '…';
    masked += decoder.decode(bytes.subarray(at, slot.offset)) + shown;
    at = end;
  }
  return masked + decoder.decode(bytes.subarray(at));
}
